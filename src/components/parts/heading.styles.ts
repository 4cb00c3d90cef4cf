import { css } from '../../theme/css.js';

/** The top rule and the title of a widget. */
export const headingStyles = css`
  .head {
    border-block-start: var(--_top-rule) solid var(--_rule-2);
    padding-block: 8px 12px;
  }
  .heading {
    margin: 0;
    color: var(--_ink);
    font: var(--_head-weight) var(--_text-4) / 1.36 var(--_font-head);
    letter-spacing: var(--_head-tracking);
    text-wrap: balance;
  }
`;
