/** What of the browser's storage is used. */
export type Kept = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/**
 * Short texts by name, on this device. Where the browser keeps nothing, or no more, they are held as long as the page lives.
 */
export class Shelf {
  /** What storage would not take. */
  readonly #held = new Map<string, string>();

  /** @param storage Throws where it is blocked. */
  constructor(private readonly storage: () => Kept = () => localStorage) {}

  get(name: string): string | undefined {
    return this.#held.get(name) ?? this.#try((kept) => kept.getItem(name)) ?? undefined;
  }

  /** @returns Whether it outlives the page. */
  set(name: string, text: string): boolean {
    const isKept = !!this.#try((kept) => {
      kept.setItem(name, text);
      return true;
    });
    if (isKept) this.#held.delete(name);
    else this.#held.set(name, text);
    return isKept;
  }

  remove(name: string): void {
    this.#held.delete(name);
    this.#try((kept) => kept.removeItem(name));
  }

  /** Names that begin with a text. */
  names(start: string): readonly string[] {
    const names = new Set(this.#held.keys());
    this.#try((kept) => {
      for (let place = 0; place < kept.length; place++) names.add(kept.key(place) ?? '');
    });
    return [...names].filter((name) => name.startsWith(start));
  }

  #try<Value>(act: (kept: Kept) => Value): Value | undefined {
    try {
      return act(this.storage());
    } catch {
      return undefined;
    }
  }
}
