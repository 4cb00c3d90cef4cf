import { css } from './css.js';

/** What every widget starts from. What else a page may have made of its own text is undone in tinbox.css. */
export const base = css`
  :host {
    display: block;
    position: relative;
    min-inline-size: 0;
    container: tin / inline-size;
    contain-intrinsic-inline-size: 20em;
    font-family: var(--tin-font-text, inherit);
    font-size: var(--tin-size, clamp(15px, 1em, 20px));
    font-weight: 400;
    line-height: 1.55;
    text-align: start;
  }
  :host([hidden]),
  :host([collapsed]) {
    display: none !important;
  }
`;
