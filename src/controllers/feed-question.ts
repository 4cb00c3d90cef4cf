import type { Feed } from '../model/feed.js';
import { fail, type Result } from '../model/result.js';
import { readChildren, readGiven, readSource, type FeedSource } from './feed-source.js';
import { isOtherComing, type Neighbour } from './other-lists.js';
import { whenNear } from './near-viewport.js';

/** Who asks, and is told what becomes of it. */
export interface Asker {
  /** Readers wait from now on. */
  wait(): void;
  /** Settles when a newer answer would not take readers by surprise. */
  readonly awake: Promise<void> | undefined;
  /** What a server drew stands there, and is as good as an answer for now. */
  wake(): void;
  /** What a server drew can be read back without taking time from anything else. */
  read(): Promise<unknown>;
  /**
   * @param result Undefined where nothing stands between the tags either.
   * @param now The page or its reader asked for it.
   */
  answer(result: Result<Feed> | undefined, now: boolean): void;
}

/** Asks for stories at the right moment. Only the last question is listened to. */
export class FeedQuestion {
  /** A question is under way, or waits for the element to come near. */
  pending = false;
  #turn = 0;
  #unwatch: (() => void) | undefined;

  constructor(
    private readonly host: Neighbour & { readonly eager: boolean },
    private readonly asker: Asker,
  ) {}

  /** Stops listening; what is pending is to be asked again. */
  stop(): void {
    this.#turn++;
    this.#unwatch?.();
    this.#unwatch = undefined;
  }

  /** Asks now where it waits to come near, and is not to any more. */
  hurry(source: FeedSource): void {
    if (this.#unwatch && this.host.eager) this.#ask(source, false);
  }

  /** @returns Whether no other question has been asked since. */
  standing(): () => boolean {
    const turn = this.#turn;
    return () => turn === this.#turn;
  }

  /** Asks where it is due: at once, near the viewport, or not before what a server drew is old. */
  begin(source: FeedSource): void {
    this.stop();
    this.pending = true;
    if (source.given !== undefined) void this.#listen(readGiven(source), true);
    else if (this.host.dataset['tinFetched']) void this.#wake(source);
    else if (!source.src) void this.#listen(readChildren(this.host, source), true);
    else {
      this.asker.wait();
      if (this.host.eager) this.#ask(source, false);
      else this.#whenNear(source);
    }
  }

  /** Asks now, whatever another list had of the same feed. */
  again(source: FeedSource): void {
    if (!source.src || source.given !== undefined) return this.begin(source);
    this.asker.wait();
    this.#ask(source, true);
  }

  #ask(source: FeedSource, now: boolean): void {
    this.stop();
    this.pending = true;
    void this.#listen(readSource(source, now), now);
  }

  #whenNear(source: FeedSource): void {
    this.#unwatch = whenNear(this.host, () => this.#ask(source, false));
  }

  async #listen(reading: Promise<Result<Feed> | undefined>, now: boolean): Promise<void> {
    const stands = this.standing();
    // Asked for beside the feed, so that it need not be waited for behind it.
    const turn = isOtherComing(this.host) ? import('./turn.js').catch(() => undefined) : undefined;
    const result = await reading.catch(() => fail({ kind: 'network' }));
    await (await turn)?.turnOf(this.host);
    if (!stands()) return;
    this.pending = false;
    this.asker.answer(result, now);
  }

  /** Prerendered: what stands there is shown; it is asked again only when it is old, idle and near. */
  async #wake(source: FeedSource): Promise<void> {
    this.asker.wake();
    const stands = this.standing();
    const old = await import('./prerendered.js').then(
      ({ isOldWhenIdle }) => isOldWhenIdle(this.host),
      () => false,
    );
    if (stands()) await this.asker.read();
    await this.asker.awake;
    if (!stands()) return;
    this.pending = old && !!source.src;
    if (this.pending) this.#whenNear(source);
  }
}
