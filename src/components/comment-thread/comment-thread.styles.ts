import { css } from '../../theme/css.js';

/** Notices, picks, order and the way to more: all of a thread but its comments. */
export const commentThreadStyles = css`
  p {
    margin: 0;
  }
  .said {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: 0;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0 16px;
  }
  .heading:focus {
    outline: none;
  }
  .total,
  .explained {
    color: var(--tin-ink-2, currentColor);
    font-size: var(--tin-text-1, 0.8125em);
    line-height: 1.54;
    font-variant-numeric: tabular-nums;
  }
  .notice,
  .none {
    padding-block-end: 12px;
    color: var(--tin-ink-2, currentColor);
    font-size: var(--tin-text-2, 0.9375em);
    text-wrap: pretty;
  }
  .sentence {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 16px;
    padding-block: 12px;
    border-block: 1px solid var(--tin-rule, rgb(128 128 128/0.45));
    color: var(--tin-ink, currentColor);
    font-size: var(--tin-text-2, 0.9375em);
  }
  .sentence + .list {
    border-block-start: 0;
  }
  .retry,
  .news,
  .link {
    min-block-size: 32px;
    padding: 0;
    border: 0;
    background: none;
    color: var(--tin-ink, currentColor);
    font: inherit;
    text-decoration: underline 1px;
    text-underline-offset: 0.25em;
    cursor: pointer;
  }
  .retry,
  .news {
    font-weight: 700;
  }
  .retry::before {
    content: '';
    display: inline-block;
    inline-size: 16px;
    block-size: 16px;
    margin-inline-end: 6px;
    vertical-align: -0.15em;
    background: currentColor;
    clip-path: path(
      'M8 2a6 6 0 1 0 5.9 7.1l-1.5-.3A4.5 4.5 0 1 1 8 3.5c1.3 0 2.4.5 3.2 1.3L9.5 6.500H14V2l-1.700 1.700A6 6 0 0 0 8 2z'
    );
  }
  .retry[aria-disabled],
  .rest .link[aria-disabled] {
    text-decoration: none;
    cursor: default;
  }
  .news {
    margin-inline-start: auto;
    font-size: var(--tin-text-1, 0.8125em);
  }
  .picks {
    padding-block: 12px;
    border-block-start: 1px solid var(--tin-rule, rgb(128 128 128/0.45));
  }
  .picked {
    margin-block-end: 4px;
    color: var(--tin-accent, currentColor);
    font-size: var(--tin-text-1, 0.8125em);
    font-weight: 700;
  }
  .picked::before,
  .badge::before {
    content: '';
    display: inline-block;
    inline-size: 14px;
    block-size: 14px;
    margin-inline-end: 6px;
    vertical-align: -0.15em;
    background: currentColor;
  }
  .picked::before {
    clip-path: path(
      'M7 .5l1.900 4.200 4.600.5-3.400 3.100.9 4.500L7 10.500l-4 2.300.9-4.500L.5 5.200l4.600-.5zM7 3.200l-1.200 2.600-2.800.3 2.100 1.900-.6 2.800L7 9.400V3.200z'
    );
  }
  .columns {
    display: grid;
    gap: 16px 33px;
  }
  .pick {
    position: relative;
  }
  .pick-text {
    color: var(--tin-ink, currentColor);
    font-family: var(--tin-font-body, inherit);
    font-size: 1.0625em;
    line-height: 1.5;
    overflow-wrap: anywhere;
    white-space: pre-line;
  }
  .pick-by {
    margin-block-start: 4px;
    color: var(--tin-ink-2, currentColor);
    font-size: var(--tin-text-1, 0.8125em);
    line-height: 1.54;
  }
  .jump {
    color: inherit;
    text-decoration: none;
  }
  .jump::after {
    content: '';
    position: absolute;
    inset: 0;
  }
  .pick:hover .jump {
    text-decoration: underline 1px;
  }
  .order {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 16px;
    padding-block: 8px;
    border-block-start: 1px solid var(--tin-rule, rgb(128 128 128/0.45));
  }
  .sorts {
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
  }
  .sort {
    min-inline-size: 24px;
    min-block-size: 32px;
    padding: 0;
    border: 0;
    background: none;
    color: var(--tin-ink-2, currentColor);
    font: inherit;
    font-size: var(--tin-text-1, 0.8125em);
    cursor: pointer;
  }
  .sort[aria-pressed='true'] {
    color: var(--tin-ink, currentColor);
    font-weight: 700;
  }
  .sort:not([aria-pressed='true']):hover {
    text-decoration: underline 1px;
  }
  .further {
    padding-block-start: 12px;
  }
  .further .sentence {
    margin-block-end: 12px;
  }
  .further-button {
    inline-size: 100%;
    min-block-size: 44px;
    padding: 8px 20px;
    border: 1px solid var(--tin-control, currentColor);
    border-radius: var(--tin-radius, 2px);
    background: none;
    color: var(--tin-ink, currentColor);
    font: inherit;
    font-size: var(--tin-text-2, 0.9375em);
    font-weight: 700;
    cursor: pointer;
  }
  .further-button[aria-disabled] {
    border-style: dashed;
    cursor: default;
  }
  .further-button:hover {
    text-decoration: underline 1px;
  }
  :is(button, a):focus-visible {
    outline: var(--tin-focus-width, 3px) solid var(--tin-focus, currentColor);
    outline-offset: 3px;
  }
  .bars .row {
    padding-block: 16px;
    border-block-start: 1px solid var(--tin-rule, rgb(128 128 128/0.45));
  }
  .bar {
    display: block;
    block-size: 14px;
    margin-block: 8px;
    background: var(--tin-paper-2, rgb(128 128 128/0.1));
  }
  .bar:first-child {
    inline-size: 30%;
  }
  .bar:last-child {
    inline-size: 60%;
  }

  @container tin (inline-size >= 480px) {
    .columns {
      grid-template-columns: 1fr 1fr;
    }
    .pick:nth-child(even)::before {
      content: '';
      position: absolute;
      inset-block: 0;
      inset-inline-start: -17px;
      border-inline-start: 1px solid var(--tin-rule, rgb(128 128 128/0.45));
    }
    .pick:only-child {
      grid-column: 1/-1;
    }
  }
  @media (forced-colors: active) {
    .retry::before,
    .picked::before,
    .badge::before {
      background: CanvasText;
      forced-color-adjust: none;
    }
  }
  @media print {
    .retry,
    .order,
    .further,
    .place {
      display: none;
    }
    * {
      color: #000 !important;
    }
  }
`;
