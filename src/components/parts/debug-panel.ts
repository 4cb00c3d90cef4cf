import { adoptStyles, render, type LitElement } from 'lit';
import { attended } from '../../controllers/attention.js';
import type { FeedController } from '../../controllers/feed-controller.js';
import type { FeedSource } from '../../controllers/feed-source.js';
import type { Impressions } from '../../controllers/impressions.js';
import { pageBase } from '../../controllers/page-base.js';
import { debugTemplate, type DebugView } from './debug-panel.template.js';
import { styles } from './debug-panel.styles.js';

/** How often the panel says where things are, in milliseconds. */
const PULSE = 250;

interface Debugged extends LitElement {
  readonly heading?: string;
  /** Where its stories come from now: a reader may have chosen another feed than the first. */
  readonly feedSource?: Pick<FeedSource, 'src'>;
}

const NO_SOURCE = { src: '' };

/** How long the last answer of an address took, where the browser tells. */
function msOf(src: string): number | undefined {
  try {
    const asked = performance.getEntriesByName(new URL(src, pageBase()).href, 'resource');
    return asked[asked.length - 1]?.duration;
  } catch {
    return undefined;
  }
}

/**
 * A panel for developers beside a widget: what became of its feed, and how far the clock of each of its cards has come. It lies
 * over the page, outside of the widget, and moves nothing.
 */
export class DebugPanel {
  readonly #box = document.createElement('div');
  readonly #root = this.#box.attachShadow({ mode: 'closed' });
  readonly #pulse = setInterval(() => this.#look(), PULSE);
  readonly #shares = new WeakMap<Element, number>();
  #observer: IntersectionObserver | undefined;

  constructor(
    private readonly host: LitElement,
    private readonly feed: FeedController,
    private readonly seen: Impressions,
  ) {
    adoptStyles(this.#root, styles);
    addEventListener('scroll', this.#place, { capture: true, passive: true });
    addEventListener('resize', this.#place);
    document.documentElement.append(this.#box);
    this.#look();
    this.#draw();
  }

  /** Leaves the page as it was. */
  remove(): void {
    clearInterval(this.#pulse);
    this.#observer?.disconnect();
    removeEventListener('scroll', this.#place, { capture: true });
    removeEventListener('resize', this.#place);
    this.#box.remove();
  }

  get #cards(): Element[] {
    return [...this.host.renderRoot.querySelectorAll('[part~="card"]')];
  }

  /** A new observer says at once what share of every card is in view. */
  #look(): void {
    this.#observer?.disconnect();
    this.#observer = new IntersectionObserver((entries) => {
      for (const { target, intersectionRatio } of entries) this.#shares.set(target, intersectionRatio);
      this.#draw();
    });
    for (const card of [this.host, ...this.#cards]) this.#observer.observe(card);
  }

  get #view(): DebugView {
    const { host, feed } = this;
    const { result } = feed;
    const { heading = '', feedSource: { src } = NO_SOURCE } = host as Debugged;
    return {
      name: [host.localName, host.id && `#${host.id}`, heading].filter(Boolean).join(' '),
      state: feed.status,
      src,
      ms: src ? msOf(src) : undefined,
      diagnosis: result?.ok ? result.value.diagnosis : undefined,
      failure: result && !result.ok ? result.failure : undefined,
      attended: attended(),
      cards: this.#cards.map((card) => ({
        title: card.querySelector('bdi')?.textContent ?? '',
        share: this.#shares.get(card) ?? 0,
        ...this.seen.clockOf(card),
      })),
    };
  }

  #draw(): void {
    render(debugTemplate(this.#view), this.#root);
    this.#place();
  }

  /** At the widget's upper end, as far as the window has room. */
  readonly #place = (): void => {
    const { top, bottom, right } = this.host.getBoundingClientRect();
    const { clientWidth, clientHeight } = document.documentElement;
    this.#box.hidden = bottom < 0 || top > clientHeight;
    const { offsetWidth, offsetHeight, style } = this.#box;
    const within = (at: number, most: number): string => `${Math.max(0, Math.min(at, most))}px`;
    style.setProperty('--_x', within(right - offsetWidth, clientWidth - offsetWidth));
    style.setProperty('--_y', within(top, clientHeight - offsetHeight));
  };
}
