import { css } from '../../theme/css.js';

/** The comments: hairlines between those without a parent, a line beside replies. */
export const commentRowStyles = css`
  .list {
    --_in: 14px;
  }
  .row {
    position: relative;
    padding-block: 12px 4px;
  }
  .l0 {
    border-block-start: 1px solid var(--tin-rule, rgb(128 128 128/0.45));
  }
  .group:first-child > .l0:first-child {
    border-block-start: 0;
  }
  .order + .list .group:first-child > .l0:first-child {
    border-block-start: 1px solid var(--tin-rule, rgb(128 128 128/0.45));
  }
  .l1 {
    padding-inline-start: var(--_in);
  }
  .l2 {
    padding-inline-start: calc(2 * var(--_in));
  }
  .l3 {
    padding-inline-start: calc(3 * var(--_in));
  }
  /* One line for each level a reply stands at: borders, which forced colours leave. */
  :is(.l1, .l2, .l3)::before,
  .l3::after {
    content: '';
    position: absolute;
    inset-block: 0;
    inset-inline-start: 0;
    border-inline-start: 1px solid var(--tin-rule, rgb(128 128 128/0.45));
    pointer-events: none;
  }
  :is(.l2, .l3)::before {
    inline-size: var(--_in);
    border-inline-end: 1px solid var(--tin-rule, rgb(128 128 128/0.45));
    box-sizing: content-box;
    margin-inline-end: -1px;
  }
  .l3::after {
    inset-inline-start: calc(2 * var(--_in));
  }
  .comment {
    scroll-margin-block: 24px;
  }
  .comment:focus {
    outline: none;
  }
  .comment:focus-visible {
    outline: var(--tin-focus-width, 3px) solid var(--tin-focus, currentColor);
    outline-offset: 2px;
  }
  .by {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 8px;
  }
  .name {
    color: var(--tin-ink, currentColor);
    font-size: var(--tin-text-2, 0.9375em);
    font-weight: 700;
    overflow-wrap: anywhere;
  }
  .badge {
    color: var(--tin-accent, currentColor);
    font-size: var(--tin-text-1, 0.8125em);
    font-weight: 700;
  }
  .badge::before {
    margin-inline-end: 4px;
    clip-path: path(
      'M9.600 1.500l2.900 2.900-7.800 7.800L1 13l.8-3.700zm0 2.100L3.100 10.100l-.2 1 1-.2 6.500-6.500z'
    );
  }
  .when,
  .edited {
    color: var(--tin-ink-2, currentColor);
    font-size: var(--tin-text-1, 0.8125em);
    line-height: 1.54;
    font-variant-numeric: tabular-nums;
  }
  time {
    display: inline-grid;
  }
  time::after {
    content: attr(data-full);
    display: block;
    block-size: 0;
    overflow: hidden;
    visibility: hidden;
  }
  .text {
    max-inline-size: 62ch;
    color: var(--tin-ink, currentColor);
    font-family: var(--tin-font-body, inherit);
    font-size: 1.0625em;
    line-height: 1.6;
    overflow-wrap: anywhere;
    text-wrap: pretty;
    white-space: pre-line;
  }
  .place-link {
    color: inherit;
    text-decoration: none;
  }
  .place-link:hover {
    text-decoration: underline 1px;
  }
  .story {
    padding-block: 2px 8px;
    color: var(--tin-ink-2, currentColor);
    font-size: var(--tin-text-2, 0.9375em);
    overflow-wrap: anywhere;
  }
  .text:last-child {
    padding-block-end: 8px;
  }
  .quote {
    max-inline-size: 62ch;
    margin: 2px 0 4px;
    padding-inline-start: 8px;
    border-inline-start: 2px solid var(--tin-rule, rgb(128 128 128/0.45));
    overflow: hidden;
    color: var(--tin-ink-2, currentColor);
    font-size: var(--tin-text-2, 0.9375em);
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .gone {
    padding-block: 4px 8px;
    color: var(--tin-ink-2, currentColor);
    font-size: var(--tin-text-2, 0.9375em);
  }
  .gone .link {
    color: inherit;
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: 0 24px;
    min-block-size: 8px;
  }
  .act {
    min-inline-size: 24px;
    min-block-size: 32px;
    padding: 0;
    border: 0;
    background: none;
    color: var(--tin-ink-2, currentColor);
    font: inherit;
    font-size: var(--tin-text-1, 0.8125em);
    line-height: 32px;
    font-variant-numeric: tabular-nums;
  }
  button.act {
    cursor: pointer;
  }
  button.act:hover {
    text-decoration: underline 1px;
  }
  .vote[aria-pressed='true'] {
    color: var(--tin-accent, currentColor);
    font-weight: 700;
  }
  .vote::before,
  .reply::before,
  .report::before {
    content: '';
    display: inline-block;
    inline-size: 16px;
    block-size: 16px;
    margin-inline-end: 6px;
    vertical-align: -0.25em;
    background: currentColor;
  }
  .vote::before {
    clip-path: polygon(8px 5px, 13.5px 10.5px, 12.5px 11.5px, 8px 7px, 3.5px 11.5px, 2.5px 10.5px);
  }
  .reply::before {
    clip-path: path(
      'M6.300 3l1 1L4.600 6.700H9a4.500 4.500 0 0 1 4.500 4.500V13H12v-1.800a3 3 0 0 0-3-3H4.600l2.700 2.700-1 1L1.800 7.500z'
    );
  }
  :host(:dir(rtl)) .reply::before {
    transform: scaleX(-1);
  }
  .report::before {
    clip-path: path('M3 2h10.500l-2 3.500 2 3.500H4.500v5.500H3zm1.500 1.500v4h6.400l-1.100-2 1.100-2z');
  }
  .rest {
    padding-block: 0 8px;
  }
  .rest .link {
    font-size: var(--tin-text-1, 0.8125em);
    font-weight: 700;
  }
  /* Laid out only where it is seen. */
  .long .group {
    content-visibility: auto;
    contain-intrinsic-size: auto 4400px;
    overflow-clip-margin: 8px;
  }

  @container tin (inline-size < 280px) {
    .list {
      --_in: 10px;
    }
    .acts {
      gap: 0 16px;
    }
    .act::before {
      display: none !important;
    }
  }
  @container tin (inline-size >= 480px) {
    .list {
      --_in: 24px;
    }
  }
  @media (forced-colors: active) {
    .act::before {
      background: ButtonText;
      forced-color-adjust: none;
    }
  }
  @media print {
    .acts,
    .rest {
      display: none;
    }
    .comment {
      break-inside: avoid;
    }
  }
`;
