import { css } from '../../theme/css.js';

/** The ribbon of the hours, the bars of the days, and the facts. */
export const chartStyles = css`
  .hours,
  .days {
    border-block-start: 1px solid var(--tin-rule, currentColor);
  }
  .ribbon {
    overflow-x: auto;
    scrollbar-width: thin;
  }
  .ribbon:focus-visible {
    outline: var(--tin-focus-width, 3px) solid var(--tin-focus, currentColor);
    outline-offset: -3px;
  }
  .cells {
    --tin-columns: 4;
    display: grid;
    grid-auto-flow: column;
    grid-auto-columns: calc(100% / var(--tin-columns));
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .hour {
    position: relative;
    cursor: pointer;
  }
  .cell {
    display: grid;
    justify-items: center;
    padding-block: 12px 8px;
    font-size: var(--tin-text-1, 0.8125em);
    line-height: 1.54;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .chosen .cell {
    background: var(--tin-paper-2, rgb(128 128 128/0.1));
    outline: 1px solid var(--tin-rule, currentColor);
    outline-offset: -1px;
  }
  .when {
    color: var(--tin-ink-2, currentColor);
  }
  .running {
    color: var(--tin-ink, currentColor);
    font-weight: 700;
  }
  .cell .icon {
    margin-block: 4px;
  }
  .cell .degrees {
    color: var(--tin-ink, currentColor);
    font-size: 1.1539em;
  }
  .bar {
    inline-size: 36px;
    block-size: 40px;
    margin-block: 8px 4px;
    border-block-end: 1px solid var(--tin-control, currentColor);
    color: var(--tin-ink-2, currentColor);
    fill: var(--tin-accent, currentColor);
  }
  .bar rect {
    transform: translateX(-7px);
  }
  .chance {
    color: var(--tin-ink-2, currentColor);
    font-size: var(--tin-text-1, 0.8125em);
  }
  .cell :is(.chance, .amount) {
    font-size: inherit;
  }
  .wet {
    color: var(--tin-accent, currentColor);
    font-weight: 700;
  }
  .amount {
    min-block-size: 1.54em;
    color: var(--tin-ink-2, currentColor);
  }
  .caption {
    padding-block: 8px 12px;
    border-block-start: 1px solid var(--tin-rule, currentColor);
  }
  .days {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .day {
    position: relative;
    border-block-end: 1px solid var(--tin-rule, currentColor);
  }
  .row {
    display: grid;
    grid-template-columns: minmax(5.2em, 1.2fr) 24px 2.8em 2.2em minmax(40px, 4fr) 2.2em;
    align-items: center;
    gap: 0 10px;
    min-block-size: 40px;
    font-size: var(--tin-text-2, 0.9375em);
    font-variant-numeric: tabular-nums;
  }
  .row :is(.name, .high) {
    color: var(--tin-ink, currentColor);
  }
  .today .name {
    font-weight: 700;
  }
  .row .chance {
    font-size: 0.8667em;
  }
  .row :is(.chance, .low, .high) {
    text-align: end;
    white-space: nowrap;
  }
  .low {
    color: var(--tin-ink-2, currentColor);
  }
  .range {
    inline-size: 100%;
    block-size: 16px;
    overflow: visible;
  }
  .mirrored {
    transform: scaleX(-1);
  }
  .scale {
    fill: var(--tin-rule, currentColor);
  }
  .span {
    fill: var(--tin-ink, currentColor);
  }
  .tick {
    fill: var(--tin-accent, currentColor);
    transform: translateX(-2px);
  }
  .facts {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 0 24px;
    margin: 0;
  }
  .fact {
    padding-block: 8px;
    border-block-end: 1px solid var(--tin-rule, currentColor);
  }
  dt {
    color: var(--tin-ink-2, currentColor);
    font-size: var(--tin-text-1, 0.8125em);
    line-height: 1.54;
  }
  dd {
    margin: 0;
    color: var(--tin-ink, currentColor);
    font-size: var(--tin-text-2, 0.9375em);
    font-variant-numeric: tabular-nums;
  }
  @container tin (inline-size < 280px) {
    .row {
      grid-template-columns: 1fr 24px 2.2em 2.2em;
    }
    .row .chance,
    .range {
      display: none;
    }
    .facts {
      grid-template-columns: 1fr;
    }
    .fact {
      display: flex;
      justify-content: space-between;
      gap: 8px;
    }
    .fact dd {
      text-align: end;
    }
  }
  @container tin (inline-size >= 280px) {
    .cells {
      --tin-columns: 6;
    }
  }
  @container tin (inline-size >= 440px) {
    .cells {
      --tin-columns: 8;
    }
  }
  @container tin (inline-size >= 640px) {
    .charts {
      display: grid;
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      align-items: start;
      gap: 0 32px;
    }
    .charts > :only-child {
      grid-column: 1 / -1;
    }
    .cells {
      --tin-columns: 6;
    }
    .facts {
      grid-template-columns: 1fr 1fr 1fr;
      gap: 0 32px;
    }
    .bar {
      block-size: 72px;
    }
  }
  @container tin (inline-size >= 840px) {
    .cells {
      --tin-columns: 8;
    }
  }
  @media (forced-colors: active) {
    .range,
    .bar {
      forced-color-adjust: none;
    }
    .scale {
      fill: GrayText;
    }
    .span,
    .bar {
      color: CanvasText;
      fill: CanvasText;
    }
    .tick {
      fill: CanvasText;
    }
  }
`;
