import { headOf, said } from '../feeds/page-head.js';
import { textsOf } from '../feeds/json-ld.js';
import { topicsOf } from '../feeds/page-topics.js';
import { safeUrl } from '../feeds/safe-url.js';
import { canonicalUrl } from '../model/canonical-url.js';
import { isZone } from '../model/time-zone.js';
import type { Leaving, PrerenderOptions } from './options.js';
import type { Edit, FoundWidget, PageFacts } from './page/found-widget.js';
import type { PageFeeds } from './page-feeds.js';
import { tell } from './tell.js';
import type { Drawing, Setting, Widget } from './widget.js';
import { WIDGETS } from './widgets.js';
import { editsOf } from './write-widget.js';

type Shared = Pick<Setting, 'base' | 'page' | 'now' | 'own' | 'claims' | 'topics' | 'modified'>;

/** The widgets of one page that has been read to its end, drawn one after the other: each leaves out what stands before it. */
export class DrawnPage {
  readonly #shared: Shared;

  constructor(
    private readonly facts: PageFacts,
    private readonly feeds: PageFeeds,
    private readonly options: PrerenderOptions,
  ) {
    this.#shared = shared(facts, options);
  }

  /**
   * @param content What stands between the tags.
   * @param nodes The publisher's own nodes there.
   * @returns What to write into the page; nothing where the widget stays as it is.
   */
  async edits(found: FoundWidget, content: string, nodes: readonly string[]): Promise<readonly Edit[]> {
    const drawing = await this.#drawing(found, content, nodes);
    if ('light' in drawing) return editsOf(found, drawing, this.facts, this.options);
    const { name, attributes, start } = found;
    tell(this.options, drawing, { name, attributes, at: start });
    return [];
  }

  async #drawing(found: FoundWidget, content: string, nodes: readonly string[]): Promise<Drawing | Leaving> {
    const { name, unfit } = found;
    if (unfit) return { kind: 'place', why: unfit };
    try {
      const setting = settingOf(found, this.facts, this.options);
      return await (WIDGETS.get(name) as Widget).draw(
        { ...setting, ...this.#shared, content, nodes },
        this.feeds,
      );
    } catch (error) {
      // A fault of ours costs the drawing, never the publisher's page.
      return { kind: 'fault', error };
    }
  }
}

function settingOf(
  { attributes, language, isPhrasing, link }: FoundWidget,
  page: PageFacts,
  options: PrerenderOptions,
): Pick<Setting, 'attributes' | 'language' | 'isPhrasing' | 'timeZone' | 'link'> {
  const timeZone = [attributes['time-zone'], page.timeZone, options.timeZone].find(isZone);
  return {
    attributes,
    language: language || (options.language ?? ''),
    isPhrasing,
    link,
    ...(timeZone && { timeZone }),
  };
}

/** What all widgets of a page have in common, as a browser would read it. */
function shared(facts: PageFacts, options: PrerenderOptions): Shared {
  const { scripts, metas } = facts;
  const base = baseOf(facts, options);
  const resolve = (address: string): string | undefined => resolved(address, base);
  const own = [options.baseUrl, ...facts.own].map((address) => resolve(address) ?? address);
  const head = headOf({
    scripts,
    canonical: new Set(own.map(canonicalUrl)),
    keysOf: (addresses) => addresses.flatMap((address) => resolve(address) ?? []).map(canonicalUrl),
    meta: (name) => metas.flatMap(([said, content]) => (said === name ? textsOf(content) : [])),
  });
  return {
    base,
    page: pageOf(facts, options),
    now: (options.now ?? Date.now)(),
    own,
    claims: [],
    topics: topicsOf(head),
    modified: said(head, 'dateModified', 'article:modified_time', 'og:updated_time'),
  };
}

/** What addresses in a page are relative to. */
export const baseOf = ({ base = '' }: PageFacts, { baseUrl }: PrerenderOptions): string =>
  resolved(base, baseUrl) ?? baseUrl;

/** The address by which a page is known. */
export const pageOf = (facts: PageFacts, options: PrerenderOptions): string =>
  safeUrl(facts.canonical, baseOf(facts, options), 'link') ?? options.baseUrl.replace(/#.*/, '');

function resolved(address: string, base: string): string | undefined {
  try {
    return new URL(address, base).href;
  } catch {
    return undefined;
  }
}
