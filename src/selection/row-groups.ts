/** Rows that stand in one group: in a list of more, groups are laid out only where they are seen. */
export const GROUP = 40;

interface Keyed {
  readonly comment: { readonly id: string };
}

/**
 * Puts the rows of a thread into groups that stay as they are when rows are put between others, so that a change costs the group
 * it is in and not all that follows. What comes behind the last row fills its group up.
 */
export class RowGroups<Row extends Keyed> {
  #groupOf = new Map<string, number>();
  #rows: readonly Row[] | undefined;
  #groups: readonly (readonly Row[])[] = [];

  /** The same groups for the same list of rows. */
  take(rows: readonly Row[]): readonly (readonly Row[])[] {
    if (rows !== this.#rows) this.#groups = this.#fitting(rows);
    this.#rows = rows;
    return this.#groups;
  }

  #fitting(rows: readonly Row[]): readonly (readonly Row[])[] {
    const groups = this.#arrange(rows);
    if (groups.every((group) => group.length <= 2 * GROUP)) return groups;
    this.#groupOf = new Map();
    return this.#arrange(rows);
  }

  #arrange(rows: readonly Row[]): Row[][] {
    const known = this.#groupOf;
    let tail = rows.length;
    while (tail && !known.has(rows[tail - 1]!.comment.id)) tail--;
    const groups: Row[][] = [];
    let at = 0;
    rows.forEach((row, index) => {
      const { id } = row.comment;
      const isTail = index >= tail && (groups[at]?.length ?? 0) >= GROUP;
      at = Math.max(at, known.get(id) ?? (isTail ? at + 1 : at));
      known.set(id, at);
      while (groups.length <= at) groups.push([]);
      groups[at]!.push(row);
    });
    return groups;
  }
}
