import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { viewport } from './viewport.js';

/** Milliseconds between two looks at what was drawn, so that a list drawn in slices is looked through a few times only. */
const PAUSE = 100;

const ticking = new Set<() => void>();
let timer: number | undefined;

function tick(): void {
  if (!document.hidden) ticking.forEach((tell) => tell());
}

function start(tell: () => void): void {
  ticking.add(tell);
  if (timer !== undefined) return;
  timer = window.setInterval(tick, 60_000);
  document.addEventListener('visibilitychange', tick);
}

function stop(tell: () => void): void {
  ticking.delete(tell);
  if (ticking.size) return;
  clearInterval(timer);
  timer = undefined;
  document.removeEventListener('visibilitychange', tick);
}

/**
 * Tells a widget every minute that time has passed, while readers can see it. One timer serves all widgets of the page,
 * and there is none while no widget is in sight.
 */
export class ClockController implements ReactiveController {
  #unwatch: (() => void) | undefined;
  #pause: ReturnType<typeof setTimeout> | undefined;
  #again = false;

  /** @param tell Words the times afresh; called at once when the widget comes into sight. */
  constructor(
    private readonly host: ReactiveControllerHost & Element,
    private readonly tell: () => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#unwatch = viewport.watch(this.host, (inside) => {
      if (!inside) return stop(this.tell);
      this.tell();
      start(this.tell);
    });
  }

  hostDisconnected(): void {
    this.#unwatch?.();
    clearTimeout(this.#pause);
    this.#pause = undefined;
    stop(this.tell);
  }

  hostUpdated(): void {
    this.#again = !!this.#pause;
    if (this.#again) return;
    this.tell();
    this.#pause = setTimeout(() => {
      this.#pause = undefined;
      if (this.#again) this.hostUpdated();
    }, PAUSE);
  }
}
