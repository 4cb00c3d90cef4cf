import { css } from '../../theme/css.js';
import { tabStyles } from '../parts/tab.styles.js';

/** Tabs at the end of the heading's line; those that do not fit there stand below it. */
export const styles = [
  tabStyles,
  css`
    .head {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      justify-content: space-between;
      gap: 0 16px;
    }
    .tabs {
      display: flex;
      flex-wrap: wrap;
      gap: 0 16px;
      /* Higher to the finger than to the eye, and no higher than the heading. */
      margin-block: -4px;
    }
    .again {
      min-inline-size: 24px;
      min-block-size: 32px;
      margin-inline-start: 8px;
      padding: 0;
      border: 0;
      background: none;
      color: var(--tin-ink, currentColor);
      font: inherit;
      font-weight: 700;
      line-height: 1.54;
      text-decoration: underline;
      text-underline-offset: 0.18em;
      cursor: pointer;
    }
    .again:focus-visible {
      outline: var(--tin-focus-width, 3px) solid var(--tin-focus, currentColor);
      outline-offset: 3px;
    }
    .trouble {
      padding-block-end: 8px;
      color: var(--tin-ink, currentColor);
      font-size: var(--tin-text-2, 0.9375em);
    }
    .head ~ .news {
      inset-block-start: 56px;
    }

    @media (scripting: none) {
      .tabs {
        display: none;
      }
    }
    @media print {
      .again {
        display: none;
      }
    }
  `,
];
