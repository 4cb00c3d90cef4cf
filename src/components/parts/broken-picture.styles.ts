import { css } from '../../theme/css.js';

/** The horizon mark, in the place of a picture that there is not. */
export const styles = [
  css`
    .broken .image {
      visibility: hidden;
    }
    .broken::before,
    .broken::after {
      content: '';
      position: absolute;
      inset: 50% auto auto 50%;
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
    @media (forced-colors: active) {
      .broken::before,
      .broken::after {
        color: CanvasText;
        forced-color-adjust: none;
      }
    }
  `,
];
