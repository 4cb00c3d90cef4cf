import { css } from '../../theme/css.js';

/** Over the page, out of its flow, and untouched by its rules. */
export const styles = [
  css`
    :host {
      all: initial !important;
      position: fixed !important;
      z-index: 2147483647 !important;
      inset: 0 auto auto 0 !important;
      inline-size: min(26em, 90vw) !important;
      transform: translate(var(--_x, 0), var(--_y, 0)) !important;
      font:
        12px/1.4 system-ui,
        sans-serif !important;
    }
    :host([hidden]) {
      display: none !important;
    }
    details {
      border: 1px solid #fff;
      background: #1a1b1d;
      color: #fff;
    }
    summary {
      padding: 4px 8px;
      min-block-size: 24px;
      box-sizing: border-box;
      overflow-wrap: anywhere;
      font-weight: 700;
      cursor: pointer;
    }
    :focus-visible {
      outline: 3px solid #7cb7ff;
      outline-offset: -3px;
    }
    .body {
      max-block-size: 45vh;
      padding: 0 8px 8px;
      overflow: auto;
    }
    dl {
      margin: 0 0 8px;
    }
    dl div {
      display: flex;
      gap: 8px;
    }
    dt {
      flex: 0 0 8em;
      color: #c9cbd0;
    }
    dd {
      min-inline-size: 0;
      margin: 0;
      overflow-wrap: anywhere;
    }
    table {
      inline-size: 100%;
      border-collapse: collapse;
      font-variant-numeric: tabular-nums;
    }
    th,
    td {
      padding: 2px 4px;
      border-block-start: 1px solid #55585f;
      font-weight: 400;
      text-align: start;
      vertical-align: top;
    }
    td {
      white-space: nowrap;
    }
    tbody th {
      inline-size: 50%;
      max-inline-size: 0;
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
  `,
];
