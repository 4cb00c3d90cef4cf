import { css } from '../../theme/css.js';

/** What only a story that stands alone tells, and the bars in its place. */
export const articleCardStyles = css`
  .lines-1 {
    -webkit-line-clamp: 1;
  }
  .byline {
    color: var(--tin-ink, currentColor);
    font-weight: 700;
  }
  .bar {
    display: block;
    block-size: 14px;
    margin-block-end: 10px;
    background: var(--tin-paper-2, rgb(128 128 128/0.1));
  }
  .bar + .bar {
    inline-size: 60%;
  }
`;
