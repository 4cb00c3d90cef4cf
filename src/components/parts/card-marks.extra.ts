export { styles } from './card-marks.styles.js';
export { cardMarks } from './card-marks.template.js';
