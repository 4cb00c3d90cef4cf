import { css } from '../../theme/css.js';

/** Tabs at the end of the heading's line; those that do not fit there stand below it. */
export const styles = [
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
    .tab,
    .again {
      min-inline-size: 24px;
      min-block-size: 32px;
      padding: 0;
      border: 0;
      background: none;
      color: var(--tin-ink-2, currentColor);
      font: inherit;
      font-size: var(--tin-text-1, 0.8125em);
      line-height: 1.54;
      cursor: pointer;
    }
    .name {
      display: block;
      padding-block-end: 4px;
    }
    .tab[aria-selected='true'] .name {
      padding-block-end: 2px;
      border-block-end: 2px solid;
      color: var(--tin-ink, currentColor);
      font-weight: 700;
    }
    /* As wide as it is when it is chosen. */
    .name::after {
      content: attr(data-name);
      display: block;
      block-size: 0;
      overflow: hidden;
      visibility: hidden;
      font-weight: 700;
    }
    .tab:focus-visible,
    .again:focus-visible {
      outline: var(--tin-focus-width, 3px) solid var(--tin-focus, currentColor);
      outline-offset: 3px;
    }
    .trouble {
      padding-block-end: 8px;
      color: var(--tin-ink, currentColor);
      font-size: var(--tin-text-2, 0.9375em);
    }
    .again {
      margin-inline-start: 8px;
      color: var(--tin-ink, currentColor);
      font-size: inherit;
      font-weight: 700;
      text-decoration: underline;
      text-underline-offset: 0.18em;
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
      .tab:not([aria-selected='true']),
      .again {
        display: none;
      }
    }
  `,
];
