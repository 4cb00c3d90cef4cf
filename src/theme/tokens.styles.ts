import { css } from './css.js';

/*
 * The look `plain` takes the page's font and colour; every value is open to the page's `--tin-*` of the same name, and the
 * other looks are nothing but such values (tinbox.css). What stands here is for pages without that style sheet and for
 * browsers without color-mix() and light-dark().
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
`;
