import type { LitElement, ReactiveController } from 'lit';
import type { Searched } from '../../controllers/word-times.js';
import type { ThreadRow } from '../../selection/thread-rows.js';
import { noChange } from '../parts/html.js';
import type { RowKeeper } from './comment-thread.view.js';

const areOne = (some: readonly unknown[] | undefined, others: readonly unknown[]): boolean =>
  some?.length === others.length && some.every((one, place) => one === others[place]);

/** A child of the root: nothing is searched. */
const listIn = (root: ParentNode): Element | null =>
  [...root.children].find((child) => child.part.contains('list')) ?? null;

type Cells = readonly unknown[] | undefined;

interface Group {
  readonly rows: readonly ThreadRow[];
  readonly cells: readonly Cells[];
}

const isRowOf = (group: Group | undefined, place: number, row: ThreadRow, cells: Cells): boolean => {
  const stood = group?.cells[place];
  return group?.rows[place] === row && (stood === cells || (!!cells && areOne(stood, cells)));
};

interface Drawn {
  readonly groups: readonly Group[];
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
  #isNews = true;

  constructor(private readonly host: LitElement) {
    host.addController(this);
  }

  draw(
    groups: readonly (readonly ThreadRow[])[],
    how: readonly unknown[],
    cells: (row: ThreadRow) => Cells,
    drawRow: (row: ThreadRow) => unknown,
    drawGroup: (rows: readonly unknown[]) => unknown,
  ): readonly unknown[] {
    const before = areOne(how, this.#before.how) ? this.#before.groups : [];
    const now = groups.map((rows) => ({ rows, cells: rows.map(cells) }));
    this.#now = { groups: now, how };
    this.#isKept = false;
    return now.map(({ rows, cells }, index) => {
      const stood = before[index];
      const isSame =
        stood?.rows.length === rows.length &&
        rows.every((row, place) => isRowOf(stood, place, row, cells[place]));
      if (isSame) {
        this.#isKept = true;
        return noChange;
      }
      this.#drawn?.add(index);
      return drawGroup(
        rows.map((row, place) => {
          if (!isRowOf(stood, place, row, cells[place])) return drawRow(row);
          this.#isKept = true;
          return noChange;
        }),
      );
    });
  }

  /** What was drawn since it was searched last. */
  readonly drawn: Searched = {
    querySelectorAll: (selector) => this.#latest().flatMap((root) => [...root.querySelectorAll(selector)]),
  };

  /** What was drawn since this was called last: groups of rows, and all that stands beside the list. Everything where nothing was. */
  #latest(): readonly ParentNode[] {
    const { renderRoot } = this.host;
    const drawn = this.#drawn;
    this.#drawn = new Set();
    const list = this.#list;
    const isNews = this.#isNews;
    this.#isNews = false;
    if (!isNews || !drawn || !list) return [renderRoot];
    return [
      ...[...renderRoot.children].filter((child) => child !== list),
      ...[...drawn].flatMap((index) => list.children[index] ?? []),
    ];
  }

  /** What was kept stands there only while it stands in the same list; else all is drawn before the browser paints. */
  hostUpdated(): void {
    this.#isNews = true;
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
