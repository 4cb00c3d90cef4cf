import { css } from '../../theme/css.js';

/** The way to further stories: a button below the list, and what became of them in words. */
export const styles = [
  css`
    .more {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 8px 16px;
      padding-block: 16px 0;
      border-block-start: 1px solid var(--tin-rule, rgb(128 128 128/0.45));
    }
    .more-status {
      margin: 0;
      color: var(--tin-ink-2, currentColor);
      font-size: var(--tin-text-2, 0.9375em);
    }
    .more-status:focus {
      outline: none;
    }
    .more-status.said {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
    .more-button {
      min-block-size: 44px;
      padding: 8px 20px;
      border: 2px solid;
      border-radius: var(--tin-radius, 2px);
      background: none;
      color: var(--tin-ink, currentColor);
      font-family: inherit;
      font-size: var(--tin-text-2, 0.9375em);
      font-weight: 700;
      line-height: 1.4;
      cursor: pointer;
    }
    .more-button[aria-disabled] {
      border-style: dashed;
      cursor: default;
    }
    .more-button:hover {
      text-decoration: underline 1px;
      text-underline-offset: 0.18em;
    }
    .more-button:focus-visible {
      outline: var(--tin-focus-width, 3px) solid var(--tin-focus, currentColor);
      outline-offset: 3px;
    }
    @media print {
      .more {
        display: none;
      }
    }
  `,
];
