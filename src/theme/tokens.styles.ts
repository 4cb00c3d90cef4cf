import { css } from './css.js';

/*
 * Every look is a set of private values, each open to the paper's own `--tin-*` of the same name. `plain` takes the page's
 * font and colour. Percentages of the page's colour need color-mix(), dark needs light-dark(): where a browser lacks
 * them the values before stand.
 */
export const tokens = css`
  :host {
    --_ink: var(--tin-ink, currentColor);
    --_ink-2: var(--tin-ink-2, currentColor);
    --_paper-2: var(--tin-paper-2, rgb(128 128 128/0.1));
    --_rule: var(--tin-rule, rgb(128 128 128/0.45));
    --_rule-2: var(--tin-rule-2, currentColor);
    --_accent: var(--tin-accent, currentColor);
    --_focus: var(--tin-focus, currentColor);
    --_live: var(--tin-live, #c0141c);
    --_plate: var(--tin-plate, #1a1b1d);
    --_on-plate: var(--tin-on-plate, #fff);
    --_font-text: var(--tin-font-text, inherit);
    --_font-head: var(--tin-font-head, inherit);
    --_head-weight: var(--tin-head-weight, 700);
    --_head-tracking: var(--tin-head-tracking, 0);
    --_top-rule: var(--tin-top-rule, 1px);
    --_text-1: var(--tin-text-1, 0.8125em);
    --_text-2: var(--tin-text-2, 0.9375em);
    --_text-3: var(--tin-text-3, 1.0625em);
    --_text-4: var(--tin-text-4, 1.3125em);
    --_text-5: var(--tin-text-5, 1.875em);
    --_radius: var(--tin-radius, 2px);
  }
  @supports (color: color-mix(in srgb, red, red)) {
    :host {
      --_ink-2: var(--tin-ink-2, color-mix(in srgb, currentColor 82%, transparent));
      --_paper-2: var(--tin-paper-2, color-mix(in srgb, currentColor 6%, transparent));
      --_rule: var(--tin-rule, color-mix(in srgb, currentColor 20%, transparent));
    }
  }
  :host([theme='broadsheet']) {
    --_ink: var(--tin-ink, #1a1b1d);
    --_ink-2: var(--tin-ink-2, #56595e);
    --_paper-2: var(--tin-paper-2, #f5f3ee);
    --_rule: var(--tin-rule, #d8d5cd);
    --_rule-2: var(--tin-rule-2, #1a1b1d);
    --_accent: var(--tin-accent, #0b5876);
    --_focus: var(--tin-focus, #0b5876);
    --_font-text: var(--tin-font-text, system-ui, 'Segoe UI', Roboto, 'Noto Sans', Arial, sans-serif);
    --_font-head: var(--tin-font-head, ui-serif, 'Noto Serif', Cambria, 'Times New Roman', serif);
    --_head-weight: var(--tin-head-weight, 600);
    --_head-tracking: var(--tin-head-tracking, -0.005em);
  }
  :host([theme='tabloid']) {
    --_ink: var(--tin-ink, #0c0c0c);
    --_ink-2: var(--tin-ink-2, #505050);
    --_paper-2: var(--tin-paper-2, #f2f2f2);
    --_rule: var(--tin-rule, #cfcfcf);
    --_rule-2: var(--tin-rule-2, #0c0c0c);
    --_accent: var(--tin-accent, #0a3bd0);
    --_focus: var(--tin-focus, #0a3bd0);
    --_live: var(--tin-live, #d0021b);
    --_plate: var(--tin-plate, #0c0c0c);
    --_font-text: var(--tin-font-text, system-ui, 'Segoe UI', Roboto, 'Noto Sans', Arial, sans-serif);
    --_font-head: var(
      --tin-font-head,
      'Roboto Condensed',
      sans-serif-condensed,
      system-ui,
      'Segoe UI',
      'Noto Sans',
      sans-serif
    );
    --_head-tracking: var(--tin-head-tracking, -0.01em);
    --_top-rule: var(--tin-top-rule, 5px);
    --_text-3: var(--tin-text-3, 1.25em);
    --_text-4: var(--tin-text-4, 1.75em);
    --_text-5: var(--tin-text-5, 2.75em);
    --_radius: var(--tin-radius, 0);
  }
  @supports (color: light-dark(red, red)) {
    :host {
      --_live: var(--tin-live, light-dark(#c0141c, #ff8277));
      --_plate: var(--tin-plate, light-dark(#1a1b1d, #0d0e0f));
      --_on-plate: var(--tin-on-plate, light-dark(#fff, #f3f1ec));
    }
    :host([theme='broadsheet']) {
      --_ink: var(--tin-ink, light-dark(#1a1b1d, #e8e6e1));
      --_ink-2: var(--tin-ink-2, light-dark(#56595e, #a8aaad));
      --_paper-2: var(--tin-paper-2, light-dark(#f5f3ee, #222427));
      --_rule: var(--tin-rule, light-dark(#d8d5cd, #383b3f));
      --_rule-2: var(--tin-rule-2, light-dark(#1a1b1d, #8d9094));
      --_accent: var(--tin-accent, light-dark(#0b5876, #8ac6e0));
      --_focus: var(--tin-focus, light-dark(#0b5876, #8ac6e0));
    }
    :host([theme='tabloid']) {
      --_ink: var(--tin-ink, light-dark(#0c0c0c, #f4f4f4));
      --_ink-2: var(--tin-ink-2, light-dark(#505050, #b0b0b0));
      --_paper-2: var(--tin-paper-2, light-dark(#f2f2f2, #1e1e1e));
      --_rule: var(--tin-rule, light-dark(#cfcfcf, #3c3c3c));
      --_rule-2: var(--tin-rule-2, light-dark(#0c0c0c, #f4f4f4));
      --_accent: var(--tin-accent, light-dark(#0a3bd0, #93b4ff));
      --_focus: var(--tin-focus, light-dark(#0a3bd0, #93b4ff));
      --_live: var(--tin-live, light-dark(#d0021b, #ff8074));
      --_plate: var(--tin-plate, light-dark(#0c0c0c, #000));
      --_on-plate: var(--tin-on-plate, #fff);
    }
  }
`;
