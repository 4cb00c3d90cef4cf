import { css } from '../../theme/css.js';

/** Cards in columns: one below 440 px of the list's own width, then two, three and four. */
export const styles = [
  css`
    .card {
      flex-direction: column;
      gap: 12px;
    }
    .card .picture {
      inline-size: auto;
      margin: 0;
      order: -1;
    }
    @container tin (inline-size < 440px) {
      .grid .item + .item > .story {
        flex-direction: row;
        gap: 16px;
      }
      .grid .item + .item .picture {
        inline-size: 104px;
        margin-block-start: 4px;
        order: 0;
      }
      .grid .item + .item .sponsored {
        padding: 16px;
        background: var(--tin-paper-2, rgb(128 128 128/0.1));
      }
      .grid .item + .item .sponsored .words {
        padding: 0;
        background: none;
      }
      .grid .item + .item .picture:has(.broken) {
        display: none;
      }
    }
    @container tin (inline-size >= 440px) {
      .grid .group {
        display: grid;
        grid-template-columns: repeat(2, minmax(0, 1fr));
        gap: 24px 32px;
      }
      .grid .group + .group {
        margin-block-start: 24px;
      }
      .grid .item.item {
        border: 0;
      }
      .grid .story.story {
        padding: 0;
      }
      .grid .item .link::after {
        inset-block: 0;
      }
    }
    @container tin (inline-size >= 680px) {
      .grid .group {
        grid-template-columns: repeat(3, minmax(0, 1fr));
      }
      .grid .item {
        position: relative;
      }
      .grid .item::before {
        content: '';
        position: absolute;
        inset-block: 0;
        inset-inline-start: -16px;
        border-inline-start: 1px solid var(--tin-rule, rgb(128 128 128/0.45));
      }
      .grid .item:nth-child(3n + 1)::before {
        content: none;
      }
    }
    @container tin (inline-size >= 920px) {
      .grid .group {
        grid-template-columns: repeat(4, minmax(0, 1fr));
      }
      .grid .item:nth-child(3n + 1)::before {
        content: '';
      }
      .grid .item:nth-child(4n + 1)::before {
        content: none;
      }
    }
  `,
];
