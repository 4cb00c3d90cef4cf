import { css } from '../../theme/css.js';

/** Warnings, and the newsroom's own word: a rule at the start, a triangle, the level in words. Red is for what is urgent. */
export const styles = [
  css`
    .alerts {
      margin: 0;
      padding: 0;
      list-style: none;
    }
    .alert {
      display: grid;
      grid-template-columns: auto 1fr;
      gap: 0 12px;
      margin-block-end: 16px;
      padding: 4px 0 4px 12px;
      padding-inline: 12px 0;
      border-inline-start: 4px solid var(--tin-ink, currentColor);
    }
    .alert .sign {
      grid-row: span 2;
      inline-size: 20px;
      block-size: 20px;
      margin-block-start: 2px;
      color: var(--tin-ink, currentColor);
      fill: currentColor;
      stroke: none;
    }
    .warning {
      margin: 0;
      color: var(--tin-ink, currentColor);
      font-size: var(--tin-text-2, 0.9375em);
      line-height: 1.55;
      text-wrap: pretty;
    }
    .event a {
      color: inherit;
    }
    .instruction {
      display: block;
    }
    .alert .meta {
      grid-column: 2;
      margin: 2px 0 0;
      color: var(--tin-ink-2, currentColor);
      font-size: var(--tin-text-1, 0.8125em);
      line-height: 1.54;
    }
    .urgent {
      border-color: var(--tin-live, #c0141c);
    }
    .urgent .sign,
    .urgent .event {
      color: var(--tin-live, #c0141c);
    }
    .notice ::slotted(*) {
      margin: 0 !important;
    }
    ::slotted([data-tin-over]) {
      display: none !important;
    }
    @media (forced-colors: active) {
      .alert {
        border-color: CanvasText;
      }
      .alert .sign {
        color: CanvasText;
      }
    }
  `,
];
