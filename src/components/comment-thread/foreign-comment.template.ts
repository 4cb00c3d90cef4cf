import type { CommentAuthor } from '../../model/comment.js';
import type { RichElement, RichNode, RichTag } from '../../model/rich-text.js';
import { html } from '../parts/html.js';

type Draw = (children: readonly unknown[], href: string | undefined) => unknown;

/** One template for each element that a comment may hold; there is no other way into the page. */
const ELEMENTS: Readonly<Record<RichTag, Draw>> = {
  p: (children) => html`<p>${children}</p>`,
  br: () => html`<br />`,
  blockquote: (children) => html`<blockquote class="cited">${children}</blockquote>`,
  pre: (children) => html`<pre class="pre" tabindex="0">${children}</pre>`,
  ul: (children) =>
    html`<ul class="items">
      ${children}
    </ul>`,
  ol: (children) =>
    html`<ol class="items">
      ${children}
    </ol>`,
  li: (children) => html`<li>${children}</li>`,
  a: (children, href) => html`<a class="link" rel="nofollow ugc noopener" href=${href}>${children}</a>`,
  b: (children) => html`<b>${children}</b>`,
  strong: (children) => html`<strong>${children}</strong>`,
  i: (children) => html`<i>${children}</i>`,
  em: (children) => html`<em>${children}</em>`,
  s: (children) => html`<s>${children}</s>`,
  del: (children) => html`<del>${children}</del>`,
  code: (children) => html`<code class="code">${children}</code>`,
};

const draw = (node: RichNode): unknown =>
  typeof node === 'string' ? node : ELEMENTS[node.tag](node.children.map(draw), node.href);

/** The words of a comment with their paragraphs, lists and links. */
export const richTemplate = (blocks: readonly RichElement[]): readonly unknown[] => blocks.map(draw);

/** A name, behind its picture where the page allows the picture's host. */
export function nameTemplate(
  { avatar, name }: CommentAuthor,
  hosts: ReadonlySet<string>,
): readonly unknown[] | string {
  if (!avatar || !/^https?:/.test(avatar) || !hosts.has(new URL(avatar).host)) return name;
  return [
    html`<img
      class="face"
      part="avatar"
      src=${avatar}
      alt=""
      width="24"
      height="24"
      loading="lazy"
      decoding="async"
      referrerpolicy="no-referrer"
    />`,
    name,
  ];
}
