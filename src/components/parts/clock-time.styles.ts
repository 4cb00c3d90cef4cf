import { css } from '../../theme/css.js';

/** Times that the clock words: each in a box as wide as its full form, so that nothing moves. */
export const styles = [
  css`
    time {
      display: inline-grid;
    }
    time::after {
      content: attr(data-full);
      display: block;
      block-size: 0;
      overflow: hidden;
      visibility: hidden;
    }
  `,
];
