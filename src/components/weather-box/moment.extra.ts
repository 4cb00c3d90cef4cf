export { drawMoment } from './moment-drawing.js';
export { styles } from './moment.styles.js';
