import { css } from '../../theme/css.js';

/*
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
    font-size: var(--_text-1);
    line-height: 1.54;
  }
  .kicker {
    margin-block-end: 2px;
    color: var(--_accent);
    font-family: var(--tin-kicker-font, inherit);
    font-size: var(--tin-kicker-size, var(--_text-1));
    font-weight: 700;
  }
  .headline {
    font-family: var(--tin-font-head, inherit);
    font-size: var(--_text-3);
    font-weight: var(--tin-head-weight, 700);
    line-height: 1.36;
    letter-spacing: var(--tin-head-tracking, 0);
    overflow-wrap: break-word;
    text-wrap: balance;
  }
  .link {
    color: var(--_ink);
    text-decoration: none;
  }
  .link::after {
    content: '';
    position: absolute;
    inset: 0;
  }
  .summary {
    margin-block-start: 4px;
    color: var(--_ink-2);
    font-size: var(--_text-2);
    text-wrap: pretty;
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
    overflow: hidden;
  }
  .lines-1 {
    -webkit-line-clamp: 1;
  }
  .lines-2 {
    -webkit-line-clamp: 2;
  }
  .meta {
    display: flex;
    flex-wrap: wrap;
    column-gap: 12px;
    margin-block-start: 8px;
    color: var(--_ink-2);
    font-variant-numeric: tabular-nums;
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
    background: var(--_paper-2);
  }
  .image {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }
  .card {
    flex-direction: column;
    gap: 12px;
  }
  .card .picture {
    inline-size: auto;
    order: -1;
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
