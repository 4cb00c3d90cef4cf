import { expect, waitUntil } from '@open-wc/testing';
import { HEADLINES, PAPER, PUBLISHED, type Files } from './page-files.js';

/** What `watch.js` keeps of a page. */
export interface Seen {
  readonly errors: readonly string[];
  readonly said: readonly string[];
  readonly violations: readonly string[];
}

type PageWindow = Window & typeof globalThis & { readonly seen: Seen };

const PATIENCE = { timeout: 8000 };

/** What readers are shown: like `visibleText`, for elements of another window. */
function words(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return node.textContent ?? '';
  if (node.nodeType !== Node.ELEMENT_NODE) return '';
  const element = node as HTMLElement;
  if (element.matches('script, style, template')) return '';
  const style = element.ownerDocument.defaultView?.getComputedStyle(element);
  if (style?.display === 'none' || style?.visibility === 'hidden') return '';
  const children =
    element.localName === 'slot'
      ? (element as HTMLSlotElement).assignedNodes({ flatten: true })
      : [...(element.shadowRoot ?? element).childNodes];
  return children.map(words).join(' ');
}

/** A published page that stands open in a frame. */
export class OpenPage {
  constructor(
    private readonly frame: HTMLIFrameElement,
    private readonly site: Site,
  ) {}

  get window(): PageWindow {
    return this.frame.contentWindow as PageWindow;
  }

  get document(): Document {
    return this.window.document;
  }

  /** A copy of our own, because a page may have written on its `Object.prototype`. */
  get seen(): Seen {
    const { errors, said, violations } = this.window.seen;
    return { errors: [...errors], said: [...said], violations: [...violations] };
  }

  find<Found extends Element = HTMLElement>(selector: string): Found {
    const found = this.document.querySelector<Found>(selector);
    if (!found) throw new Error(`The page has no ${selector}.`);
    return found;
  }

  /** All that readers see of the page, or of the first element that matches. */
  text(selector = 'body'): string {
    return words(this.find(selector)).replace(/\s+/g, ' ').trim();
  }

  /** The stories' headlines in one list, in order. */
  headlines(selector = 'tin-related-news'): string[] {
    const root = this.document.querySelector(selector)?.shadowRoot;
    return [...(root?.querySelectorAll('[part~="headline"]') ?? [])].map(
      (line) => line.textContent?.trim() ?? '',
    );
  }

  heading(selector = 'tin-related-news'): string {
    return this.find(selector).shadowRoot?.querySelector('[part~="heading"]')?.textContent?.trim() ?? '';
  }

  /** Waits until readers see the words. */
  async shows(text: string, selector?: string): Promise<void> {
    const done = (): boolean => this.text(selector).includes(text);
    // The page says why, where it does not.
    await waitUntil(done, undefined, PATIENCE).catch(() =>
      expect.fail(
        `Readers wait for "${text}". They see "${this.text(selector)}". ${JSON.stringify(this.seen)}`,
      ),
    );
  }

  /** Waits for the paper's stories under their heading, each once, with nothing in the console. */
  async showsTheStories(selector = 'tin-related-news'): Promise<void> {
    await waitUntil(() => this.headlines(selector).length > 0, undefined, PATIENCE).catch(() => undefined);
    expect(this.seen.errors, 'errors').to.eql([]);
    expect(this.headlines(selector), JSON.stringify(this.seen)).to.eql(HEADLINES);
    expect(this.heading(selector)).to.equal('Tin liên quan');
    expect(this.text(selector)).to.include(HEADLINES[3]);
    expect(this.seen).to.eql({ errors: [], said: [], violations: [] });
  }

  /** Lets everything that is on its way arrive. */
  async rests(ms = 250): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, ms));
  }

  /** How often a file was asked for. */
  async asked(file: string): Promise<number> {
    return (await this.site.asked()).filter((path) => path === file).length;
  }
}

/** Files that stand on a publisher's server. */
export class Site {
  /** @param folder Path of the folder they stand in. */
  constructor(readonly folder: string) {}

  /** Opens a page as readers do. @param width CSS pixels. */
  async open(page = 'page.html', width = 640): Promise<OpenPage> {
    const frame = document.createElement('iframe');
    frame.className = 'published';
    frame.width = String(width);
    // Tall, because the margin in which lists count as near ends at a frame's edge.
    frame.height = '1800';
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
    frame.src = this.folder + page;
    document.body.prepend(frame);
    await loaded;
    return new OpenPage(frame, this);
  }

  /** Every path asked since the files were published, in order. */
  async asked(): Promise<string[]> {
    return (await fetch(`${this.folder}asked`)).json() as Promise<string[]>;
  }
}

/** Puts files beside the paper's feed and pictures. Rejects, in words, when nothing has been built. */
export async function publish(files: Files): Promise<Site> {
  const answer = await fetch(PUBLISHED, { method: 'POST', body: JSON.stringify({ ...PAPER, ...files }) });
  const { path, why } = (await answer.json()) as { path?: string; why?: string };
  if (!path) throw new Error(why);
  return new Site(path);
}

/** Publishes one page and opens it. */
export const openPage = async (text: string, files: Files = {}): Promise<OpenPage> =>
  (await publish({ 'page.html': text, ...files })).open();

/** Takes every open page away. */
export const closePages = (): void =>
  document.querySelectorAll('.published').forEach((frame) => frame.remove());
