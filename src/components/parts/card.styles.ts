import { css } from '../../theme/css.js';

/*
 * The look `plain` takes the page's font and colour. Every value is open to the page's `--tin-*`, with a fallback at every use
 * for pages without tinbox.css and browsers without color-mix() and light-dark(); the looks are nothing but such values.
 * Colour and font size stand only on the element that holds the text: on a parent, em and currentColor compound.
 * Without container queries every card keeps the narrow arrangement.
 */
export const cardStyles = css`
  .story {
    position: relative;
    display: flex;
    gap: 16px;
    min-inline-size: 0;
  }
  .words {
    flex: 1;
    min-inline-size: 0;
  }
  .kicker,
  .headline,
  .summary,
  .meta {
    margin: 0;
  }
  .kicker,
  .meta {
    font-size: var(--tin-text-1, 0.8125em);
    line-height: 1.54;
  }
  .kicker {
    margin-block-end: 2px;
    color: var(--tin-accent, currentColor);
    font-family: var(--tin-kicker-font, inherit);
    font-size: var(--tin-kicker-size, var(--tin-text-1, 0.8125em));
    font-weight: 700;
  }
  .headline {
    font-family: var(--tin-font-head, inherit);
    font-size: var(--tin-text-3, 1.0625em);
    font-weight: var(--tin-head-weight, 700);
    line-height: 1.36;
    letter-spacing: var(--tin-head-tracking, 0);
    overflow-wrap: break-word;
    text-wrap: balance;
  }
  .link {
    color: var(--tin-ink, currentColor);
    text-decoration: none;
  }
  .link::after {
    content: '';
    position: absolute;
    inset: 0;
  }
  .summary {
    margin-block-start: 4px;
    color: var(--tin-ink-2, currentColor);
    font-size: var(--tin-text-2, 0.9375em);
    text-wrap: pretty;
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
    overflow: hidden;
  }
  .lines-2 {
    -webkit-line-clamp: 2;
  }
  .meta {
    display: flex;
    flex-wrap: wrap;
    column-gap: 12px;
    margin-block-start: 8px;
    color: var(--tin-ink-2, currentColor);
    font-variant-numeric: tabular-nums;
  }
  /* As wide as the full form, however the clock words it. */
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

  /* Level with the capitals beside it, not with the top of their line. */
  .picture {
    flex: none;
    inline-size: 104px;
    margin: 4px 0 0;
  }
  .frame {
    position: relative;
    aspect-ratio: var(--tin-ratio, 3/2);
    overflow: hidden;
    background: var(--tin-paper-2, rgb(128 128 128/0.1));
  }
  .image {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }

  @container tin (inline-size >= 480px) {
    .row .picture {
      inline-size: 144px;
    }
  }
  @container tin (inline-size >= 640px) {
    .row .picture {
      inline-size: 192px;
    }
  }
`;
