import { css } from '../../theme/css.js';

/** What every face has, the line of a masthead, and the bars of a box that waits. */
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
  .credit {
    color: var(--tin-ink-2, currentColor);
    font-size: var(--tin-text-1, 0.8125em);
    line-height: 1.54;
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
  /* The credit has a line of its own: it is never cut off. */
  @container tin (inline-size < 400px) {
    .line {
      flex-wrap: wrap;
      gap: 0 8px;
      min-block-size: 40px;
    }
    .line .credit {
      flex: 1 0 100%;
      white-space: normal;
    }
    .short {
      flex: 1 1 0;
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
    .waiting.full {
      min-block-size: 460px;
    }
  }
  /* A colour on a drawing is not forced: it would stay dark on black. */
  @media (forced-colors: active) {
    .icon,
    .sign {
      color: CanvasText;
    }
  }
  @media print {
    * {
      color: #000 !important;
    }
  }
`;
