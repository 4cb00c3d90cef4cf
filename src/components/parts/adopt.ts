import { adoptStyles, type CSSResultOrNative, type LitElement } from 'lit';
import type { Drawable } from '../../controllers/drawable.js';
import type { isDue } from '../../controllers/prerendered.js';
import type { Extras } from './extras.js';

/**
 * A root that a server drew is kept as it is until the widget has something else to show. There is no hydration: nothing
 * in the old markup is read.
 */
export class AdoptedRoot {
  /** A server's drawing stands there. */
  #stands = false;
  #woken = false;
  #changed = false;
  #isDue: typeof isDue | undefined;

  constructor(
    private readonly host: LitElement,
    private readonly styles: readonly CSSResultOrNative[],
    private readonly feed: Drawable,
    private readonly extras: Extras,
  ) {}

  /** The root to draw in, for `createRenderRoot`; undefined where no server drew one. */
  find(): ShadowRoot | undefined {
    const { host } = this;
    // Set by innerHTML or a framework, a declarative root is an inert template: the light DOM says the same.
    host.querySelector(':scope > template[shadowrootmode]')?.remove();
    const root = host.shadowRoot ?? undefined;
    this.#stands = !!root?.firstChild;
    if (this.#stands)
      import('../../controllers/prerendered.js').then(
        ({ isDue }) => {
          this.#isDue = isDue;
          host.requestUpdate();
        },
        // What the server drew stays.
        () => undefined,
      );
    return root;
  }

  /** Whether there is something to draw, for `shouldUpdate`. @param changed A public property has changed. */
  mayDraw(changed: boolean): boolean {
    const { feed, host } = this;
    feed.follow();
    if (this.#stands) {
      this.#changed ||= changed && this.#woken;
      this.#woken = true;
      if (this.#isDue?.(host, feed, this.#changed)) this.#giveWay();
    } else if (feed.status === 'ready' && !feed.drawable)
      void feed.read().then(() => feed.drawable && host.requestUpdate());
    return !this.#stands;
  }

  #giveWay(): void {
    const root = this.host.renderRoot as ShadowRoot;
    root.replaceChildren();
    adoptStyles(root, [...this.styles, ...this.extras.styles]);
    this.#stands = false;
  }
}
