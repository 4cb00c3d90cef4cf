export { alertsTemplate, noticeTemplate } from './alerts.template.js';
export { styles } from './alerts.styles.js';
