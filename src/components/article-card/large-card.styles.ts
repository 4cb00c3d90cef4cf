import { css } from '../../theme/css.js';

/** A story set large, below its picture or on a plate over it. */
export const largeCardStyles = css`
  .card {
    flex-direction: column;
    gap: 12px;
  }
  .card .picture {
    inline-size: auto;
    order: -1;
  }
  .hero,
  .overlay {
    flex-direction: column;
    gap: 12px;
  }
  :is(.hero, .overlay) .picture {
    inline-size: auto;
    order: -1;
  }
  :is(.card, .hero, .overlay) .picture {
    margin: 0;
  }
  :is(.hero, .overlay) .frame {
    aspect-ratio: var(--tin-ratio, 16/9);
  }
  :is(.hero, .overlay) .headline {
    font-size: var(--tin-text-4, 1.3125em);
  }
  .hero .summary {
    color: var(--tin-ink, currentColor);
  }
  :is(.hero, .overlay).sponsored {
    padding: 0;
    background: none;
  }
  .hero.sponsored .words {
    padding: 12px 16px 16px;
    background: var(--tin-paper-2, rgb(128 128 128/0.1));
  }
  .overlay {
    gap: 0;
  }
  .overlay .picture {
    display: contents;
  }
  .credit {
    margin-block-start: 4px;
    color: var(--tin-ink-2, currentColor);
    font-size: var(--tin-text-1, 0.8125em);
    line-height: 1.54;
  }
  .overlay .frame {
    order: -1;
    aspect-ratio: var(--tin-ratio, 4/3);
  }
  /* The words cover the corner where a plate stands on other pictures. */
  .overlay .plate {
    inset-block: 0 auto;
  }
  .overlay .words {
    --tin-ink: var(--tin-on-plate, #fff);
    --tin-ink-2: var(--tin-on-plate, #fff);
    --tin-accent: var(--tin-on-plate, #fff);
    --tin-live: #ff9a90;
    z-index: 1;
    margin-block-start: -72px;
    inline-size: 86%;
    box-sizing: border-box;
    padding: 12px 16px 16px;
    background: var(--tin-plate, #1a1b1d);
  }
  .overlay .link::after {
    z-index: 1;
  }
  @container tin (inline-size >= 480px) {
    .hero .headline {
      font-size: var(--tin-text-5, 1.875em);
    }
    .overlay .frame {
      aspect-ratio: var(--tin-ratio, 16/9);
    }
    .overlay .words {
      inline-size: 75%;
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
      align-self: start;
    }
  }
  @media print {
    .overlay .words {
      inline-size: auto;
      margin: 0;
      padding: 0;
      background: none;
    }
  }
`;
