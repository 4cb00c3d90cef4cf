import { css } from '../../theme/css.js';

/** The button behind which newer stories wait. */
export const styles = [
  css`
    :host {
      position: relative;
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
      background: var(--_plate);
      color: var(--_on-plate);
      font-family: inherit;
      font-size: var(--_text-1);
      font-weight: 700;
      line-height: 1.54;
      cursor: pointer;
    }
    .news:focus-visible {
      outline: var(--_focus);
      outline-offset: 3px;
    }

    @media print {
      .news {
        display: none;
      }
    }
  `,
];
