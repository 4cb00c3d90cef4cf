import { css } from '../../theme/css.js';

/** Head, sentence, the present, and the line of a masthead. */
export const weatherBoxStyles = css`
  p {
    margin: 0;
  }
  .said {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .icon,
  .sign {
    flex: none;
    inline-size: 24px;
    block-size: 24px;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .icon {
    color: var(--tin-ink, currentColor);
    object-fit: contain;
  }
  .sun {
    stroke: var(--tin-weather-sun, currentColor);
  }
  .fall {
    stroke: var(--tin-weather-rain, currentColor);
  }
  .box .head {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0 16px;
  }
  .head .place {
    color: var(--tin-ink-2, currentColor);
    font-size: var(--tin-text-1, 0.8125em);
    line-height: 1.54;
  }
  .head .place:only-child {
    color: var(--tin-ink, currentColor);
    font-size: var(--tin-text-2, 0.9375em);
    font-weight: 700;
  }
  .sentence {
    color: var(--tin-ink, currentColor);
    font-family: var(--tin-font-head, inherit);
    font-size: var(--tin-text-4, 1.3125em);
    font-weight: var(--tin-lead-weight, 700);
    line-height: 1.42;
    text-wrap: balance;
  }
  .now {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 20px;
    margin-block: 12px 16px;
  }
  .now .icon {
    inline-size: 64px;
    block-size: 64px;
    stroke-width: 1.1;
  }
  .temperature {
    color: var(--tin-ink, currentColor);
    font-family: var(--tin-font-head, inherit);
    font-size: 3.5em;
    font-weight: var(--tin-figure-weight, 400);
    line-height: 1.0714;
    font-variant-numeric: tabular-nums;
  }
  .condition {
    color: var(--tin-ink, currentColor);
    font-size: var(--tin-text-2, 0.9375em);
    font-weight: 700;
  }
  .feels,
  .credit,
  .caption {
    color: var(--tin-ink-2, currentColor);
    font-size: var(--tin-text-1, 0.8125em);
    line-height: 1.54;
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 4px 24px;
    padding-block-start: 12px;
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: 0 24px;
  }
  .act {
    display: inline-flex;
    align-items: center;
    gap: 8px;
    min-block-size: 32px;
    padding: 0;
    border: 0;
    background: none;
    color: var(--tin-ink, currentColor);
    font: inherit;
    cursor: pointer;
  }
  .act .sign {
    inline-size: 16px;
    block-size: 16px;
  }
  .label {
    font-size: var(--tin-text-1, 0.8125em);
    font-weight: 700;
    text-decoration: underline;
    text-underline-offset: 0.25em;
  }
  .credit a {
    color: inherit;
    text-decoration-color: var(--tin-rule, currentColor);
    text-underline-offset: 0.2em;
  }
  .source + .source::before {
    content: '· ';
  }
  :is(.act, .credit a, .event a):focus-visible {
    outline: var(--tin-focus-width, 3px) solid var(--tin-focus, currentColor);
    outline-offset: 3px;
  }
  .old {
    display: flex;
    gap: 8px;
    color: var(--tin-ink-2, currentColor);
    font-size: var(--tin-text-2, 0.9375em);
  }
  .old .sign {
    inline-size: 16px;
    block-size: 16px;
    margin-block-start: 4px;
  }
  .line {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: 24px;
    overflow: hidden;
    color: var(--tin-ink-2, currentColor);
    font-size: var(--tin-text-1, 0.8125em);
    line-height: 1.54;
    white-space: nowrap;
  }
  .line .icon {
    inline-size: 20px;
    block-size: 20px;
  }
  .line :is(.degrees, .place) {
    color: var(--tin-ink, currentColor);
  }
  .line .credit {
    font-size: inherit;
  }
  .line :is(.icon, .degrees, .place, .credit) {
    flex: none;
  }
  /* Whole or not at all: what does not fit beside nothing stands in the second line, which is cut off. */
  .short {
    display: flex;
    flex-wrap: wrap;
    min-inline-size: 0;
    block-size: 1.54em;
    overflow: hidden;
  }
  .short::before {
    content: '';
    inline-size: 0;
    block-size: 1.54em;
  }
  .whole {
    flex: none;
  }
  @container tin (inline-size < 320px) {
    .line {
      flex-wrap: wrap;
      gap: 0 8px;
    }
    .short {
      display: none;
    }
  }
  .waiting .bar,
  .line .bar {
    display: block;
    block-size: 14px;
    margin-block: 8px;
    background: var(--tin-paper-2, rgb(128 128 128/0.1));
  }
  .line .bar {
    inline-size: 12em;
  }
  .waiting {
    min-block-size: 300px;
  }
  .waiting.full {
    min-block-size: 620px;
  }
  .waiting .tall {
    block-size: 64px;
  }
  @container tin (inline-size >= 640px) {
    .full .top {
      display: grid;
      grid-template-columns: 1fr 1fr;
      align-items: center;
      gap: 0 32px;
    }
    .full .top {
      padding-block-end: 16px;
    }
    .full .now {
      justify-content: flex-end;
      margin-block: 0;
    }
    .waiting.full {
      min-block-size: 460px;
    }
  }
  @media print {
    .acts,
    .hours {
      display: none;
    }
    * {
      color: #000 !important;
    }
  }
`;
