import { escapeAttribute } from './escape.js';
import { linkedDataScript } from './linked-data.js';
import type { PrerenderOptions } from './options.js';
import type { Edit, FoundWidget, PageFacts } from './page/found-widget.js';
import type { Drawing } from './widget.js';

/** How long a list is fresh where its feed did not say, in seconds. */
const LIST_TTL = 900;

/** What is put into a page for one widget, in the order of the page. */
export function editsOf(
  found: FoundWidget,
  drawing: Drawing,
  page: PageFacts,
  options: PrerenderOptions,
): readonly Edit[] {
  const mark = stampOf(drawing, options) + themeOf(found, page);
  if (found.isDiv) {
    const opened = `<${found.name}${mark}${attributesOf(found)}>`;
    return [
      ...found.edits,
      ...contentEdits(found, options.mode, opened + contentOf(drawing, options), `</${found.name}>\n`),
    ];
  }
  return [
    { start: found.afterName, end: found.afterName, text: mark },
    ...found.stamps.map((range) => ({ ...range, text: '' })),
    ...contentEdits(found, options.mode, contentOf(drawing, options), ''),
  ];
}

/** What lets the element know, when it wakes, whose drawing it finds and how old that is. */
function stampOf({ freshness, isLatest }: Drawing, { mode }: PrerenderOptions): string {
  const version = ` data-tin-v="${__VERSION__}"`;
  // Without the stories between the tags the element has to ask before it can act.
  if (!freshness || mode === 'shadow') return version;
  const { at, ttl = LIST_TTL } = freshness;
  const fetched = `${new Date(at).toISOString().slice(0, 19)}Z`;
  return (
    `${version} data-tin-fetched="${fetched}" data-tin-ttl="${ttl}"` +
    // Keeps the heading true when the element draws the same stories again.
    (isLatest ? ' data-tin-ranked="latest"' : '')
  );
}

/** The look of the page, which the element would take when it wakes: sooner, so that nothing moves then. */
const themeOf = ({ attributes }: FoundWidget, { theme }: PageFacts): string =>
  theme && attributes['theme'] === undefined ? ` theme="${escapeAttribute(theme)}"` : '';

/** The attributes of an element that stands in a div. */
const attributesOf = ({ attributes, reserving }: FoundWidget): string =>
  Object.entries({ ...attributes, ...(reserving && { class: reserving }) })
    .map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`)
    .join('');

function contentOf(drawing: Drawing, { mode = 'both', nonce, jsonLd }: PrerenderOptions): string {
  const { light, shadow, styles, linkedData } = drawing;
  const style = `<style${nonce ? ` nonce="${escapeAttribute(nonce)}"` : ''}>${styles}</style>`;
  const parts = [
    mode !== 'light' && `<template shadowrootmode="open">${style}${shadow}</template>`,
    mode !== 'shadow' && light,
    jsonLd && linkedData && linkedDataScript(linkedData),
  ];
  // Beside what the author wrote, nothing may be left when it is taken away again.
  return parts.flatMap((part) => (part ? (mode === 'shadow' ? part : `${part}\n`) : '')).join('');
}

/** Puts words at the start of a widget in place of what stands there, but leaves the publisher's own nodes. */
function contentEdits(
  { content, own, written }: FoundWidget,
  mode: PrerenderOptions['mode'],
  before: string,
  after: string,
): readonly Edit[] {
  const { start, end } = content;
  if (mode === 'shadow') {
    return [
      { start, end: start, text: before },
      ...written.map((range) => ({ ...range, text: '' })),
      { start: end, end, text: after },
    ];
  }
  const edits: Edit[] = [];
  let at = start;
  for (const node of own) {
    edits.push({ start: at, end: node.start, text: at === start ? before : '\n' });
    if (node.slot) edits.push(node.slot);
    at = node.end;
  }
  return [...edits, { start: at, end, text: (own.length ? '\n' : before) + after }];
}
