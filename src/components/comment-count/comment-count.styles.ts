import { css } from '../../theme/css.js';

export const commentCountStyles = css`
  :host([hidden]),
  :host([state='empty']) {
    display: none !important;
  }
  .count {
    font-variant-numeric: tabular-nums;
  }
`;
