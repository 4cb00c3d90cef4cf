import type { LitElement } from 'lit';
import type { Drawable } from '../../controllers/drawable.js';
import type { Adopted, isDue, Words } from '../../controllers/prerendered.js';
import type { Extras } from './extras.js';
import { giveWay, standingRoot } from './server-root.js';

/**
 * A root that a server drew is kept as it is until the widget has something else to show. There is no hydration: nothing
 * in the old markup is read.
 */
export class AdoptedRoot implements Adopted {
  /** A server's drawing stands there. */
  #stands = false;
  #woken = false;
  changed = false;
  #isDue: typeof isDue | undefined;

  constructor(
    readonly host: LitElement,
    readonly feed: Drawable,
    readonly extras: Extras,
    readonly words: Words,
  ) {}

  /** The root to draw in, for `createRenderRoot`; undefined where no server drew one. */
  find(): ShadowRoot | undefined {
    const { host } = this;
    const root = standingRoot(host);
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
      this.changed ||= changed && this.#woken;
      this.#woken = true;
      if (this.#isDue?.(this)) {
        giveWay(host, this.extras.styles);
        this.#stands = false;
      }
    } else if (feed.status === 'ready' && !feed.drawable)
      void feed.read().then(() => feed.drawable && host.requestUpdate());
    return !this.#stands;
  }
}
