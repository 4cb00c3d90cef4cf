import { css } from '../../theme/css.js';

/** What only its author sees. */
export const styles = [
  css`
    .own {
      margin-block: 12px;
      padding-inline-start: 13px;
      border-inline-start: 3px solid var(--tin-ink, currentColor);
    }
    .own:focus {
      outline: none;
    }
    .own:focus-visible {
      outline: var(--tin-focus-width, 3px) solid var(--tin-focus, currentColor);
      outline-offset: 3px;
    }
    .own-state {
      display: flex;
      flex-wrap: wrap;
      gap: 0 8px;
      margin: 0;
      font-size: var(--tin-text-1, 0.8125em);
      line-height: 1.54;
    }
    .own-name {
      color: var(--tin-ink, currentColor);
    }
    .own-reason {
      color: var(--tin-ink-2, currentColor);
    }
    .own-by {
      margin: 4px 0 0;
      font-size: var(--tin-text-2, 0.9375em);
    }
    .own-text {
      padding-block: 4px;
      overflow-wrap: anywhere;
      color: var(--tin-ink, currentColor);
      font-family: var(--tin-font-body, inherit);
      font-size: 1.0625em;
      line-height: 1.6;
      max-inline-size: 62ch;
      white-space: pre-line;
    }
    .own-acts {
      display: flex;
      flex-wrap: wrap;
      gap: 0 24px;
      margin: 0;
    }
    .own-acts .text-act {
      display: flex;
      align-items: center;
      gap: 8px;
    }
    .own-acts [data-main] {
      color: var(--tin-ink, currentColor);
      font-weight: 700;
      text-decoration: underline;
    }

    @media print {
      .own {
        display: none;
      }
    }
  `,
];
