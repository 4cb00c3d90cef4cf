import { css } from '../../theme/css.js';

/** Tables that scroll sideways where they must, and down where they are long. */
export const styles = [
  css`
    .tables {
      border-block-start: 1px solid var(--tin-rule, currentColor);
    }
    .scroll {
      max-block-size: 460px;
      overflow: auto;
      margin-block-end: 16px;
    }
    .scroll:focus-visible {
      outline: var(--tin-focus-width, 3px) solid var(--tin-focus, currentColor);
      outline-offset: -3px;
    }
    .table {
      inline-size: 100%;
      border-collapse: collapse;
      color: var(--tin-ink, currentColor);
      font-size: var(--tin-text-2, 0.9375em);
      font-variant-numeric: tabular-nums;
    }
    caption {
      padding-block: 16px 8px;
      font-weight: 700;
      text-align: start;
    }
    th,
    td {
      padding: 10px 16px 10px 0;
      padding-inline: 0 16px;
      border-block-end: 1px solid var(--tin-rule, currentColor);
      font-weight: 400;
      text-align: end;
      white-space: nowrap;
    }
    th:last-child,
    td:last-child {
      padding-inline-end: 0;
    }
    thead th {
      padding-block: 8px;
      border-block-end-color: var(--tin-ink, currentColor);
      color: var(--tin-ink-2, currentColor);
      font-size: 0.8667em;
      vertical-align: bottom;
    }
    tbody th {
      font-weight: 700;
    }
    :is(th, td):nth-child(-n + 2) {
      text-align: start;
    }
    td:nth-child(2) {
      white-space: normal;
    }
    @media print {
      .scroll {
        max-block-size: none;
        overflow: visible;
      }
    }
  `,
];
