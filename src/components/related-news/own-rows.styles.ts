import { css } from '../../theme/css.js';

/** Rows of the publisher's own nodes: a hairline, a label, the node as it is. In columns they take the whole width. */
export const styles = [
  css`
    .after {
      min-inline-size: 0;
      grid-column: 1 / -1;
      padding-block: 12px 16px;
      border-block-start: 1px solid var(--tin-rule, rgb(128 128 128/0.45));
    }
    .after-label {
      margin: 0 0 4px;
      color: var(--tin-ink-2, currentColor);
      font-size: var(--tin-text-1, 0.8125em);
      line-height: 1.54;
    }
    .reserved {
      border-color: transparent;
    }
    .reserved .after-label {
      visibility: hidden;
    }
    .after + .item {
      border-block-start: 1px solid var(--tin-rule, rgb(128 128 128/0.45));
    }
    .grid .group,
    .numbered .group {
      grid-auto-flow: dense;
    }

    /* A row between them does not count in the columns of the cards behind it. */
    @supports selector(:nth-child(1 of .item)) {
      @container tin (inline-size >= 680px) {
        .grid .after ~ .item::before {
          content: '';
        }
        .grid .after ~ .item:nth-child(3n + 1 of .item)::before {
          content: none;
        }
      }
      @container tin (inline-size >= 920px) {
        .grid .after ~ .item:nth-child(3n + 1 of .item)::before {
          content: '';
        }
        .grid .after ~ .item:nth-child(4n + 1 of .item)::before {
          content: none;
        }
      }
    }
    @media print {
      .after {
        display: none;
      }
    }
  `,
];
