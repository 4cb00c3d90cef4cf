import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import '../../src/components/related-news/define.js';
import type { TinRelatedNews } from '../../src/components/related-news/related-news.js';
import { canonicalUrl } from '../../src/model/canonical-url.js';
import { answer, asked, forget, hurry } from '../helpers/answers.js';
import { articlePage } from '../helpers/article-page.js';
import { expectNoFaults, watchFaults } from '../helpers/faults.js';
import { expectNoLeak, links, nextFrames, part, title, visibleText } from '../helpers/reader.js';
import {
  feedNamed,
  happening,
  listSetup,
  usable,
  type Happening,
  type ListSetup,
} from './list-page.arbitrary.js';

/** Pages that are tried; what they are is the same at every run, so that a failure can be looked at. */
const TRIED = { numRuns: 10, seed: 20240410, includeErrorInReport: true } as const;
/** Frames in which nothing changes before all that was to come has come. */
const QUIET = 5;
const PATIENCE = 600;

interface Placed {
  readonly element: TinRelatedNews;
  readonly setup: ListSetup;
  readonly name: string;
}

const isFinal = (element: Element): boolean =>
  /^(ready|stale|empty|failed)$/.test(element.getAttribute('state') ?? '');

/** The stories that a list shows, by their addresses; paid ones apart, which may stand in every list. */
const rows = (element: Element): string[] => links(element).map(({ href }) => canonicalUrl(href));
const own = (element: Element): string[] =>
  links(element)
    .filter(({ rel }) => !rel.includes('sponsored'))
    .map(({ href }) => canonicalUrl(href));

/** Whether readers look at stories of the feed: what only stands in for them gives way to them. */
const isSeen = (element: Element): boolean => {
  const { top, bottom } = element.getBoundingClientRect();
  return top < innerHeight && bottom > 0 && /^(ready|stale)$/.test(element.getAttribute('state') ?? '');
};

const isRelated = ({ attributes }: ListSetup): boolean => attributes['rank'] === 'related';

/** A page of lists, and what becomes of it. */
class ListPage {
  readonly lists: Placed[] = [];
  /** Lists that had nothing of their own left: they show stories of others rather than none. */
  readonly #short = new Set<Element>();
  #names = 0;

  constructor(
    private readonly home: Element,
    private readonly run: number,
  ) {}

  async place(setup: ListSetup, where: 'above' | 'below'): Promise<void> {
    const name = `/kha-nang-${this.run}-${++this.#names}`;
    const { attributes, children, feeds, hasTabs, isPaid } = setup;
    answer(`${name}.json`, { ...feedNamed(feeds.first), next_url: `${name}-2.json` });
    answer(`${name}-2.json`, feedNamed(feeds.next));
    answer(`${name}-khac.json`, feedNamed(feeds.other));
    answer(`${name}-tra.json`, feeds.paid);
    const element = document.createElement('tin-related-news');
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.loading = 'eager';
    element.append(document.createRange().createContextualFragment(children));
    if (hasTabs) element.tabs = `24 giờ=${name}.json; 7 ngày=${name}-khac.json`;
    else element.src = `${name}.json`;
    if (isPaid) element.sponsoredSrc = `${name}-tra.json`;
    this.lists.push({ element, setup, name });
    this.home[where === 'above' ? 'prepend' : 'append'](element);
  }

  /** Waits until nothing has changed for some frames. */
  async rests(): Promise<void> {
    let last = '';
    for (let [quiet, frame] = [0, 0]; quiet < QUIET; frame++) {
      if (frame > PATIENCE) throw new Error(`The page does not come to rest: ${last}`);
      await nextFrames(1);
      const now = this.lists.map(({ element }) => element.shadowRoot?.textContent).join('|');
      quiet = now === last && this.lists.every(({ element }) => isFinal(element)) ? quiet + 1 : 0;
      last = now;
    }
    this.#noteShort();
  }

  async happens({ what, list }: Happening, setup: ListSetup): Promise<void> {
    const placed = this.lists[list % this.lists.length];
    if (what.startsWith('another')) await this.place(setup, what === 'another above' ? 'above' : 'below');
    if (!placed) return;
    const { element, name } = placed;
    if (what === 'more') part(element, 'more')?.click();
    else if (what === 'tab') element.shadowRoot?.querySelector<HTMLElement>('#tab-1')?.click();
    else if (what === 'heading') element.heading = 'Tiêu đề khác';
    else if (what === 'newer') part(element, 'new-stories')?.click();
    else if (what === 'gone') {
      element.remove();
      this.lists.splice(this.lists.indexOf(placed), 1);
    } else if (what === 'answer' || what === 'turned') {
      const { first, later } = placed.setup.feeds;
      answer(`${name}.json`, feedNamed(what === 'answer' ? later : [...first].reverse()));
      const before = asked.length;
      const right = hurry();
      element.refresh = element.refresh === 20 ? 21 : 20;
      for (let frame = 0; frame < 30 && asked.length === before; frame++) await nextFrames(1);
      right();
    }
  }

  /** What holds whatever happens. */
  expectLaws(): void {
    for (const { element, setup, name } of this.lists) {
      const shown = rows(element);
      const told = `${name} ${JSON.stringify(setup.attributes)}`;
      expect(new Set(shown).size, `${told} shows a story twice`).to.equal(shown.length);
      expect(shown, 'the page’s own story').not.to.include(canonicalUrl(location.href));
      expectNoLeak(element);
      const said = element.shadowRoot?.querySelector('[role="tabpanel"]')?.textContent?.trim();
      if (title(element) !== undefined && !said) expect(shown, `${told} has a heading`).not.to.eql([]);
      if (!shown.length && !said && !/du-phong/.test(setup.children))
        expect(visibleText(element), `${told} without stories`).to.equal('');
    }
    this.#expectNoStoryTwice();
  }

  /** Waits until every list whose feed has stories shows some: what it takes to draw them may be on its way. */
  async showsStories(): Promise<void> {
    const empty = (): Placed | undefined =>
      this.lists.find(({ element, setup }) => {
        const { feeds, hasTabs } = setup;
        const all = hasTabs ? [...feeds.first, ...feeds.other] : feeds.first;
        return usable(all, isRelated(setup)).length && !rows(element).length;
      });
    for (let frame = 0; frame < PATIENCE && empty(); frame++) await nextFrames(1);
    const { name, setup } = empty() ?? {};
    expect(name, `without stories: ${JSON.stringify(setup?.attributes)}`).to.equal(undefined);
  }

  #expectNoStoryTwice(): void {
    const counted = this.#claiming.filter(({ element }) => !this.#short.has(element));
    for (const [place, { element, name }] of counted.entries())
      for (const other of counted.slice(place + 1)) {
        const twice = own(element).filter((url) => own(other.element).includes(url));
        expect(twice, `twice on the page, in ${name} and ${other.name}`).to.eql([]);
      }
  }

  get #claiming(): readonly Placed[] {
    return this.lists.filter(({ setup }) => !/read|off/.test(`${setup.attributes['dedupe']}`));
  }

  /** Stories of others are shown by a list of which a feed has no other ones. */
  #noteShort(): void {
    for (const { element, setup } of this.#claiming) {
      const others = this.#claiming.filter((other) => other.element !== element);
      const theirs = new Set(others.flatMap((other) => own(other.element)));
      const { first, other, later } = setup.feeds;
      for (const names of [first, other, later]) {
        const all = usable(names, isRelated(setup)).map(canonicalUrl);
        if (all.length && all.every((url) => theirs.has(url))) this.#short.add(element);
      }
    }
  }
}

describe('Lists with whatever abilities, on one page', () => {
  const home = document.createElement('main');
  let leave = (): void => {};
  before(() => document.body.append(home));
  after(() => home.remove());
  beforeEach(() => {
    watchFaults();
    leave = articlePage({ headline: 'Ghềnh Vải sau ngày có cầu', section: 'Hạ tầng', tags: ['Quảng Trị'] });
  });
  afterEach(() => {
    leave();
    home.replaceChildren();
    forget();
    expectNoFaults();
  });

  it('are never empty, never leak, never repeat a story and never disturb what is painted', async function () {
    this.timeout(60_000);
    let run = 0;
    const setups = fc.array(listSetup, { minLength: 1, maxLength: 3 });
    const happenings = fc.array(happening, { minLength: 1, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(setups, happenings, listSetup, async (setups, happenings, another) => {
        home.replaceChildren();
        forget();
        const page = new ListPage(home, ++run);
        for (const setup of setups) await page.place(setup, 'below');
        await page.showsStories();
        await page.rests();
        page.expectLaws();
        for (const next of happenings) {
          const touched = page.lists[next.list % page.lists.length]?.element;
          const before = new Map(
            page.lists.map(({ element }) => [element, { rows: rows(element), seen: isSeen(element) }]),
          );
          await page.happens(next, another);
          await page.rests();
          page.expectLaws();
          for (const { element, name } of page.lists) {
            const { rows: painted, seen } = before.get(element) ?? {};
            const isAsked = element === touched && /^(tab|newer)$/.test(next.what);
            if (painted?.length && seen && !isAsked)
              expect(rows(element).slice(0, painted.length), `${name} after ${next.what}`).to.eql(painted);
          }
        }
      }),
      TRIED,
    );
  });
});
