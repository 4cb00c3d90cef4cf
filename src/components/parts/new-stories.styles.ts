import { css } from '../../theme/css.js';

/** The button behind which newer stories wait. */
export const styles = [
  css`
    .announcer {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      margin: 0;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
    .news {
      position: absolute;
      inset-block-start: 8px;
      inset-inline-end: 0;
      z-index: 2;
      min-block-size: 32px;
      padding: 4px 12px;
      border: 0;
      border-radius: var(--tin-radius, 2px);
      background: var(--tin-plate, #1a1b1d);
      color: var(--tin-on-plate, #fff);
      font-family: inherit;
      font-size: var(--tin-text-1, 0.8125em);
      font-weight: 700;
      line-height: 1.54;
      cursor: pointer;
    }
    .news:focus-visible {
      outline: var(--tin-focus-width, 3px) solid var(--tin-focus, currentColor);
      outline-offset: 3px;
    }

    @media print {
      .news {
        display: none;
      }
    }
  `,
];
