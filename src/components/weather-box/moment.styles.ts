import { css } from '../../theme/css.js';

/** One moment in one row. */
export const styles = [
  css`
    .moment {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 4px 12px;
      padding-block: 8px;
      border-block: 1px solid var(--tin-rule, currentColor);
    }
    .moment .icon {
      inline-size: 40px;
      block-size: 40px;
      stroke-width: 1.2;
    }
    .moment .temperature {
      font-size: var(--tin-text-5, 1.875em);
      line-height: 1.2;
    }
    .moment .called {
      flex: 1 1 10em;
    }
    .moment .condition {
      font-weight: 400;
    }
    .moment .condition::first-letter {
      text-transform: uppercase;
    }
  `,
];
