import { css } from '../../theme/css.js';

export const relatedNewsStyles = css`
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

  .item {
    min-inline-size: 0;
  }
  .item + .item,
  .group + .group > .item:first-child {
    border-block-start: 1px solid var(--_rule);
  }
  .item .story {
    padding-block: 16px;
  }
  .item .link::after {
    inset-block: 8px;
  }
  .group:first-child > .item:first-child > .story:not(.sponsored) {
    padding-block-start: 0;
  }
  .group:first-child > .item:first-child .link::after {
    inset-block-start: -4px;
  }
  .item .link:focus-visible::after {
    outline-offset: 4px;
  }
  .summary {
    display: none;
  }
  .headlines .story,
  .numbered .story {
    padding-block: 12px;
  }
  .numbered .item {
    display: flex;
  }
  .numbered .story {
    flex: 1;
  }
  .figure {
    flex: none;
    inline-size: 40px;
    padding-block-start: 8px;
    color: var(--_ink-2);
    font-family: var(--tin-font-head, inherit);
    font-size: var(--_text-5);
    line-height: 1;
    font-variant-numeric: tabular-nums;
  }
  .group:first-child > .item:first-child > .figure {
    padding-block-start: 0;
  }
  .numbered .meta,
  .numbered .story:not(.sponsored) .kicker {
    display: none;
  }

  .long .group {
    content-visibility: auto;
    contain-intrinsic-size: auto 5600px;
  }
  .long .link:focus-visible::after {
    outline-offset: -3px;
  }

  .bar {
    display: block;
    block-size: 14px;
    margin-block-end: 10px;
    background: var(--_paper-2);
  }
  .bar:first-child {
    inline-size: 30%;
  }
  .bar:last-child {
    inline-size: 60%;
  }
  .bars .story {
    min-block-size: 119px;
  }
  .bars:is(.headlines, .numbered) .story {
    min-block-size: 68px;
  }

  /* Below 280: the first picture above its words, the others in words alone. */
  @container tin (inline-size < 280px) {
    .item .picture {
      display: none;
    }
    .group:first-child > .item:first-child > .story {
      flex-direction: column;
      gap: 8px;
    }
    .group:first-child > .item:first-child .picture {
      display: block;
      inline-size: auto;
      order: -1;
    }
  }
  @container tin (inline-size < 440px) {
    .grid .item + .item > .story {
      flex-direction: row;
      gap: 16px;
    }
    .grid .item + .item .picture {
      inline-size: 104px;
      order: 0;
    }
    .grid .item + .item .sponsored {
      padding: 16px;
      background: var(--_paper-2);
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
      gap: 24px;
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
  @container tin (inline-size >= 480px) {
    .list .summary {
      display: -webkit-box;
    }
    .bars.list .row {
      min-block-size: 146px;
    }
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
  @container tin (inline-size >= 640px) {
    .row {
      gap: 32px;
    }
    .item .row {
      padding-block: 20px;
    }
  }
  @container tin (inline-size >= 680px) {
    .grid .group {
      grid-template-columns: repeat(3, minmax(0, 1fr));
      column-gap: 32px;
    }
    .grid .item {
      position: relative;
    }
    .grid .item::before {
      content: '';
      position: absolute;
      inset-block: 0;
      inset-inline-start: -16px;
      border-inline-start: 1px solid var(--_rule);
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
  @media print {
    .news {
      display: none;
    }
  }
`;
