export { boxTemplate } from './box.template.js';
export { styles } from './box.styles.js';
