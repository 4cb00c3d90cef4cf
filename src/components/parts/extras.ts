import { adoptStyles, supportsAdoptingStyleSheets, type CSSResult, type LitElement } from 'lit';

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
export class Extras {
  /** The styles of all that has come. */
  readonly styles: CSSResult[] = [];
  readonly #extras = new Map<string, Arrived<object> | undefined>();

  constructor(private readonly host: LitElement) {}

  /** An extra by its name: asked for where it is not known, and undefined until it has come. */
  take<Value extends object>(name: string, load: () => Promise<Value>): Arrived<Value> | undefined {
    if (!this.#extras.has(name)) {
      this.#extras.set(name, undefined);
      const arrive = (value?: Value): void => {
        this.#extras.set(name, value ? { value } : {});
        this.adopt((value as Extra | undefined)?.styles ?? []);
        this.host.requestUpdate();
      };
      load().then(arrive, () => arrive());
    }
    return this.#extras.get(name) as Arrived<Value> | undefined;
  }

  /** Whether an extra that was asked for has yet to come. */
  get waits(): boolean {
    return [...this.#extras.values()].includes(undefined);
  }

  /** Whether an extra has been asked for. */
  asked(name: string): boolean {
    return this.#extras.has(name);
  }

  /** Puts styles into the root. */
  adopt(styles: readonly CSSResult[]): void {
    this.styles.push(...styles);
    const root = this.host.renderRoot as ShadowRoot;
    const before = supportsAdoptingStyleSheets ? [...root.adoptedStyleSheets] : [];
    adoptStyles(root, [...styles]);
    // Where sheets can be constructed, these have taken the place of the others.
    if (before.length) root.adoptedStyleSheets = [...before, ...root.adoptedStyleSheets];
  }
}
