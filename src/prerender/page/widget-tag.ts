import type { Edit, FoundWidget, OwnNode, Range } from './found-widget.js';
import { escapeAttribute } from '../escape.js';
import type { Tag, TagAttribute } from './tag-reader.js';

/** What must be known of an element to find it. */
export interface WidgetKind {
  /** What it draws holds links, which may not stand in a link or a button. */
  readonly hasLinks: boolean;
  /** The attributes that a div hands on, as `data-tin-*`. */
  readonly attributes: readonly string[];
}

type Written = Pick<
  FoundWidget,
  'name' | 'isDiv' | 'attributes' | 'start' | 'afterName' | 'stamps' | 'reserving' | 'edits'
>;

const STAMPS = /^data-tin-(?:v|fetched|ttl|ranked)$/;

/** On what was drawn from a feed and would pass for the publisher's own, and is drawn anew. */
const DRAWN = 'data-tin-drawn';

/** The classes of `tinbox.css` that reserve a height. */
const RESERVING = /^tin-(?:rows-.*|lines-.*|weather-(?:full|compact|line)|grid|hero|lead|carousel)$/;

/** A widget as a start tag says it; undefined for any other tag. */
export function asWritten(
  tag: Tag,
  kinds: ReadonlyMap<string, WidgetKind>,
): { readonly kind: WidgetKind; readonly found: Written } | undefined {
  const { name, attributes } = tag;
  const classes = (attributes.get('class')?.value ?? '').split(/[\t\n\f\r ]+/).filter(Boolean);
  const isDiv = name === 'div';
  const element = isDiv ? classes.find((one) => kinds.has(one)) : name;
  const kind = kinds.get(element ?? '');
  if (!element || !kind) return undefined;
  const afterName = tag.start + 1 + name.length;
  const all = [...attributes.values()];
  const reserving = isDiv ? classes.filter((one) => RESERVING.test(one)) : [];
  return {
    kind,
    found: {
      name: element,
      isDiv,
      attributes: isDiv ? handedOn(attributes, kind) : valuesOf(attributes),
      start: tag.start,
      afterName,
      stamps: isDiv
        ? []
        : all.flatMap((one, place) => (STAMPS.test(one.name) ? spaced(one, all[place - 1], afterName) : [])),
      reserving: reserving.join(' '),
      edits: reserving.length ? withoutClasses(attributes.get('class'), classes, reserving) : [],
    },
  };
}

/** An attribute with the space before it. */
const spaced = (one: TagAttribute, before: TagAttribute | undefined, afterName: number): readonly Range[] => [
  { start: before?.end === one.start || one.start === afterName ? one.start : one.start - 1, end: one.end },
];

const valuesOf = (attributes: Tag['attributes']): Record<string, string> => ({
  __proto__: null as never,
  ...Object.fromEntries([...attributes.values()].map(({ name, value }) => [name, value])),
});

/** `data-tin-src`, else `data-src`, for every attribute the element knows. */
function handedOn(attributes: Tag['attributes'], { attributes: known }: WidgetKind): Record<string, string> {
  const handed: Record<string, string> = { __proto__: null as never };
  for (const name of [...known, 'theme']) {
    const value = (attributes.get(`data-tin-${name}`) ?? attributes.get(`data-${name}`))?.value;
    if (value !== undefined) handed[name] = value;
  }
  return handed;
}

function withoutClasses(
  written: TagAttribute | undefined,
  classes: readonly string[],
  gone: readonly string[],
): readonly Edit[] {
  const kept = classes.filter((one) => !gone.includes(one)).join(' ');
  return written
    ? [{ start: written.start, end: written.end, text: `class="${escapeAttribute(kept)}"` }]
    : [];
}

/** A publisher's own node, and an inline feed: they stay as they are. The tag is the whole of one without an end tag. */
export function ownNode({ name, attributes, start, end }: Tag, isDiv: boolean): OwnNode | undefined {
  const said = (one: string): string => attributes.get(one)?.value ?? '';
  if (attributes.has(DRAWN)) return undefined;
  if (name === 'script' && said('type') === 'application/json') return { start, end };
  if (said('slot')) return { start, end };
  const slot = isDiv && (said('data-tin-slot') || said('data-slot'));
  if (!slot) return undefined;
  const at = start + 1 + name.length;
  return { start, end, slot: { start: at, end: at, text: ` slot="${escapeAttribute(slot)}"` } };
}

/** What an earlier prerenderer wrote beside words: a declarative root, JSON-LD, what is marked as drawn. */
export function writtenNode({ name, attributes, start, end }: Tag): OwnNode | undefined {
  const isRoot = name === 'template' && attributes.has('shadowrootmode');
  const isData = name === 'script' && attributes.get('type')?.value === 'application/ld+json';
  return isRoot || isData || attributes.has(DRAWN) ? { start, end, isWritten: true } : undefined;
}
