import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { pageKey } from './page-key.js';
import { ElementState } from './element-state.js';
import { TinFeedErrorEvent } from './feed.events.js';
import { isOff, onSwitchOff } from './off-switch.js';
import { countTogether, type CountSource } from './page-counts.js';
import { isOldWhenIdle } from './prerendered.js';

interface CountHost extends ReactiveControllerHost, HTMLElement {
  readonly src: string;
  readonly format: string;
  readonly thread: string;
  readonly zero: boolean;
}

/** The story that a link leads to; the page's own, whatever its address, where it leads to a place of the page. */
function storyAt(href: string): string | undefined {
  const [address = ''] = href.split('#');
  return /^https?:/.test(address) && address !== location.href.replace(/#.*/, '') ? address : undefined;
}

/** Where the link around an element leads, also where the element stands in somebody's shadow root. */
function linkAround(element: Element): string | undefined {
  for (let node: Element | null = element; node;) {
    const link = node.closest<HTMLAnchorElement>('a[href]');
    if (link) return storyAt(link.href);
    const root: Node = node.getRootNode();
    node = root instanceof ShadowRoot ? root.host : null;
  }
  return undefined;
}

/** What a server counted, as it wrote it between the tags. */
function writtenCount(host: Element): number | undefined {
  const written = host.querySelector(':scope > data.p-comments')?.getAttribute('value') ?? '';
  return /^\d{1,9}$/.test(written) ? Number(written) : undefined;
}

/** Decides when a count is asked for. It never draws. */
export class CountController implements ReactiveController {
  /** Undefined until it is known. */
  total: number | undefined;
  /** Something has become known since the element woke, or the page wants something else. */
  isNews = false;
  #asked: CountSource | undefined;
  #turn = 0;
  #stopListening: (() => void) | undefined;
  readonly #state: ElementState;

  constructor(private readonly host: CountHost) {
    this.#state = new ElementState(host);
    host.addController(this);
  }

  hostConnected(): void {
    this.#stopListening = onSwitchOff(() => {
      this.#turn++;
      this.#state.set('idle');
      this.host.requestUpdate();
    });
    // Another link may be around it.
    this.host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#stopListening?.();
  }

  /** To be called before every drawing. */
  follow(): void {
    if (isOff() || !this.host.isConnected) return;
    const { host } = this;
    const source = {
      src: host.src,
      format: host.format,
      thread: host.thread || linkAround(host) || pageKey(),
    };
    const before = this.#asked;
    if (
      before &&
      before.src === source.src &&
      before.format === source.format &&
      before.thread === source.thread
    )
      return this.#say();
    this.#asked = source;
    const written = before ? undefined : writtenCount(host);
    this.total = written;
    this.isNews = !!before;
    this.#state.set(source.src ? 'loading' : 'idle');
    this.#say();
    void this.#ask(source, written !== undefined);
  }

  async #ask(source: CountSource, isWritten: boolean): Promise<void> {
    const turn = ++this.#turn;
    if (!source.src || (isWritten && !(await isOldWhenIdle(this.host)))) return;
    const answer = await countTogether(source);
    if (turn !== this.#turn) return;
    if (answer.ok) {
      this.isNews ||= answer.value !== this.total;
      this.total = answer.value;
      this.#say();
    } else {
      this.host.dispatchEvent(new TinFeedErrorEvent(source.src, answer.failure));
      if (__DEV__) console.warn(`<${this.host.localName}> ${source.src}`, answer.failure);
      // What a server counted is better than nothing.
      if (this.total === undefined) this.#state.set('failed');
    }
    this.host.requestUpdate();
  }

  #say(): void {
    const { total } = this;
    if (total !== undefined) this.#state.set(total || this.host.zero ? 'ready' : 'empty');
  }
}
