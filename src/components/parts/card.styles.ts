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
    font-weight: 700;
  }
  :host([theme='tabloid']) .kicker {
    font: 700 var(--_text-2) / 1.35 var(--_font-head);
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
    font: var(--_head-weight) var(--_text-3) / 1.36 var(--_font-head);
    letter-spacing: var(--_head-tracking);
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
    outline: var(--tin-focus-width, 3px) solid var(--_focus);
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
    background: currentColor;
    clip-path: polygon(
      evenodd,
      0 25%,
      7% 5%,
      25% 0,
      43% 5%,
      50% 42%,
      100% 42%,
      100% 100%,
      91% 100%,
      91% 58%,
      80% 58%,
      80% 90%,
      71% 90%,
      71% 58%,
      50% 58%,
      43% 95%,
      25% 100%,
      7% 95%,
      0 75%,
      0 25%,
      10% 35%,
      10% 65%,
      25% 84%,
      39% 65%,
      39% 35%,
      25% 16%,
      10% 35%
    );
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

  .card,
  .hero,
  .overlay {
    flex-direction: column;
    gap: 12px;
  }
  :is(.card, .hero, .overlay) .picture {
    inline-size: auto;
    order: -1;
  }
  :is(.hero, .overlay) .frame {
    aspect-ratio: var(--tin-ratio, 16/9);
  }
  :is(.hero, .overlay) .headline {
    font-size: var(--_text-4);
  }
  .hero .summary {
    color: var(--_ink);
  }
  .overlay {
    --_ink: var(--_on-plate);
    --_ink-2: var(--_on-plate);
    --_accent: var(--_on-plate);
    --_live: #ff9a90;
    gap: 0;
  }
  .overlay .picture {
    display: contents;
  }
  .overlay .frame {
    order: -1;
    aspect-ratio: var(--tin-ratio, 4/3);
  }
  .overlay .words {
    z-index: 1;
    margin-block-start: -72px;
    inline-size: 86%;
    box-sizing: border-box;
    padding: 12px 16px 16px;
    background: var(--_plate);
  }
  .overlay .link::after {
    z-index: 1;
  }
  .sponsored:not(.overlay) {
    padding: 16px;
    background: var(--_paper-2);
  }
  .card.sponsored:not(.overlay) {
    gap: 0;
    padding: 0;
    background: none;
  }
  .card.sponsored .words {
    padding: 12px;
    background: var(--_paper-2);
  }
  .sponsored .headline {
    font-family: var(--_font-text);
  }
  :is(.hero, .overlay).sponsored .kicker {
    color: var(--_ink);
  }

  @container tin (inline-size >= 480px) {
    .row .picture {
      inline-size: 144px;
    }
    :is(.hero, .overlay) .headline {
      font-size: var(--_text-5);
    }
    .overlay .headline {
      font-size: var(--_text-4);
    }
    .overlay .frame {
      aspect-ratio: var(--tin-ratio, 16/9);
    }
    .overlay .words {
      inline-size: 75%;
    }
  }
  @container tin (inline-size >= 640px) {
    .row .picture {
      inline-size: 192px;
    }
  }
  @container tin (inline-size >= 840px) {
    .hero {
      flex-direction: row;
      gap: 32px;
    }
    .hero .picture {
      flex: 3;
    }
    .hero .words {
      flex: 2;
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
