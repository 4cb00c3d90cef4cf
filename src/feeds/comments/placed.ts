import type { Comment } from '../../model/comment.js';

/** A comment whose place in its thread is not known yet. */
export type Unplaced = Omit<Comment, 'root' | 'depth' | 'replyCount' | 'descendantCount'>;

interface Node {
  readonly comment: Unplaced;
  above: Node | undefined;
  root: Node | undefined;
  depth: number;
  replies: number;
  below: number;
}

/**
 * Comments of a whole thread with their places. Of two with one id the first counts; a parent that is not there, or that
 * stands below its own reply, is none.
 */
export function placed(comments: readonly Unplaced[]): readonly Comment[] {
  const nodes = new Map<string, Node>();
  for (const comment of comments)
    if (!nodes.has(comment.id))
      nodes.set(comment.id, { comment, above: undefined, root: undefined, depth: 0, replies: 0, below: 0 });
  for (const node of nodes.values()) node.above = nodes.get(node.comment.parent ?? '');
  for (const node of nodes.values()) settle(node);
  for (const { above, comment, root } of nodes.values())
    if (above && comment.status === 'published') {
      above.replies++;
      if (root) root.below++;
    }
  return [...nodes.values()].map(
    ({ comment: { parent, ...comment }, above, root, depth, replies, below }) => ({
      ...comment,
      ...(above && parent !== undefined && { parent }),
      root: root?.comment.id ?? comment.id,
      depth,
      replyCount: replies,
      ...(!above && { descendantCount: below }),
    }),
  );
}

/** Walks up to where places are known, or to the top, and back. */
function settle(start: Node): void {
  const way: Node[] = [];
  const seen = new Set<Node>();
  let node: Node = start;
  while (!node.root && node.above) {
    if (seen.has(node)) {
      // A circle is opened where it was entered.
      node.above = undefined;
      break;
    }
    seen.add(node);
    way.push(node);
    node = node.above;
  }
  node.root ??= node;
  for (let place = way.length; place--;) {
    const each = way[place]!;
    if (each === node || !each.above) continue;
    each.root = each.above.root;
    each.depth = each.above.depth + 1;
  }
}
