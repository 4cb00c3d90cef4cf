import { css } from './css.js';

/*
 * The look `plain` takes the page's font and colour; every value is open to the page's `--tin-*` of the same name, and the
 * other looks are nothing but such values (tinbox.css). Percentages of the page's colour need color-mix(), dark needs
 * light-dark(): where a browser lacks them the values before stand.
 */
export const tokens = css`
  :host {
    --_ink: var(--tin-ink, currentColor);
    --_ink-2: var(--tin-ink-2, currentColor);
    --_paper-2: var(--tin-paper-2, rgb(128 128 128/0.1));
    --_rule: var(--tin-rule, rgb(128 128 128/0.45));
    --_accent: var(--tin-accent, currentColor);
    --_focus: var(--tin-focus-width, 3px) solid var(--tin-focus, currentColor);
    --_live: var(--tin-live, #c0141c);
    --_plate: var(--tin-plate, #1a1b1d);
    --_on-plate: var(--tin-on-plate, #fff);
    --_text-1: var(--tin-text-1, 0.8125em);
    --_text-2: var(--tin-text-2, 0.9375em);
    --_text-3: var(--tin-text-3, 1.0625em);
    --_text-4: var(--tin-text-4, 1.3125em);
    --_text-5: var(--tin-text-5, 1.875em);
  }
  @supports (color: color-mix(in srgb, red, red)) {
    :host {
      --_ink-2: var(--tin-ink-2, color-mix(in srgb, currentColor 82%, transparent));
      --_paper-2: var(--tin-paper-2, color-mix(in srgb, currentColor 6%, transparent));
      --_rule: var(--tin-rule, color-mix(in srgb, currentColor 20%, transparent));
    }
  }
  @supports (color: light-dark(red, red)) {
    :host {
      --_live: var(--tin-live, light-dark(#c0141c, #ff8277));
      --_plate: var(--tin-plate, light-dark(#1a1b1d, #0d0e0f));
    }
  }
`;
