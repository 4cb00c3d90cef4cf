import type { Article } from '../model/article.js';

/** Where paid stories stand if their author does not say. */
const USUAL = '2';

/** Places as an author writes them, `2,6`, counted from 1. */
export const placesIn = (text: string | undefined): ReadonlySet<number> =>
  new Set(
    (text || USUAL)
      .split(/[\s,;]+/)
      .flatMap((place) => (/^[1-9]\d{0,3}$/.test(place) ? [Number(place)] : [])),
  );

/**
 * A list with paid stories at their places in it. They take no place from the list's own stories, and where there are none of
 * those there is no list. What a longer list begins with is the same.
 * @param places Of the list as a whole, counted from 1. The list's own stories never wait for one that there is not.
 */
export function mixedIn(
  own: readonly Article[],
  paid: readonly Article[],
  places: ReadonlySet<number>,
): readonly Article[] {
  if (!own.length) return own;
  const list: Article[] = [];
  let taken = 0;
  for (let mine = 0; mine <= own.length;) {
    const story = places.has(list.length + 1) ? paid[taken] : undefined;
    const next = story ?? own[mine];
    if (!next) break;
    if (story) taken++;
    else mine++;
    list.push(next);
  }
  return list;
}
