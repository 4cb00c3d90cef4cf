import type { LitElement, ReactiveController } from 'lit';
import type { ThreadRow } from '../../selection/thread-rows.js';
import { noChange } from '../parts/html.js';
import type { RowKeeper } from './comment-thread.view.js';

const areOne = (some: readonly unknown[] | undefined, others: readonly unknown[]): boolean =>
  some?.length === others.length && some.every((one, place) => one === others[place]);

/** A child of the root: nothing is searched. */
const listIn = (root: ParentNode): Element | null =>
  [...root.children].find((child) => child.part.contains('list')) ?? null;

interface Drawn {
  readonly groups: readonly (readonly (readonly unknown[])[])[];
  readonly how: readonly unknown[];
}

const NOTHING: Drawn = { groups: [], how: [] };

/** Lets rows stand that are as they were drawn, so that a vote among thousands of comments costs one row. */
export class KeptRows implements RowKeeper, ReactiveController {
  #before = NOTHING;
  #now: Drawn | undefined;
  #list: Element | null = null;
  #isKept = false;
  /** Places of groups that were drawn since somebody asked; undefined for all. */
  #drawn: Set<number> | undefined;

  constructor(private readonly host: LitElement) {
    host.addController(this);
  }

  draw(
    groups: readonly (readonly ThreadRow[])[],
    how: readonly unknown[],
    cells: (row: ThreadRow) => readonly unknown[],
    drawRow: (row: ThreadRow) => unknown,
    drawGroup: (rows: readonly unknown[]) => unknown,
  ): readonly unknown[] {
    const before = areOne(how, this.#before.how) ? this.#before.groups : [];
    const now = groups.map((group) => group.map((row) => [row, ...cells(row)]));
    this.#now = { groups: now, how };
    this.#isKept = false;
    return now.map((group, index) => {
      const stood = before[index];
      const isSame = stood?.length === group.length && group.every((row, place) => areOne(stood[place], row));
      if (isSame) {
        this.#isKept = true;
        return noChange;
      }
      this.#drawn?.add(index);
      return drawGroup(
        group.map((row, place) => {
          if (!areOne(stood?.[place], row)) return drawRow(row[0] as ThreadRow);
          this.#isKept = true;
          return noChange;
        }),
      );
    });
  }

  /** What was drawn since this was called last: groups of rows, and all that stands beside the list. */
  drawn(): Iterable<ParentNode> {
    const { renderRoot } = this.host;
    const drawn = this.#drawn;
    this.#drawn = new Set();
    const list = this.#list;
    if (!drawn || !list) return [renderRoot];
    return [
      ...[...renderRoot.children].filter((child) => child !== list),
      ...[...drawn].flatMap((index) => list.children[index] ?? []),
    ];
  }

  /** What was kept stands there only while it stands in the same list; else all is drawn before the browser paints. */
  hostUpdated(): void {
    const list = listIn(this.host.renderRoot);
    const isLost = this.#isKept && list !== this.#list;
    this.#before = (!isLost && this.#now) || NOTHING;
    if (isLost) {
      this.#drawn = undefined;
      this.host.requestUpdate();
    }
    this.#list = list;
    this.#now = undefined;
    this.#isKept = false;
  }
}
