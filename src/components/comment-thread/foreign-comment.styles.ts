import { css } from '../../theme/css.js';

/** What only comments of foreign systems hold. */
export const foreignCommentStyles = css`
  .text > * + *,
  .cited > * + *,
  .items > * + * {
    margin-block-start: 8px;
  }
  .cited {
    margin: 0;
    padding-inline-start: 12px;
    border-inline-start: 2px solid var(--tin-rule, rgb(128 128 128/0.45));
    color: var(--tin-ink-2, currentColor);
  }
  .items {
    margin-block-end: 0;
    padding-inline-start: 24px;
  }
  .pre {
    margin-block-end: 0;
    overflow: auto;
    white-space: pre;
  }
  .pre,
  .code {
    font-family: ui-monospace, monospace;
    font-size: 0.9em;
  }
  .face {
    margin-inline-end: 6px;
    border-radius: 50%;
    vertical-align: middle;
    object-fit: cover;
  }
`;
