import type { Searched } from '../../controllers/word-times.js';

/** Remembers for one who asks what of a long list was drawn since, so that nothing is searched among thousands of rows that stood. */
export class DrawnGroups implements Searched {
  /** Places of groups; undefined for all. */
  #places: Set<number> | undefined;
  #isNews = true;
  #list: Element | null = null;

  /** @param root In which the list stands. */
  constructor(private readonly root: () => ParentNode) {}

  /** A group is being drawn. */
  add(place: number): void {
    this.#places?.add(place);
  }

  /** A drawing has come to its end. @param isWhole What was drawn before it is not known. */
  end(list: Element | null, isWhole: boolean): void {
    this.#isNews = true;
    this.#list = list;
    if (isWhole) this.#places = undefined;
  }

  /** What was drawn since this was called last: groups of rows, and all that stands beside the list. Everything where nothing was. */
  latest(): readonly ParentNode[] {
    const root = this.root();
    const places = this.#places;
    const list = this.#list;
    const isNews = this.#isNews;
    this.#places = new Set();
    this.#isNews = false;
    if (!isNews || !places || !list) return [root];
    return [
      ...[...root.children].filter((child) => child !== list),
      ...[...places].flatMap((place) => list.children[place] ?? []),
    ];
  }

  querySelectorAll(selector: string): readonly Element[] {
    return this.latest().flatMap((part) => [...part.querySelectorAll(selector)]);
  }
}
