import { css } from '../../theme/css.js';

/*
 * What readers meet only once stories stand: the pointer, the keyboard's ring around a card, paper. None of it changes where anything stands.
 */
export const styles = [
  css`
    .link {
      /* In words of their own: Safari reads no shorthand of three. */
      text-decoration-line: underline;
      text-decoration-color: transparent;
      text-decoration-thickness: 1px;
      text-underline-offset: 0.18em;
    }
    /* Not on every link: underlines would be seen fading out when these styles arrive. */
    .story:hover .link {
      text-decoration-color: currentColor;
      transition: text-decoration-color 120ms;
    }
    .link:focus-visible {
      outline: none;
    }
    .link:focus-visible::after {
      outline: var(--tin-focus-width, 3px) solid var(--tin-focus, currentColor);
      outline-offset: 6px;
    }
    .item .link:focus-visible::after {
      outline-offset: 4px;
    }
    .long .link:focus-visible::after {
      outline-offset: -3px;
    }

    @media (prefers-reduced-motion: reduce) {
      .story:hover .link {
        transition: none;
      }
    }
    @media print {
      .picture,
      .link::after {
        display: none !important;
      }
      .story {
        break-inside: avoid;
      }
      * {
        color: #000 !important;
      }
    }
  `,
];
