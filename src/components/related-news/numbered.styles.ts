import { css } from '../../theme/css.js';

/** Headlines with a figure before them, in two columns from 560 px. */
export const styles = [
  css`
    .numbered .item {
      display: flex;
    }
    .numbered .story {
      flex: 1;
      padding-block: 12px;
    }
    .bars.numbered .story {
      min-block-size: 68px;
    }
    .figure {
      flex: none;
      inline-size: max(40px, 2.3ch);
      padding-block: 12px;
      color: var(--tin-ink-2, currentColor);
      font-family: var(--tin-font-head, inherit);
      font-size: var(--tin-text-5, 1.875em);
      line-height: 1.1;
      font-variant-numeric: tabular-nums;
    }
    .group:first-child > .item:first-child > .figure {
      padding-block-start: 0;
    }
    .numbered .meta,
    .numbered .story:not(.sponsored) .kicker {
      display: none;
    }

    @container tin (inline-size >= 560px) {
      .numbered .group {
        display: grid;
        grid-template-columns: repeat(2, minmax(0, 1fr));
        column-gap: 32px;
      }
      .numbered .item:nth-child(2) {
        border: 0;
      }
      .numbered .item:nth-child(2) > .story {
        padding-block-start: 0;
      }
      .numbered .item:nth-child(2) > .figure {
        padding-block-start: 0;
      }
    }
  `,
];
