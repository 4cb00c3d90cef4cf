import { html, LitElement, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Me } from '../src/desk/api.js';
import { readPlace, type Place } from './address.js';
import { asker, type Failure } from './ask.js';
import { bars } from './frame/bars.js';
import { head } from './frame/head.js';
import { nav } from './frame/nav.js';
import { preferences, showScheme } from './preferences.js';
import { pages } from './register.js';
import { failed } from './parts/states.js';
import { Session, wordsOf } from './session.js';
import type { DeskWords } from './words/words.js';

/** The desk: its head, its links, one page, and what is at the bottom. */
export class TinDesk extends LitElement {
  static override properties = { base: {} };
  /** The path of the desk, without a slash at its end. */
  declare base: string;
  #session: Session | undefined;
  #failure: { readonly failure: Failure; readonly words: DeskWords } | undefined;
  #place: Place | undefined;
  #clock: ReturnType<typeof setInterval> | undefined;

  protected override createRenderRoot(): HTMLElement {
    // What led those without a script elsewhere.
    this.replaceChildren();
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    showScheme(document.documentElement, preferences());
    this.#place = readPlace(this.base, location);
    addEventListener('popstate', this.#moved);
    this.addEventListener('click', this.#clicked);
    this.#clock = setInterval(() => this.requestUpdate(), 1000);
    void this.open();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('popstate', this.#moved);
    this.removeEventListener('click', this.#clicked);
    clearInterval(this.#clock);
    this.#session?.stop();
  }

  /** Asks who is signed in, and begins anew: after signing in, and in another language. */
  async open({ isSaved = false } = {}): Promise<void> {
    const language = document.documentElement.lang === 'en' ? 'en' : 'vi';
    const answer = await asker(`${this.base}/api`, () => language)<Me>('/me');
    if (!answer.ok) {
      if (answer.failure.kind === 'signed-out') return location.assign(`${this.base}/sign-in`);
      this.#failure = { failure: answer.failure, words: await wordsOf(language) };
      return this.requestUpdate();
    }
    this.#session?.stop();
    const changed = (): void => this.requestUpdate();
    const anew = (): void => void this.open({ isSaved: true });
    const session = await Session.of(this.base, answer.value, { changed, go: this.go, anew });
    document.documentElement.lang = session.language;
    this.#session = session;
    session.start();
    if (isSaved) session.tell(session.words.frame.saved);
    this.requestUpdate();
  }

  /** Goes to an address of the desk. */
  readonly go = (href: string, { replace = false }: { readonly replace?: boolean } = {}): void => {
    try {
      history[replace ? 'replaceState' : 'pushState'](null, '', href);
    } catch {
      // Browsers allow only so many in a minute: the address stays behind.
    }
    const url = new URL(href, location.href);
    this.#place = readPlace(this.base, url);
    this.requestUpdate();
  };

  readonly #moved = (): void => {
    this.#place = readPlace(this.base, location);
    this.requestUpdate();
  };

  readonly #clicked = (event: MouseEvent): void => {
    if (
      event.defaultPrevented ||
      event.button !== 0 ||
      event.metaKey ||
      event.ctrlKey ||
      event.shiftKey ||
      event.altKey
    )
      return;
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link || link.target || link.hasAttribute('download') || link.origin !== location.origin) return;
    const isPage = pages.some(({ name }) => link.pathname.split('/')[this.base.split('/').length] === name);
    if (!link.pathname.startsWith(`${this.base}/`) || !isPage) return;
    event.preventDefault();
    this.go(link.href);
  };

  protected override updated(): void {
    const { words } = this.#session ?? {};
    if (!words) return;
    const page = pages.find(({ name }) => name === this.#place?.page);
    const title = page ? page.title(words) : words.frame.desk;
    const waits = this.#session?.counts?.pending ?? 0;
    document.title = `${waits > 0 ? `(${waits}) ` : ''}${title} · ${words.frame.desk}`;
  }

  protected override render(): unknown {
    const desk = this.#session;
    const place = this.#place;
    if (!desk || !place) {
      if (!this.#failure) return nothing;
      const { failure, words } = this.#failure;
      return html`<main class="page">${failed(failure, words, () => void this.open())}</main>`;
    }
    return html`
      ${head(desk)} ${nav(desk, pages, place)}
      <main id="content" class="content" tabindex="-1">${keyed(place.page, this.#page(desk, place))}</main>
      ${bars(desk, { undo: () => desk.undo(), closeNote: this.#closeNote })}
      <p class="unseen" role="status" aria-live="polite">${desk.said}</p>
    `;
  }

  #page(desk: Session, place: Place): unknown {
    const page = pages.find(({ name }) => name === place.page);
    const { frame } = desk.words;
    if (!page)
      return html`<div class="page">
        <h1>${frame.desk}</h1>
        <p>${frame.unknownPage}</p>
      </div>`;
    if (page.for && !page.for(desk))
      return html`<div class="page">
        <h1>${page.title(desk.words)}</h1>
        <p>${frame.notAllowed}</p>
      </div>`;
    return page.draw(desk, place);
  }

  readonly #closeNote = (): void => {
    if (this.#session) this.#session.told = '';
    this.requestUpdate();
  };
}
