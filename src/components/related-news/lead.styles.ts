import { css } from '../../theme/css.js';

/** A large story with rows below it, and beside it from 680 px of the list's own width. */
export const styles = [
  css`
    .hero {
      flex-direction: column;
      gap: 12px;
    }
    .lead .hero .picture {
      display: block;
      inline-size: auto;
      margin: 0;
      order: -1;
    }
    .hero .frame {
      aspect-ratio: var(--tin-ratio, 16/9);
    }
    .credit {
      margin-block-start: 4px;
      color: var(--tin-ink-2, currentColor);
      font-size: var(--tin-text-1, 0.8125em);
      line-height: 1.54;
    }
    .hero .headline {
      font-size: var(--tin-text-4, 1.3125em);
    }
    .hero .summary {
      display: -webkit-box;
      color: var(--tin-ink, currentColor);
    }
    .hero.sponsored {
      padding: 0;
      background: none;
    }
    .hero.sponsored .words {
      padding: 12px 16px 16px;
      background: var(--tin-paper-2, rgb(128 128 128/0.1));
    }
    .bars .hero .words {
      min-block-size: 150px;
    }

    @container tin (inline-size >= 480px) {
      .hero .headline {
        font-size: var(--tin-text-5, 1.875em);
      }
    }
    @container tin (inline-size >= 680px) {
      .lead .group:first-child {
        display: grid;
        /* The last row takes up what the large story is higher than those beside it. */
        grid-template: repeat(19, auto) 1fr / minmax(0, 3fr) minmax(0, 2fr);
        column-gap: 32px;
      }
      .lead .group:first-child > * {
        grid-column: 2;
      }
      .lead .group:first-child > .item:first-child {
        position: relative;
        grid-area: 1 / 1 / -1;
      }
      .lead .group:first-child > .item:first-child::after {
        content: '';
        position: absolute;
        inset-block: 0;
        inset-inline-end: -16px;
        border-inline-end: 1px solid var(--tin-rule, rgb(128 128 128/0.45));
      }
      .lead .group:first-child > .item:nth-child(2) {
        border: 0;
      }
      .lead .group:first-child > .item:nth-child(2) > .story:not(.sponsored) {
        padding-block-start: 0;
      }
      .lead .row.row {
        gap: 16px;
        padding-block: 16px;
      }
      .bars.lead .row.row {
        min-block-size: 84px;
      }
      .lead .group:first-child .row .picture {
        display: none;
        inline-size: 104px;
      }
    }
    /* Beside the large story the rows have 280 px. */
    @container tin (inline-size >= 740px) {
      .lead .group:first-child .row .picture {
        display: block;
      }
    }
    @container tin (inline-size >= 1232px) {
      .lead .group:first-child .row .picture {
        inline-size: 144px;
      }
    }
  `,
];
