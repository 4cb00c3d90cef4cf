import type { LitElement, ReactiveController } from 'lit';
import type { Article } from '../../model/article.js';
import { isSame } from '../../model/same-story.js';
import { DrawnGroups } from './drawn-groups.js';
import { noChange } from './html.js';

const areOne = (some: readonly unknown[], others: readonly unknown[]): boolean =>
  some.length === others.length && some.every((one, place) => one === others[place]);

/** Lets the rows of a long list stand that are as they were drawn, also when a newer answer says the same, so that a change costs what changed. */
export class KeptGroups implements ReactiveController {
  #before: readonly (readonly Article[])[] = [];
  #how: readonly unknown[] = [];
  /** Drawn in this cycle; it stands there once the cycle has come to its end. */
  #now: { groups: readonly (readonly Article[])[]; how: readonly unknown[] } | undefined;
  #list: Element | null = null;
  #isKept = false;
  readonly #asked: DrawnGroups[] = [];

  constructor(private readonly host: LitElement) {
    host.addController(this);
  }

  /** What is drawn from now on, for one who asks for it again and again. */
  drawn(): DrawnGroups {
    const drawn = new DrawnGroups(() => this.host.renderRoot);
    this.#asked.push(drawn);
    return drawn;
  }

  /**
   * Draws groups of stories.
   * @param how All that a drawing depends on beside the stories, compared one by one.
   * @param draw Draws one group; what it is given for a row that stands as it was drawn goes in the row's place, undefined for others.
   */
  draw(
    groups: readonly (readonly Article[])[],
    how: readonly unknown[],
    draw: (group: readonly Article[], index: number, kept: (place: number) => unknown) => unknown,
  ): readonly unknown[] {
    const before = areOne(how, this.#how) ? this.#before : [];
    this.#now = { groups, how };
    this.#isKept = false;
    return groups.map((group, index) => {
      const stood = before[index] ?? [];
      const stands = group.map((article, place) => isSame(article, stood[place]));
      this.#isKept ||= stands.includes(true);
      if (group.length === stood.length && !stands.includes(false)) return noChange;
      for (const drawn of this.#asked) drawn.add(index);
      return draw(group, index, (place) => (stands[place] ? noChange : undefined));
    });
  }

  /**
   * What was not drawn in a cycle does not stand there any more. Neither does what was kept, where it stood in a list that
   * something else has taken the place of: then all is drawn, before the browser paints.
   */
  hostUpdated(): void {
    const list = this.host.renderRoot.querySelector('[part~="list"]');
    const isLost = this.#isKept && list !== this.#list;
    const { groups, how } = (!isLost && this.#now) || { groups: [], how: [] };
    this.#before = groups;
    this.#how = how;
    for (const drawn of this.#asked) drawn.end(list, isLost || list !== this.#list);
    if (isLost) this.host.requestUpdate();
    this.#list = list;
    this.#now = undefined;
    this.#isKept = false;
  }
}
