import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Article } from '../../model/article.js';
import { noChange } from './html.js';

const areSame = (some: readonly unknown[], others: readonly unknown[]): boolean =>
  some.length === others.length && some.every((one, place) => one === others[place]);

/** Lets the groups of a long list stand that are as they were drawn, so that a change costs what changed. */
export class KeptGroups implements ReactiveController {
  #before: readonly (readonly Article[])[] = [];
  #how: readonly unknown[] = [];
  #isDrawn = false;

  constructor(host: ReactiveControllerHost) {
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
    const before = areSame(how, this.#how) ? this.#before : [];
    this.#before = groups;
    this.#how = how;
    this.#isDrawn = true;
    return groups.map((group, index) =>
      areSame(group, before[index] ?? []) ? noChange : draw(group, index),
    );
  }

  /** What was not drawn in a cycle does not stand there any more. */
  hostUpdated(): void {
    if (!this.#isDrawn) this.#before = [];
    this.#isDrawn = false;
  }
}
