import { css } from '../../theme/css.js';

/** Cards in one line that is leafed through: one and the beginning of the next, then two, three and four. */
export const styles = [
  css`
    .carousel {
      --_card: 80%;
      display: flex;
      gap: 32px;
      /* Room for the ring around a card. */
      margin-block: -6px 0;
      padding-block: 6px;
      overflow: auto hidden;
      overscroll-behavior-x: contain;
      scroll-snap-type: x mandatory;
      scrollbar-width: thin;
      scrollbar-color: var(--tin-rule, rgb(128 128 128/0.45)) transparent;
    }
    .carousel .group {
      display: contents;
    }
    .carousel .item.item {
      position: relative;
      flex: none;
      inline-size: var(--_card);
      border: 0;
      scroll-snap-align: start;
    }
    /* A node of the publisher's own is as wide as a card, and wider where it must be. */
    .carousel .after {
      position: relative;
      flex: none;
      inline-size: fit-content;
      min-inline-size: var(--_card);
      max-inline-size: 100%;
      padding: 0;
      border: 0;
      scroll-snap-align: start;
    }
    .carousel .item + .item::before,
    .carousel .after::before,
    .carousel .after + .item::before,
    .carousel .group + .group > .item:first-child::before {
      content: '';
      position: absolute;
      inset-block: 0;
      inset-inline-start: -16px;
      border-inline-start: 1px solid var(--tin-rule, rgb(128 128 128/0.45));
    }
    .carousel .card.card {
      flex-direction: column;
      gap: 12px;
      padding: 0;
    }
    /* Stories in words begin as high as the first. */
    .carousel .story:not(.sponsored, .card) {
      padding-block: 0;
    }
    .carousel .picture.picture {
      display: block;
      inline-size: auto;
      margin: 0;
      order: -1;
    }
    .carousel .item .link.link::after {
      inset-block: 0;
    }
    .carousel .item .link:focus-visible::after {
      inset-block: -6px;
      outline-offset: -3px;
    }
    .bars.carousel .words {
      min-block-size: 119px;
    }

    .band {
      position: relative;
    }
    .turns {
      display: flex;
      justify-content: end;
      margin-block-end: 8px;
    }
    .turns[hidden] {
      visibility: hidden;
    }
    /* In the line of the heading, which is as high as they are. */
    .head + .band .turns {
      position: absolute;
      inset-block-start: -44px;
      inset-inline-end: 0;
      margin: 0;
    }
    .turn {
      display: grid;
      /* In line with the pictures' edge. */
      place-items: center end;
      inline-size: 44px;
      block-size: 44px;
      padding: 0;
      border: 0;
      border-radius: var(--tin-radius, 2px);
      background: none;
      color: var(--tin-ink, currentColor);
      cursor: pointer;
    }
    .turn[aria-disabled='true'] {
      color: var(--tin-ink-2, currentColor);
      opacity: 0.4;
      cursor: default;
    }
    .turn:focus-visible {
      outline: none;
    }
    .turn:focus-visible .arrow {
      outline: var(--tin-focus-width, 3px) solid var(--tin-focus, currentColor);
      outline-offset: 6px;
    }
    /* Both arrows in one picture: what begins at the right shows its other half. */
    .arrow {
      display: flex;
      inline-size: 20px;
      overflow: hidden;
    }
    .arrow svg {
      flex: none;
      inline-size: 40px;
      block-size: 20px;
      fill: none;
      stroke: currentColor;
      stroke-width: 1.5;
      stroke-linecap: round;
      stroke-linejoin: round;
    }
    :host([layout='carousel']) .heading {
      padding-inline-end: 88px;
    }
    :host([layout='carousel']) .news {
      inset-block-start: 56px;
    }

    @container tin (inline-size >= 440px) {
      .carousel {
        --_card: calc(50% - 32px);
      }
    }
    @container tin (inline-size >= 680px) {
      .carousel {
        --_card: calc((100% - 64px) / 3);
      }
    }
    @container tin (inline-size >= 920px) {
      .carousel {
        --_card: calc((100% - 96px) / 4);
      }
    }
    @media (prefers-reduced-motion: no-preference) {
      .carousel {
        scroll-behavior: smooth;
      }
    }
    @media (scripting: none) {
      .turns {
        display: none;
      }
    }
    @media (forced-colors: active) {
      .turn[aria-disabled='true'] {
        color: GrayText;
        opacity: 1;
      }
    }
    @media print {
      .carousel {
        display: block;
        overflow: visible;
      }
      .carousel .item.item {
        inline-size: auto;
        margin-block-end: 12px;
      }
      .turns {
        display: none;
      }
    }
  `,
];
