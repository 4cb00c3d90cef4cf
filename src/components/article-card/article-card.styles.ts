import { css } from '../../theme/css.js';

export const articleCardStyles = css`
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
