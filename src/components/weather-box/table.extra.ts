export { tableTemplate } from './table.template.js';
export { styles } from './table.styles.js';
