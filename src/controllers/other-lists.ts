import type { Article } from '../model/article.js';
import { pageRegister } from '../model/page-register.js';

/** What shares its page with other lists. */
export interface Neighbour extends HTMLElement {
  /** `read` leaves out what others show and does not keep its own from them; `off` takes no notice of others. */
  readonly dedupe?: string | undefined;
}

/** Says which stories other lists are to leave out because of an element. @param articles Undefined until it has chosen. */
export const claim = (host: Neighbour, articles: readonly Article[] | undefined): void =>
  void pageRegister().claims.set(
    host,
    /read|off/.test(`${host.dedupe}`) ? [] : articles?.map(({ url }) => url),
  );

/** Addresses of the stories that other elements have claimed. */
export const claimed = (host: Neighbour): readonly string[] =>
  [...pageRegister().claims].flatMap(([element, urls]) =>
    element === host || !element.isConnected || host.dedupe === 'off' ? [] : (urls ?? []),
  );

/** Where an element stands in the order in which readers meet it: a number, and none where they do not see it. */
const place = (element: Element): number => {
  const { top, left, right, width } = element.getBoundingClientRect();
  return 0 / width + top * 1e4 + (document.dir === 'rtl' ? -right : left);
};

/** Whether one that stands higher on the page, and counts, has not chosen yet. */
export const isHigherComing = (host: Neighbour): boolean => {
  // Of two that have no height yet the first comes first.
  let before = 0.5;
  return (
    host.dedupe !== 'off' &&
    [...pageRegister().claims].some(([element, urls]) => {
      if (element === host) before = 0;
      return !urls && place(element) - before < place(host);
    })
  );
};
