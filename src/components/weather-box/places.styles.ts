import { css } from '../../theme/css.js';

/** Places at the end of the heading's line; those that do not fit there stand below it. */
export const styles = [
  css`
    .places {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      gap: 0 16px;
      margin-block: -4px;
    }
    .tab {
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
    .tab .name {
      display: block;
      padding-block-end: 4px;
    }
    .tab[aria-pressed='true'] .name {
      padding-block-end: 2px;
      border-block-end: 2px solid;
      color: var(--tin-ink, currentColor);
      font-weight: 700;
    }
    /* As wide as it is when it is chosen. */
    .tab .name::after {
      content: attr(data-name);
      display: block;
      block-size: 0;
      overflow: hidden;
      visibility: hidden;
      font-weight: 700;
    }
    .choice {
      min-block-size: 32px;
      max-inline-size: 100%;
      border: 1px solid var(--tin-control, currentColor);
      border-radius: var(--tin-radius, 2px);
      background: none;
      color: var(--tin-ink, currentColor);
      font: inherit;
      font-size: var(--tin-text-1, 0.8125em);
    }
    .choice option {
      background: Canvas;
      color: CanvasText;
    }
    .near:empty {
      display: none;
    }
    .near {
      color: var(--tin-ink-2, currentColor);
      font-size: var(--tin-text-1, 0.8125em);
    }
    .tab:focus-visible,
    .choice:focus-visible {
      outline: var(--tin-focus-width, 3px) solid var(--tin-focus, currentColor);
      outline-offset: 3px;
    }

    @media (scripting: none) {
      .places {
        display: none;
      }
    }
    @media print {
      .tab:not([aria-pressed='true']) {
        display: none;
      }
    }
  `,
];
