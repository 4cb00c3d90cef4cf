import { css } from '../../theme/css.js';
import { tabStyles } from '../parts/tab.styles.js';

/** Places at the end of the heading's line; those that do not fit there stand below it. */
export const styles = [
  tabStyles,
  css`
    .places {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      gap: 0 16px;
      margin-block: -4px;
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
    .choice:focus-visible {
      outline: var(--tin-focus-width, 3px) solid var(--tin-focus, currentColor);
      outline-offset: 3px;
    }

    @media (scripting: none) {
      .places {
        display: none;
      }
    }
  `,
];
