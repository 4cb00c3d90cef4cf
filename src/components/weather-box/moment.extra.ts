export { momentTemplate } from './moment.template.js';
export { styles } from './moment.styles.js';
