import type { Article } from '../model/article.js';
import { pageRegister } from '../model/page-register.js';

/** What shares its page with other lists. */
export interface Neighbour extends HTMLElement {
  /** `read` leaves out what others show and does not keep its own from them; `off` takes no notice of others. */
  readonly dedupe?: string | undefined;
}

/** Says which stories other lists are to leave out because of an element: not for those that are paid for, but for a card's own. @param articles Undefined until it has chosen. */
export const claim = (host: Neighbour, articles: readonly Article[] | undefined): void =>
  void pageRegister().claims.set(
    host,
    /read|off/.test(`${host.dedupe}`)
      ? []
      : articles?.flatMap(({ url, sponsored }) => (sponsored && 'dedupe' in host ? [] : url)),
  );

/** Addresses of the stories that other elements have claimed. */
export const claimed = (host: Neighbour): readonly string[] =>
  [...pageRegister().claims].flatMap(([element, urls]) =>
    element === host || !element.isConnected || host.dedupe === 'off' ? [] : (urls ?? []),
  );

/** Whether another element has not chosen its stories yet. */
export const isOtherComing = (host: Element): boolean =>
  [...pageRegister().claims].some(([element, urls]) => element !== host && !urls);
