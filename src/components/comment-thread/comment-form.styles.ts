import { css } from '../../theme/css.js';

/** The form: no box around it, the fields are its edges. */
export const styles = [
  css`
    ::slotted(.tin-pending) {
      margin-block-end: 12px;
      padding: 8px 13px;
      border-inline-start: 3px solid var(--tin-ink, currentColor);
      font-size: var(--tin-text-2, 0.9375em);
    }
    ::slotted(.tin-pending:not(:target)) {
      display: none;
    }
    ::slotted(.tin-pending:target) {
      display: block;
      content-visibility: visible;
    }
    .form {
      display: block;
      margin-block: 0 24px;
    }
    .label {
      display: block;
      padding-block-end: 4px;
      color: var(--tin-ink, currentColor);
      font-size: var(--tin-text-1, 0.8125em);
      font-weight: 700;
      line-height: 1.54;
    }
    .beside {
      color: var(--tin-ink-2, currentColor);
      font-weight: 400;
    }
    .field {
      box-sizing: border-box;
      display: block;
      inline-size: 100%;
      min-block-size: 44px;
      margin: 0;
      padding: 9px 12px;
      border: 1px solid var(--tin-control, currentColor);
      border-radius: var(--tin-radius, 2px);
      background: none;
      color: var(--tin-ink, currentColor);
      font: inherit;
      line-height: 1.55;
      unicode-bidi: plaintext;
    }
    textarea.field {
      min-block-size: 104px;
      resize: vertical;
    }
    .field[aria-invalid] {
      border-width: 2px;
      padding: 8px 11px;
    }
    .fields {
      display: grid;
      gap: 0 12px;
    }
    .pair {
      padding-block-start: 12px;
    }
    .hint {
      display: flex;
      gap: 8px;
      margin: 0;
      padding-block-start: 8px;
      color: var(--tin-ink, currentColor);
      font-size: var(--tin-text-1, 0.8125em);
      line-height: 1.54;
    }
    .icon {
      flex: none;
      inline-size: 16px;
      block-size: 16px;
      margin-block-start: 2px;
      fill: none;
      stroke: currentColor;
      stroke-width: 1.5;
      stroke-linecap: round;
      stroke-linejoin: round;
    }
    .checks {
      display: flex;
      flex-wrap: wrap;
      gap: 0 16px;
      padding-block-start: 8px;
    }
    .check {
      display: flex;
      align-items: center;
      gap: 8px;
      min-block-size: 32px;
      color: var(--tin-ink, currentColor);
      font-size: var(--tin-text-1, 0.8125em);
    }
    .box {
      inline-size: 18px;
      block-size: 18px;
      margin: 0;
      accent-color: var(--tin-accent, auto);
    }
    .trap {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .send-row {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 8px 24px;
      padding-block-start: 12px;
    }
    .send {
      min-block-size: 44px;
      padding: 8px 20px;
      border: 2px solid var(--tin-button, currentColor);
      border-radius: var(--tin-radius, 2px);
      background: var(--tin-button, none);
      color: var(--tin-on-button, currentColor);
      font: inherit;
      font-size: var(--tin-text-2, 0.9375em);
      font-weight: 700;
      cursor: pointer;
    }
    .kept {
      margin: 0;
      color: var(--tin-ink-2, currentColor);
      font-size: var(--tin-text-1, 0.8125em);
      line-height: 1.54;
    }
    .kept:empty {
      display: none;
    }
    .quiet,
    .text-act {
      min-block-size: 24px;
      padding: 0;
      border: 0;
      background: none;
      color: inherit;
      font: inherit;
      cursor: pointer;
    }
    .text-act {
      min-block-size: 32px;
      color: var(--tin-ink-2, currentColor);
      font-size: var(--tin-text-1, 0.8125em);
    }
    :is(.quiet, .text-act):hover {
      text-decoration: underline;
    }
    :is(.field, .box, .send, .quiet, .text-act):focus-visible {
      outline: var(--tin-focus-width, 3px) solid var(--tin-focus, currentColor);
      outline-offset: 3px;
    }

    @container tin (min-inline-size: 480px) {
      .fields {
        grid-template-columns: 1fr 1fr;
      }
    }

    @media print {
      .form {
        display: none;
      }
    }
  `,
];
