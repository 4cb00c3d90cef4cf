import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** What to do when something happens to a part: event type → part name → method. The part `*` stands for any place. */
export type Delegation = Readonly<
  Record<string, Readonly<Record<string, (event: Event, part: Element) => void>>>
>;

/** Events that do not bubble, and are caught on their way down. */
const CAPTURED = new Set(['error', 'load', 'toggle']);

/** Listens on the widget's root for all its parts, so that markup drawn by a server wakes without being drawn again. */
export class DelegateController implements ReactiveController {
  constructor(
    private readonly host: ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment },
    private readonly table: Delegation,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    for (const type of Object.keys(this.table))
      this.host.renderRoot.addEventListener(type, this, CAPTURED.has(type));
  }

  hostDisconnected(): void {
    for (const type of Object.keys(this.table))
      this.host.renderRoot.removeEventListener(type, this, CAPTURED.has(type));
  }

  /** Called by the browser. */
  handleEvent(event: Event): void {
    const { target } = event;
    if (!(target instanceof Element)) return;
    for (const [name, act] of Object.entries(this.table[event.type] ?? {})) {
      const part = name === '*' ? target : target.closest(`[part~="${name}"]`);
      if (part) act(event, part);
    }
  }
}
