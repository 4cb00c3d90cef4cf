import { jsonFeed, models } from './feed.js';
import { prepare, type Drawing } from './limit.js';

/**
 * The widget by the road of a page (`src`: words of a JSON Feed) and from objects (`items`), and cloned templates of what it
 * draws, with and without its content-visibility, from objects too.
 */
export type Contender = 'src' | 'items' | 'limit-clone' | 'limit-clone-cv';

/** Makes what a contender needs before the clock runs; gives what draws, for once per page. */
export type Make = (count: number) => () => HTMLElement;

const list = (count: number, source: object): HTMLElement =>
  Object.assign(document.createElement('tin-related-news'), {
    limit: count,
    heading: 'Tin liên quan',
    loading: 'eager',
    timeZone: '+07:00',
    lang: 'vi',
    ...source,
  });

/** Answers what is fetched next, so that no network is measured. */
export function answerWith(feed: object): void {
  const answer = new Response(JSON.stringify(feed), { headers: { 'content-type': 'application/feed+json' } });
  globalThis.fetch = () => Promise.resolve(answer);
}

const MAKE: Readonly<Record<Contender, (drawing: Drawing | undefined) => Make>> = {
  src: () => (count) => {
    answerWith(jsonFeed(count));
    return () => list(count, { src: `/feed.json?${count}` });
  },
  items: () => (count) => {
    const items = models(count);
    return () => list(count, { items });
  },
  'limit-clone': (drawing) => cloned(drawing!, false),
  'limit-clone-cv': (drawing) => cloned(drawing!, true),
};

/** Makes what is made once per page when it is first used. */
function cloned(drawing: Drawing, contentVisibility: boolean): Make {
  let draw: ReturnType<typeof prepare> | undefined;
  return (count) => {
    const host = document.createElement('div');
    const items = models(count);
    return () => {
      draw ??= prepare(drawing, contentVisibility);
      draw(host, count, items);
      return host;
    };
  };
}

/** @param drawing What the widget draws, for its templates. */
export const makerOf = (contender: Contender, drawing?: Drawing): Make => MAKE[contender](drawing);
