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
  .meta,
  .picture {
    margin: 0;
  }
  .kicker,
  .meta,
  .credit {
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
  .live {
    margin-inline-end: 4px;
    color: var(--_live);
  }
  .live::before {
    content: '';
    display: inline-block;
    inline-size: 8px;
    block-size: 8px;
    margin-inline-end: 6px;
    border-radius: 50%;
    background: currentColor;
    forced-color-adjust: none;
  }
  .label,
  .sponsor {
    color: var(--_ink);
  }
  .sponsor {
    font-weight: 400;
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
    text-decoration: underline 1px transparent;
    text-underline-offset: 0.18em;
    transition: text-decoration-color 120ms;
  }
  .story:hover .link {
    text-decoration-color: currentColor;
  }
  .link::after {
    content: '';
    position: absolute;
    inset: 0;
  }
  .link:focus-visible {
    outline: none;
  }
  .link:focus-visible::after {
    outline: var(--_focus);
    outline-offset: 6px;
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
  .byline {
    color: var(--_ink);
    font-weight: 700;
  }
  .access::before {
    content: '';
    display: inline-block;
    inline-size: 14px;
    block-size: 8px;
    margin-inline-end: 5px;
    background:
      radial-gradient(circle at 4px, transparent 2px, currentColor 2.5px 3.5px, transparent 4px),
      linear-gradient(currentColor 0 0) 100% / 6px 1px no-repeat;
    forced-color-adjust: none;
  }

  .picture {
    flex: none;
    inline-size: 104px;
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
    object-position: var(--_x, 50%) var(--_y, 50%);
  }
  [data-x='0'] {
    --_x: 0;
  }
  [data-x='1'] {
    --_x: 25%;
  }
  [data-x='3'] {
    --_x: 75%;
  }
  [data-x='4'] {
    --_x: 100%;
  }
  [data-y='0'] {
    --_y: 0;
  }
  [data-y='1'] {
    --_y: 25%;
  }
  [data-y='3'] {
    --_y: 75%;
  }
  [data-y='4'] {
    --_y: 100%;
  }
  .broken .image {
    visibility: hidden;
  }
  .broken::before,
  .broken::after {
    content: '';
    position: absolute;
    inset: 50% auto auto 50%;
    forced-color-adjust: none;
  }
  .broken::before {
    inline-size: 36px;
    block-size: 15px;
    margin: -7px 0 0 -18px;
    background: currentColor;
    clip-path: polygon(
      0 93%,
      17% 93%,
      44% 27%,
      57% 62%,
      65% 44%,
      83% 93%,
      100% 93%,
      100% 100%,
      78% 100%,
      65% 62%,
      57% 80%,
      44% 45%,
      22% 100%,
      0 100%
    );
    opacity: 0.6;
  }
  .broken::after {
    inline-size: 6px;
    block-size: 6px;
    margin: -12px 0 0 7px;
    border: 1px solid;
    border-radius: 50%;
    opacity: 0.6;
  }
  .plate {
    position: absolute;
    inset-block-end: 0;
    inset-inline-start: 0;
    padding: 2px 8px;
    background: var(--_plate);
    color: var(--_on-plate);
    font-size: var(--_text-1);
    line-height: 1.54;
    font-variant-numeric: tabular-nums;
  }
  .video::before,
  .audio::before {
    content: '';
    display: inline-block;
    margin-inline-end: 6px;
    border: solid transparent;
    border-width: 5px 0 5px 8px;
    border-left-color: currentColor;
  }
  .credit {
    margin-block-start: 4px;
    color: var(--_ink-2);
  }

  .card {
    flex-direction: column;
    gap: 12px;
  }
  .card .picture {
    inline-size: auto;
    order: -1;
  }
  .sponsored {
    padding: 16px;
    background: var(--_paper-2);
  }
  .card.sponsored {
    gap: 0;
    padding: 0;
    background: none;
  }
  .card.sponsored .words {
    padding: 12px;
    background: var(--_paper-2);
  }
  .sponsored .headline {
    font-family: var(--tin-font-text, inherit);
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
  @media (prefers-reduced-motion: reduce) {
    .link {
      transition: none;
    }
  }
  @media print {
    .picture,
    .link::after {
      display: none;
    }
    .story {
      break-inside: avoid;
    }
    .story * {
      color: #000;
    }
  }
`;
