import { adoptStyles, type CSSResultOrNative, type LitElement, type ReactiveController } from 'lit';
import type { FeedController } from '../../controllers/feed-controller.js';
import type { Extras } from './extras.js';

/** Server and browser understand each other's drawings within one major and minor version. */
const edition = (version: string | undefined): string | undefined => /^\d+\.\d+/.exec(version ?? '')?.[0];

/**
 * A root that a server drew is kept as it is until the widget has something else to show; the first real drawing then
 * replaces it, and only then brings its own stylesheets. There is no hydration: nothing in the old markup is read.
 */
export class AdoptedRoot implements ReactiveController {
  /** The server's drawing, as long as it stands. */
  #root: ShadowRoot | undefined;
  /** What had been published when the widget woke: nothing newer, nothing to draw. */
  #published: number | undefined;
  #due = false;

  constructor(
    private readonly host: LitElement,
    private readonly styles: readonly CSSResultOrNative[],
    private readonly feed: FeedController,
    private readonly extras: Extras,
  ) {
    host.addController(this);
  }

  /** The root to draw in, for `createRenderRoot`; undefined where no server drew one. */
  find(): ShadowRoot | undefined {
    // Set by innerHTML or a framework, a declarative root is an inert template: the light DOM says the same.
    this.host.querySelector(':scope > template[shadowrootmode]')?.remove();
    const root = this.host.shadowRoot ?? undefined;
    if (root?.firstChild) this.#root = root;
    return root;
  }

  /** Whether there is something to draw, for `shouldUpdate`. @param changed A public property has changed. */
  mayDraw(changed: boolean): boolean {
    const { feed } = this;
    feed.follow();
    if (this.#root && !this.#isDue(changed)) return false;
    const unread = feed.status === 'ready' && !feed.articles.length;
    if (unread) void feed.read().then(({ length }) => length && this.host.requestUpdate());
    return !unread || !this.#root;
  }

  hostUpdate(): void {
    if (!this.#root) return;
    this.#root.replaceChildren();
    adoptStyles(this.#root, [...this.styles, ...this.extras.styles]);
    this.#root = undefined;
  }

  /** A drawing of another version is due at once, any other when something has changed since the widget woke. */
  #isDue(changed: boolean): boolean {
    const { edition: published } = this.feed;
    if (this.#published === undefined)
      this.#due = edition(this.host.dataset['tinV']) !== edition(__VERSION__);
    else this.#due ||= changed || this.#published !== published;
    this.#published ??= published;
    return this.#due;
  }
}
