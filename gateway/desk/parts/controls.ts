import { html, nothing } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';

/** A labelled control of a form. */
export interface FieldView {
  /** Of the control, in the form's data. */
  readonly name: string;
  readonly label: string;
  readonly value?: string;
  /** One line of help. */
  readonly hint?: string;
  /** What is wrong with it, in words. */
  readonly error?: string;
  readonly required?: boolean;
  readonly id?: string;
}

export interface InputView extends FieldView {
  readonly type?:
    'text' | 'search' | 'number' | 'password' | 'url' | 'date' | 'time' | 'datetime-local' | 'file';
  readonly autocomplete?: string;
  readonly min?: string;
  readonly max?: string;
  readonly accept?: string;
  readonly placeholder?: string;
  readonly readonly?: boolean;
}

const idOf = ({ id, name }: FieldView): string => id ?? `field-${name}`;

const described = (view: FieldView): string | undefined =>
  [view.error && `${idOf(view)}-error`, view.hint && `${idOf(view)}-hint`].filter(Boolean).join(' ') ||
  undefined;

const help = (view: FieldView): unknown => html`
  ${view.hint ? html`<p class="hint" id="${idOf(view)}-hint">${view.hint}</p>` : nothing}
  ${view.error ? html`<p class="error" id="${idOf(view)}-error">${view.error}</p>` : nothing}
`;

const framed = (view: FieldView, control: unknown): unknown => html`
  <div class="field">
    <label for=${idOf(view)}>${view.label}</label>
    ${control} ${help(view)}
  </div>
`;

/** One line. */
export const input = (view: InputView): unknown =>
  framed(
    view,
    html`<input
      id=${idOf(view)}
      name=${view.name}
      type=${view.type ?? 'text'}
      .value=${view.type === 'file' ? '' : (view.value ?? '')}
      autocomplete=${(view.autocomplete ?? 'off') as 'off'}
      min=${ifDefined(view.min)}
      max=${ifDefined(view.max)}
      accept=${ifDefined(view.accept)}
      placeholder=${ifDefined(view.placeholder)}
      ?required=${view.required ?? false}
      ?readonly=${view.readonly ?? false}
      aria-invalid=${view.error ? 'true' : 'false'}
      aria-describedby=${ifDefined(described(view))}
    />`,
  );

/** Several lines. */
export const area = (view: FieldView & { readonly rows?: number; readonly most?: number }): unknown =>
  framed(
    view,
    html`<textarea
      id=${idOf(view)}
      name=${view.name}
      rows=${view.rows ?? 4}
      maxlength=${ifDefined(view.most)}
      .value=${view.value ?? ''}
      ?required=${view.required ?? false}
      aria-invalid=${view.error ? 'true' : 'false'}
      aria-describedby=${ifDefined(described(view))}
    ></textarea>`,
  );

export interface Option {
  readonly value: string;
  readonly label: string;
}

/** One of several. */
export const select = (view: FieldView & { readonly options: readonly Option[] }): unknown =>
  framed(
    view,
    html`<select
      id=${idOf(view)}
      name=${view.name}
      .value=${view.value ?? ''}
      aria-describedby=${ifDefined(described(view))}
    >
      ${view.options.map(
        ({ value, label }) =>
          html`<option value=${value} ?selected=${value === (view.value ?? '')}>${label}</option>`,
      )}
    </select>`,
  );

/** Yes or no. */
export const checkbox = (view: FieldView & { readonly checked?: boolean }): unknown => html`
  <div class="field choice">
    <label>
      <input
        type="checkbox"
        id=${idOf(view)}
        name=${view.name}
        value=${view.value ?? 'on'}
        .checked=${view.checked ?? false}
        aria-describedby=${ifDefined(described(view))}
      />
      <span>${view.label}</span>
    </label>
    ${help(view)}
  </div>
`;

/** What a form holds, by the names of its controls. */
export const valuesOf = (form: HTMLFormElement): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...new FormData(form)].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );
