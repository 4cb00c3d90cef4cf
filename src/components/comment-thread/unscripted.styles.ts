import { css } from '../../theme/css.js';

/** Only in what a server draws: nothing to press that only a script answers. */
export const styles = [
  css`
    @media (scripting: none) {
      .sorts,
      .acts button,
      .further,
      .rest,
      .check:has([name='remember']) {
        display: none;
      }
    }
  `,
];
