import { css } from './css.js';

/** What every widget starts from, whatever the page has made of its own text. */
export const base = css`
  :host {
    display: block;
    min-inline-size: 0;
    container: tin / inline-size;
    contain-intrinsic-inline-size: 20em;
    font-family: var(--tin-font-text, inherit);
    font-size: var(--tin-size, clamp(15px, 1em, 20px));
    font-style: normal;
    font-weight: 400;
    line-height: 1.55;
    letter-spacing: normal;
    word-spacing: normal;
    text-align: start;
    text-indent: 0;
    text-transform: none;
    text-shadow: none;
    white-space: normal;
  }
  :host([hidden]),
  :host([collapsed]) {
    display: none !important;
  }
  .hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
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
`;
