import { css } from '../../theme/css.js';

/** What only some stories carry: live, paid, for members, film or sound, a picture whose middle is not what counts. */
export const styles = [
  css`
    .hidden {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
    .live {
      margin-inline-end: 4px;
      color: var(--tin-live, #c0141c);
    }
    .live::before {
      content: '';
      display: inline-block;
      inline-size: 8px;
      block-size: 8px;
      margin-inline-end: 6px;
      border-radius: 50%;
      background: currentColor;
    }
    .label,
    .sponsor {
      color: var(--tin-ink, currentColor);
    }
    .sponsor {
      font-weight: 400;
    }
    .access::before {
      content: '';
      display: inline-block;
      inline-size: 14px;
      block-size: 8px;
      margin-inline-end: 5px;
      background:
        radial-gradient(circle at 4px, transparent 2px, currentColor 2.6px 3.2px, transparent 3.8px),
        linear-gradient(currentColor 0 0) 100% / 7px 1px no-repeat,
        linear-gradient(currentColor 0 0) 100% 100% / 1px 4px no-repeat,
        linear-gradient(currentColor 0 0) 11px 100% / 1px 4px no-repeat;
    }
    .image {
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
    .plate {
      position: absolute;
      inset-block-end: 0;
      inset-inline-start: 0;
      padding: 2px 8px;
      background: var(--tin-plate, #1a1b1d);
      color: var(--tin-on-plate, #fff);
      font-size: var(--tin-text-1, 0.8125em);
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
    .sponsored {
      padding: 16px;
      background: var(--tin-paper-2, rgb(128 128 128/0.1));
    }
    .card.sponsored {
      gap: 0;
      padding: 0;
      background: none;
    }
    .card.sponsored .words {
      padding: 12px;
      background: var(--tin-paper-2, rgb(128 128 128/0.1));
    }
    .sponsored .headline {
      font-family: var(--tin-font-text, inherit);
    }
    /* Forced colours paint transparent edges too, and know nothing of a look's ink. */
    @media (forced-colors: active) {
      .live::before,
      .access::before,
      .video::before,
      .audio::before {
        color: CanvasText;
        forced-color-adjust: none;
      }
    }
  `,
];
