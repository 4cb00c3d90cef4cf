import { css } from '../../theme/css.js';

/** The top rule and the title of a widget. */
export const headingStyles = css`
  .head {
    border-block-start: var(--tin-top-rule, 1px) solid var(--tin-rule-2, currentColor);
    padding-block: 8px 12px;
  }
  .heading {
    margin: 0;
    color: var(--tin-ink, currentColor);
    font-family: var(--tin-font-head, inherit);
    font-size: var(--tin-text-4, 1.3125em);
    font-weight: var(--tin-head-weight, 700);
    line-height: 1.36;
    letter-spacing: var(--tin-head-tracking, 0);
    text-wrap: balance;
  }
`;
