import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Answer, Failure } from '../ask.js';

/** What a page has asked the server for: nothing yet, why it did not come, or what came. It stays while it is asked for again. */
export class Asked<Value> implements ReactiveController {
  value: Value | undefined;
  failure: Failure | undefined;
  #count = 0;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly ask: () => Promise<Answer<Value>>,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    void this.load();
  }

  async load(): Promise<void> {
    const count = ++this.#count;
    // The page gets its properties in the same turn.
    await Promise.resolve();
    const answer = await this.ask();
    if (count !== this.#count) return;
    this.failure = answer.ok ? undefined : answer.failure;
    if (answer.ok) this.value = answer.value;
    this.host.requestUpdate();
  }
}
