import { css } from '../../theme/css.js';

export const relatedNewsStyles = css`
  .item {
    min-inline-size: 0;
  }
  .item + .item,
  .group + .group > .item:first-child {
    border-block-start: 1px solid var(--tin-rule, rgb(128 128 128/0.45));
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
  .summary {
    display: none;
  }
  .headlines .story {
    padding-block: 12px;
  }
  .long .group {
    content-visibility: auto;
    contain-intrinsic-size: auto 5600px;
  }

  .bar {
    display: block;
    block-size: 14px;
    margin-block-end: 10px;
    background: var(--tin-paper-2, rgb(128 128 128/0.1));
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
  .bars.headlines .story {
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
  @container tin (inline-size >= 480px) {
    .list .summary {
      display: -webkit-box;
    }
    .bars.list .row {
      min-block-size: 146px;
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
`;
