import {
  adoptStyles,
  supportsAdoptingStyleSheets,
  type CSSResult,
  type LitElement,
  type ReactiveController,
} from 'lit';

/** What most widgets of a kind do without. */
export interface Extra {
  readonly styles?: readonly CSSResult[];
}

/** An extra that is no longer waited for; `value` is absent where it could not be had. */
export interface Arrived<Value> {
  readonly value?: Value;
}

/**
 * Brings extras on use, each in a chunk of its own, and puts their styles into the root before the drawing that needs them.
 * Where one cannot be had the widget is drawn without it: that costs looks, never words.
 */
export class Extras implements ReactiveController {
  readonly #extras = new Map<string, Arrived<Extra> | undefined>();
  /** Styles that have come and are not yet in the root. */
  #due: CSSResult[] = [];

  constructor(private readonly host: LitElement) {
    host.addController(this);
  }

  /** An extra by its name: asked for where it is not known, and undefined until it has come. */
  take<Value extends Extra>(name: string, load: () => Promise<Value>): Arrived<Value> | undefined {
    if (!this.#extras.has(name)) {
      this.#extras.set(name, undefined);
      const arrive = (value?: Value): void => {
        this.#extras.set(name, value ? { value } : {});
        this.#due.push(...(value?.styles ?? []));
        this.host.requestUpdate();
      };
      load().then(arrive, () => arrive());
    }
    return this.#extras.get(name) as Arrived<Value> | undefined;
  }

  hostUpdate(): void {
    const root = this.host.renderRoot;
    if (!this.#due.length || !(root instanceof ShadowRoot)) return;
    const before = supportsAdoptingStyleSheets ? [...root.adoptedStyleSheets] : [];
    adoptStyles(root, this.#due);
    // Where sheets can be constructed, these have taken the place of the others.
    if (before.length) root.adoptedStyleSheets = [...before, ...root.adoptedStyleSheets];
    this.#due = [];
  }
}
