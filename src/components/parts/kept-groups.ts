import type { LitElement, ReactiveController } from 'lit';
import type { Article } from '../../model/article.js';
import { isSame } from '../../model/same-story.js';
import { noChange } from './html.js';

const areOne = (some: readonly unknown[], others: readonly unknown[]): boolean =>
  some.length === others.length && some.every((one, place) => one === others[place]);

/** Lets the groups of a long list stand that are as they were drawn, also when a newer answer says the same, so that a change costs what changed. */
export class KeptGroups implements ReactiveController {
  #before: readonly (readonly Article[])[] = [];
  #how: readonly unknown[] = [];
  /** Drawn in this cycle; it stands there once the cycle has come to its end. */
  #now: { groups: readonly (readonly Article[])[]; how: readonly unknown[] } | undefined;
  #list: Element | null = null;
  #isKept = false;

  constructor(private readonly host: LitElement) {
    host.addController(this);
  }

  /**
   * Draws groups of stories.
   * @param how All that a drawing depends on beside the stories, compared one by one.
   * @param draw Draws one group.
   */
  draw(
    groups: readonly (readonly Article[])[],
    how: readonly unknown[],
    draw: (group: readonly Article[], index: number) => unknown,
  ): readonly unknown[] {
    const before = areOne(how, this.#how) ? this.#before : [];
    this.#now = { groups, how };
    this.#isKept = false;
    return groups.map((group, index) => {
      if (!isSame(group, before[index] ?? [])) return draw(group, index);
      this.#isKept = true;
      return noChange;
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
    if (isLost) this.host.requestUpdate();
    this.#list = list;
    this.#now = undefined;
    this.#isKept = false;
  }
}
