import { css } from '../../theme/css.js';

export const timeStyles = css`
  :host([hidden]),
  :host([state='empty']) {
    display: none !important;
  }
  time {
    display: inline-grid;
    font-variant-numeric: tabular-nums;
  }
  time::after {
    content: attr(data-full);
    display: block;
    block-size: 0;
    overflow: hidden;
    visibility: hidden;
  }
`;
