import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Diagnosis } from '../model/diagnosis.js';
import type { FeedFailure } from '../model/failure.js';
import type { WeatherSnapshot } from '../model/forecast.js';
import { placeMs } from '../model/place-time.js';
import { fail, type Result } from '../model/result.js';
import type { Drawable } from './drawable.js';
import { ElementState } from './element-state.js';
import { hasFallback } from './fallback.js';
import { TinFeedErrorEvent, TinFeedLoadEvent } from './feed.events.js';
import { holdHeight } from './hold-height.js';
import { whenNear } from './near-viewport.js';
import { isOff, onSwitchOff } from './off-switch.js';
import {
  askSnapshot,
  givenSnapshot,
  inlineSnapshot,
  isFresh,
  keptSnapshot,
  type SnapshotSource,
} from './snapshot-source.js';

/**
 * - `idle`: nothing to show yet and nothing asked; the fallback stands.
 * - `loading`: asked, no answer yet.
 * - `ready`: a forecast to show.
 * - `stale`: a forecast to show, although the last question was not answered.
 * - `empty`: neither an address nor a snapshot.
 * - `failed`: no answer, and no earlier one.
 */
export type SnapshotStatus = 'idle' | 'loading' | 'ready' | 'stale' | 'empty' | 'failed';

export interface SnapshotHost extends ReactiveControllerHost, HTMLElement {
  /** Where the snapshot comes from, as the element stands now; undefined while that is on its way. */
  readonly snapshotSource: SnapshotSource | undefined;
  /** Whether to ask at once rather than near the viewport. */
  readonly eager: boolean;
  /** What readers would see of a snapshot at a moment, in few words: it is drawn again when they change. */
  sight(snapshot: WeatherSnapshot, now: number): string;
}

/** Milliseconds before a question that was not answered, or whose answer was old already, is asked again. */
const PATIENCE = 5 * 60_000;

/** What was read, for developers. */
const diagnosisOf = ({ hours, days }: WeatherSnapshot): Diagnosis => ({
  format: 'tinbox-weather',
  items: hours.length + days.length,
  dropped: [],
  datesGuessed: 0,
  datesDropped: 0,
  titlesCut: 0,
  imagesUpgraded: 0,
});

/** Decides when the weather is asked for and what there is of it. It never draws. */
export class SnapshotController implements ReactiveController, Drawable {
  status: SnapshotStatus = 'idle';
  snapshot: WeatherSnapshot | undefined;
  /** Grows whenever readers should see something else than before. */
  edition = 0;
  /** Readers have waited for a frame: what is at hand needs no bars in its place first. */
  late = false;
  #source: SnapshotSource | undefined;
  #sight = '';
  #turn = 0;
  #asked = -Infinity;
  #pending = false;
  #isOld = false;
  #stops: (() => void)[] = [];
  #unwatch: (() => void) | undefined;
  readonly #state: ElementState;

  constructor(private readonly host: SnapshotHost) {
    this.#state = new ElementState(host);
    host.addController(this);
  }

  /** Whether there is something to draw. */
  get drawable(): boolean {
    return !!this.snapshot;
  }

  /** Whether readers still wait for what is to come. */
  get waits(): boolean {
    return this.status === 'loading' || this.status === 'idle';
  }

  hostConnected(): void {
    this.#stops = [onSwitchOff(() => this.#show('idle'))];
    if (this.#pending) this.#begin();
  }

  hostDisconnected(): void {
    this.#turn++;
    this.#unwatch?.();
    for (const stop of this.#stops) stop();
  }

  /** To be called when the host's properties have changed: asks again where they name another source. */
  follow(): void {
    const source = this.host.snapshotSource;
    const known = this.#source;
    if (!source || (known && known.src === source.src && known.given === source.given)) return;
    this.#source = source;
    // What a server drew speaks for the source it was drawn from.
    if (known) delete this.host.dataset['tinFetched'];
    if (known?.src !== source.src) this.#isOld = !!this.snapshot;
    this.#begin();
  }

  /** Asks again now. */
  reload(): void {
    this.#source = this.host.snapshotSource;
    if (isOff()) return;
    if (this.#source?.src && this.#source.given === undefined) void this.#ask(true);
    else this.#begin();
  }

  /** Readers are to see something else. */
  redraw(): void {
    this.#turnPage(Date.now());
  }

  /** Time has passed: what is past goes, and what is old is asked for again. */
  tick(now: number): void {
    const { snapshot } = this;
    const source = this.#source;
    if (!snapshot || isOff()) return;
    const sight = this.host.sight(snapshot, now);
    if (sight !== this.#sight) this.#turnPage(now);
    const isDue = source?.src && source.given === undefined && !isFresh(snapshot, now);
    if (isDue && !this.#pending && now - this.#asked >= PATIENCE) void this.#ask(true);
  }

  /** The snapshot between the element's tags, for a root that a server drew and nobody has read yet. */
  async read(): Promise<void> {
    const result = this.snapshot ? undefined : inlineSnapshot(this.host);
    if (!result?.ok) return;
    this.snapshot = result.value;
    this.#sight = this.host.sight(result.value, placeMs(this.host.dataset['tinFetched'] ?? ''));
  }

  #begin(): void {
    const source = this.#source;
    this.#turn++;
    this.#unwatch?.();
    this.#pending = false;
    if (!source || isOff()) return this.#show('idle');
    if (source.given !== undefined) return this.#answer(givenSnapshot(source.given));
    if (this.host.dataset['tinFetched']) return this.#wake();
    const inline = source.inline ? inlineSnapshot(this.host) : undefined;
    if (inline?.ok) this.#take(inline.value);
    if (!source.src) {
      if (!inline?.ok) this.snapshot = undefined;
      if (!inline) this.#show('empty');
      else if (!inline.ok) this.#answer(inline);
    } else if (!this.snapshot || this.#isOld || !isFresh(this.snapshot)) this.#wait();
  }

  #wait(): void {
    this.#pending = true;
    if (!this.snapshot) {
      this.#show('loading');
      requestAnimationFrame(() => {
        if (!this.waits) return;
        this.late = true;
        this.host.requestUpdate();
      });
    }
    if (this.host.eager) void this.#ask(false);
    else this.#unwatch = whenNear(this.host, () => void this.#ask(false));
  }

  /** Prerendered: what stands there is shown; it is drawn again only when it is not true any more. */
  #wake(): void {
    this.status = 'ready';
    this.#state.set('ready');
    const turn = this.#turn;
    const read = async (): Promise<void> => {
      if (turn !== this.#turn) return;
      await this.read();
      this.tick(Date.now());
      if (!this.snapshot) this.#wait();
    };
    const idle = globalThis.requestIdleCallback ?? ((act: () => void) => setTimeout(act, 200));
    idle(() => void read());
  }

  async #ask(anew: boolean): Promise<void> {
    const source = this.#source;
    if (!source) return;
    const turn = ++this.#turn;
    this.#unwatch?.();
    this.#pending = true;
    this.#asked = Date.now();
    if (!this.snapshot) this.#show('loading');
    const result = await askSnapshot(source, anew).catch(() => fail({ kind: 'network' }));
    if (turn !== this.#turn) return;
    this.#pending = false;
    this.#answer(result);
  }

  #answer(result: Result<WeatherSnapshot>): void {
    if (!result.ok) return this.#fail(result.failure);
    this.host.dispatchEvent(new TinFeedLoadEvent(this.#source?.src ?? '', diagnosisOf(result.value)));
    this.#take(result.value);
  }

  #take(snapshot: WeatherSnapshot): void {
    this.snapshot = snapshot;
    this.#isOld = false;
    this.#show('ready');
  }

  #fail(failure: FeedFailure): void {
    const src = this.#source?.src ?? '';
    this.host.dispatchEvent(new TinFeedErrorEvent(src, failure));
    if (__DEV__) console.warn(`<${this.host.localName}> ${src}`, failure);
    // A choice that came to nothing has been taken back.
    if (this.host.snapshotSource?.src !== src) return this.redraw();
    // Weather of another place is no stand-in.
    if (this.#isOld) this.snapshot = undefined;
    this.#isOld = false;
    this.snapshot ??= keptSnapshot(src);
    const inline = !this.snapshot && this.#source?.inline ? inlineSnapshot(this.host) : undefined;
    if (inline?.ok) this.snapshot = inline.value;
    this.#show(this.snapshot ? 'stale' : 'failed');
  }

  #show(status: SnapshotStatus): void {
    const waited = this.waits;
    this.status = status;
    this.#turnPage(Date.now());
    // Measuring costs a layout: not where readers have seen nothing of it yet.
    if (!this.waits && waited && (this.late || hasFallback(this.host))) holdHeight(this.host);
  }

  #turnPage(now: number): void {
    const { snapshot } = this;
    if (snapshot) this.#sight = this.host.sight(snapshot, now);
    const isExpired = snapshot && /ready|stale/.test(this.status) && now >= placeMs(snapshot.validUntil);
    this.#state.set(isExpired ? 'expired' : this.status);
    this.edition++;
    this.host.requestUpdate();
  }
}
