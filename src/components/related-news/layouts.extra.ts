import { styles as grid } from './grid.styles.js';
import { styles as numbered } from './numbered.styles.js';

/** What the layouts that most lists do not have are drawn with: few enough rules for one file. */
export const styles = [...grid, ...numbered];
