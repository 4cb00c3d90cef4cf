export { weatherFor } from '../../selection/weather-for.js';
export { momentTemplate } from './moment.template.js';
export { styles } from './moment.styles.js';
