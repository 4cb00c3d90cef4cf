import { css } from '../../theme/css.js';
import { chartStyles } from './charts.styles.js';

/** Head, sentence, the present and the foot. */
const boxStyles = css`
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
  @container tin (inline-size >= 640px) {
    .full .top {
      display: grid;
      grid-template-columns: 1fr 1fr;
      align-items: center;
      gap: 0 32px;
      padding-block-end: 16px;
    }
    .full .now {
      justify-content: flex-end;
      margin-block: 0;
    }
  }
  @media print {
    .acts,
    .hours {
      display: none;
    }
  }
`;

/** The styles of the faces `compact` and `full`. */
export const styles = [boxStyles, chartStyles] as const;
