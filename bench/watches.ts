/** Milliseconds of script that each cycle of a widget takes: choosing, drawing, and what follows a drawing at once. */
export interface Cycles {
  readonly took: number[];
}

/** A Lit element, as seen from outside. */
interface Drawn {
  performUpdate(): void;
}

/** Measures the cycles of a widget from now on. What is no widget has none. */
export function watchCycles(host: HTMLElement): Cycles {
  const took: number[] = [];
  const element = host as HTMLElement & Partial<Drawn>;
  const cycle = element.performUpdate;
  if (cycle)
    element.performUpdate = () => {
      const start = performance.now();
      cycle.call(element);
      took.push(performance.now() - start);
    };
  return { took };
}

/** Tasks that the browser calls long, of more than 50 ms, from now on. */
export class LongTasks {
  #longest = 0;
  readonly #observer = new PerformanceObserver((list) => this.#take(list.getEntries()));

  constructor() {
    this.#observer.observe({ type: 'longtask' });
  }

  /** Milliseconds of the longest so far; 0 where there was none. */
  get longest(): number {
    this.#take(this.#observer.takeRecords());
    return this.#longest;
  }

  #take(entries: readonly PerformanceEntry[]): void {
    for (const { duration } of entries) this.#longest = Math.max(this.#longest, duration);
  }
}
