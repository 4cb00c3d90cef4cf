import { css } from '../../theme/css.js';

/** A word among others of which one is chosen: pressed, or selected as a tab. It holds its `.name`. */
export const tabStyles = css`
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
  .tab:is([aria-selected='true'], [aria-pressed='true']) .name {
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
  .tab:focus-visible {
    outline: var(--tin-focus-width, 3px) solid var(--tin-focus, currentColor);
    outline-offset: 3px;
  }

  @media print {
    .tab:not([aria-selected='true'], [aria-pressed='true']) {
      display: none;
    }
  }
`;
