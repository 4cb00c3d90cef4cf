import type { Comment } from '../model/comment.js';

/** Replies further down are shown at this level, below the words that they reply to. */
export const DEEPEST = 3;

/** One comment at its place in a thread. */
export interface ThreadRow {
  readonly comment: Comment;
  /** How deep it is shown: 0 without a parent, `DEEPEST` at the most. */
  readonly level: number;
  /** How deep it is, from 1. */
  readonly depth: number;
  /** Its place among those that reply to the same comment, from 1. */
  readonly place: number;
  /** How many these are, as far as is known. */
  readonly of: number;
  /** What it replies to, for replies whose place does not show it. */
  readonly quoted: Comment | undefined;
  /** Comments at hand that stand below it. */
  readonly below: number;
  readonly isCollapsed: boolean;
  /** Its reader has hidden whoever wrote it. */
  readonly isHidden: boolean;
  /** Replies below the comment without a parent that are not at hand, said behind the last that is. */
  readonly rest: RestOfReplies | undefined;
}

export interface RestOfReplies {
  readonly root: string;
  readonly count: number;
}

/** What a reader has done to a thread. */
export interface RowChoices {
  /** Comments whose replies are folded away, by their ids. */
  readonly collapsed?: ReadonlySet<string>;
  /** Names of people whose comments are not to be seen. */
  readonly hidden?: ReadonlySet<string>;
  /** Comments without a parent below which everything is at hand. */
  readonly complete?: ReadonlySet<string>;
}

interface Node {
  readonly comment: Comment;
  readonly replies: Node[];
  parent: Node | undefined;
  below: number;
  published: number;
}

const byTime = (one: Node, other: Node): number =>
  one.comment.created < other.comment.created ? -1 : +(one.comment.created > other.comment.created);

/** Comments with their replies. Of two with one id the first counts; a parent that is missing is stood in for by its root. */
function treeOf(comments: readonly Comment[]): Node[] {
  const nodes = new Map<string, Node>();
  for (const comment of comments)
    if (!nodes.has(comment.id))
      nodes.set(comment.id, { comment, replies: [], parent: undefined, below: 0, published: 0 });
  const roots: Node[] = [];
  for (const node of nodes.values()) {
    const { parent, root } = node.comment;
    const above = parent === undefined ? undefined : (nodes.get(parent) ?? nodes.get(root));
    if (above && !isBelow(above, node)) {
      node.parent = above;
      above.replies.push(node);
    } else roots.push(node);
  }
  return roots;
}

/** Whether one stands below another or is the same, so that the other cannot be put below it. */
function isBelow(one: Node, other: Node): boolean {
  // A node without replies has nothing below it: the usual case needs no walk up.
  if (one === other) return true;
  if (!other.replies.length) return false;
  for (let node = one.parent; node; node = node.parent) if (node === other) return true;
  return false;
}

/** The same in the order of reading: each before all that stands below it. */
function inOrder(roots: readonly Node[]): Node[] {
  const order: Node[] = [];
  const waiting = [...roots].reverse();
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    order.push(node);
    node.replies.sort(byTime);
    for (let place = node.replies.length; place--;) waiting.push(node.replies[place]!);
  }
  for (let place = order.length; place--;) {
    const { below, comment, parent, published } = order[place]!;
    if (!parent) continue;
    parent.below += below + 1;
    parent.published += published + +(comment.status === 'published');
  }
  return order;
}

const FIELDS = ['level', 'depth', 'place', 'of', 'quoted', 'below', 'isCollapsed', 'isHidden'] as const;

const isSame = (row: ThreadRow, before: ThreadRow): boolean =>
  row.comment === before.comment &&
  FIELDS.every((field) => row[field] === before[field]) &&
  row.rest?.count === before.rest?.count &&
  row.rest?.root === before.rest?.root;

/**
 * The rows of a thread in the order of reading. Comments without a parent stand as they came, replies below what they reply to,
 * the oldest first. Parents that are missing, circles and any depth are safe.
 * @param before Rows drawn before: those that say the same are kept, so that they are known to be the same.
 */
export function threadRows(
  comments: readonly Comment[],
  { collapsed, hidden, complete }: RowChoices = {},
  before: ReadonlyMap<string, ThreadRow> = new Map(),
): ThreadRow[] {
  const roots = treeOf(comments);
  const order = inOrder(roots);
  const places = new Map<Node, number>();
  roots.forEach((node, place) => places.set(node, place + 1));
  const depths = new Map<Node, number>();
  const folded = new Set<Node>();
  const rows: ThreadRow[] = [];
  let root: Node | undefined;
  const close = (): void => {
    const last = rows.at(-1);
    if (!root || !last || folded.has(root) || complete?.has(root.comment.id)) return;
    const count = (root.comment.descendantCount ?? root.comment.replyCount) - root.published;
    if (count > 0) rows[rows.length - 1] = { ...last, rest: { root: root.comment.id, count } };
  };
  for (const node of order) {
    const { comment, parent, replies } = node;
    replies.forEach((reply, place) => places.set(reply, place + 1));
    const depth = parent ? depths.get(parent)! + 1 : 1;
    depths.set(node, depth);
    if (!parent) {
      close();
      root = node;
    }
    if (parent && folded.has(parent)) {
      folded.add(node);
      continue;
    }
    const isCollapsed = !!collapsed?.has(comment.id) && node.below > 0;
    if (isCollapsed) folded.add(node);
    rows.push({
      comment,
      level: Math.min(depth - 1, DEEPEST),
      depth,
      place: places.get(node)!,
      of: parent ? parent.replies.length : roots.length,
      quoted: depth - 1 > DEEPEST ? parent?.comment : undefined,
      below: node.below,
      isCollapsed,
      isHidden: !!comment.author && !!hidden?.has(comment.author.name),
      rest: undefined,
    });
  }
  close();
  return rows.map((row) => {
    const known = before.get(row.comment.id);
    return known && isSame(row, known) ? known : row;
  });
}
