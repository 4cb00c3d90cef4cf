import type { Names } from './names.js';

/** The files of src/components/<name>. */
export const component = ({ name, tag, pascal, camel }: Names): Record<string, string> => ({
  [`src/components/${name}/${name}.ts`]: `import { LitElement } from 'lit';
import { DelegateController } from '../../controllers/delegate.js';
import { ElementState } from '../../controllers/element-state.js';
import { LocalizeController } from '../../controllers/localize.js';
import { isOff } from '../../controllers/off-switch.js';
import { ${camel}Words } from '../../locales/${name}.words.js';
import { base } from '../../theme/base.styles.js';
import { html } from '../parts/html.js';
import { Tin${pascal}SelectEvent } from './${name}.events.js';
import { ${camel}Styles } from './${name}.styles.js';
import { ${camel}Template } from './${name}.template.js';

/**
 * What this widget is for, in one sentence for an editor.
 *
 * @slot - Shown until there is something to show, and whenever there is nothing.
 * @csspart label - The words above the text.
 * @csspart text - The text.
 * @csspart act - The button.
 * @fires {Tin${pascal}SelectEvent} ${tag}-select - A reader pressed the button; cancel it to stop what follows.
 * @attr {'plain'|'broadsheet'|'tabloid'} theme - The look, by \`tinbox.css\`; the page's \`data-tin-theme\` where it is absent.
 * @attr {'ready'|'empty'} state - Whether there is something to show; read only, also \`:state()\`.
 */
export class Tin${pascal} extends LitElement {
  static override styles = [base, ${camel}Styles];

  static override properties = {
    text: {},
  };

  /** What it shows. */
  text = '';

  readonly #localize = new LocalizeController(this, ${camel}Words);
  readonly #state = new ElementState(this);

  constructor() {
    super();
    new DelegateController(this, { click: { act: (event) => this.#select(event) } });
  }

  protected override render(): unknown {
    const { spoken } = this.#localize;
    const text = this.text || '';
    this.#state.set(text ? 'ready' : 'empty');
    if (isOff() || !text || !spoken) return html\`<slot></slot>\`;
    return ${camel}Template({ text }, spoken);
  }

  #select(event: Event): void {
    if (!this.dispatchEvent(new Tin${pascal}SelectEvent(this.text))) event.preventDefault();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    '${tag}': Tin${pascal};
  }
}
`,
  [`src/components/${name}/${name}.template.ts`]: `import type { ${pascal}Words } from '../../locales/${name}.words.js';
import type { Spoken } from '../../locales/words.js';
import { html, nothing } from '../parts/html.js';

export interface ${pascal}View {
  readonly text: string;
}

/** The widget as readers get it, here and from a server. */
export const ${camel}Template = (
  { text }: ${pascal}View,
  { words, foreign }: Spoken<${pascal}Words>,
): unknown => html\`
  <p class="label" part="label" lang=\${foreign ?? nothing}>\${words.label}</p>
  <p class="text" part="text"><bdi>\${text}</bdi></p>
  <button class="act" part="act" type="button" lang=\${foreign ?? nothing}>\${words.act}</button>
\`;
`,
  [`src/components/${name}/${name}.styles.ts`]: `import { css } from '../../theme/css.js';

export const ${camel}Styles = css\`
  .label,
  .text {
    margin: 0;
  }
  .label {
    font-weight: 700;
  }
  .act {
    min-block-size: 32px;
    font: inherit;
  }
\`;
`,
  [`src/components/${name}/${name}.events.ts`]: `/** A reader pressed the button. Cancel it to stop what follows. */
export class Tin${pascal}SelectEvent extends CustomEvent<{ readonly text: string }> {
  constructor(text: string) {
    super('${tag}-select', { detail: { text }, bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    '${tag}-select': Tin${pascal}SelectEvent;
  }
}
`,
  [`src/components/${name}/define.ts`]: `import { defineOnce } from '../parts/define-once.js';
import { Tin${pascal} } from './${name}.js';

defineOnce('${tag}', Tin${pascal});
`,
});
