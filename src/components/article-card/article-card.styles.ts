import { css } from '../../theme/css.js';

/** What only a story that stands alone tells, and the bars in its place. */
export const articleCardStyles = css`
  .byline {
    color: var(--_ink);
    font-weight: 700;
  }
  .bar {
    display: block;
    block-size: 14px;
    margin-block-end: 10px;
    background: var(--_paper-2);
  }
  .bar + .bar {
    inline-size: 60%;
  }
`;
