import { closest, elementsIn, offsetOf, type PageElement } from '../page.js';
import type { Finding } from '../finding.js';
import { isSeen, linesOf } from '../seen.js';

/** What no author writes outside of code: a place that a program should have filled. */
const PLACES: readonly RegExp[] = [
  /\{\{[^{}]{0,200}\}\}/,
  /[$#]\{[^{}]{0,200}\}/,
  /\{(?:[a-z_][\w-]*(?:\.\w+)+|[a-z_][\w-]+|\d)\}/i,
  /\{%[^%]{0,200}%\}/,
  /<%[^%]{0,200}%>/,
  /\[object \w+\]/,
  /(?<![\w%])%(?:\d+\$)?[sd](?![\w%])/,
  /\bInvalid Date\b/,
];

/** What a program prints in place of nothing, where it stands as a value and not as a word of a sentence. */
const NOTHING: readonly RegExp[] = [
  /^(?:undefined|null|NaN)(?=$|[\s:|/,()–-])/,
  /[:|/(–-]\s?(?:undefined|null|NaN)(?=$|\s?[|/,)–-])/,
  /(?<![\w-])NaN(?=$|\s?[°%|/,)–-])/,
];
/** Letters of what is a value with its label, and no sentence. */
const SHORT = 60;

function leakIn(text: string): RegExpExecArray | undefined {
  for (const place of PLACES) {
    const found = place.exec(text);
    if (found) return found;
  }
  const start = text.length - text.trimStart().length;
  const value = text.trim();
  if (value.length > SHORT) return undefined;
  for (const nothing of NOTHING) {
    const found = nothing.exec(value);
    if (found) {
      found.index += start;
      return found;
    }
  }
  return undefined;
}

const SAID = ['alt', 'title', 'aria-label', 'aria-description', 'placeholder', 'label'];
const ADDRESSES = ['href', 'src', 'srcset', 'poster', 'action'];
const ADDRESS =
  /\{\{?[\w.\s-]+\}\}?|\$\{|<%|\[object|%5Bobject|%7B%7B|\/(?:undefined|null|NaN)(?=[/?#.]|$)|^(?:undefined|null)$/;

/** Templates that nobody filled, in words, in what is announced and in addresses. */
export function leakedTemplates(root: PageElement): readonly Finding[] {
  const found: Finding[] = [];
  for (const line of linesOf(root)) {
    const leak = leakIn(line.text);
    if (leak)
      found.push({
        kind: 'leaked-template',
        offset: offsetOf(line.pieces, leak.index),
        quote: line.text.replace(/\s+/g, ' ').trim(),
        ...menderAt(line.block),
      });
  }
  for (const element of elementsIn(root)) found.push(...inAttributes(element));
  return found;
}

/** A thread of comments, or a list of stories; elsewhere the page itself has to fill its places. */
function menderAt(block: PageElement): Pick<Finding, 'element'> {
  const around = closest(block, ({ name, attributes }) =>
    /comment|binh-?luan|reply|phan-?hoi/i.test(
      `${name} ${attributes['class'] ?? ''} ${attributes['id'] ?? ''}`,
    ),
  );
  if (around) return { element: 'tin-comment-thread' };
  return closest(block, ({ name }) => /^(ul|ol)$/.test(name)) ? { element: 'tin-related-news' } : {};
}

function inAttributes(element: PageElement): readonly Finding[] {
  const { name, attributes, attributeOffsets } = element;
  if (name === 'title') return inHead(element, wordsOfTitle(element), element.offset);
  if (name === 'meta')
    return /title|description|image|url|author/i.test(`${attributes['name']} ${attributes['property']}`)
      ? inHead(element, attributes['content'] ?? '', attributeOffsets.get('content') ?? element.offset)
      : [];
  if (closest(element, (one) => !isSeen(one) || one.name === 'code' || one.name === 'pre')) return [];
  return Object.entries(attributes).flatMap(([attribute, value]): Finding[] => {
    // In the address of a weather box it is the element that fills the place.
    if (name === 'tin-weather-box' && attribute === 'src' && !leakIn(value.replace('{place}', ''))) return [];
    const leaks = SAID.includes(attribute)
      ? !!leakIn(value)
      : ADDRESSES.includes(attribute) && !/^(data|javascript|mailto):/i.test(value) && ADDRESS.test(value);
    if (!leaks) return [];
    const offset = attributeOffsets.get(attribute) ?? element.offset;
    return [{ kind: 'leaked-template', offset, quote: `${attribute}="${value}"`, ...menderAt(element) }];
  });
}

const wordsOfTitle = ({ children }: PageElement): string =>
  children.map((child) => ('text' in child ? child.text : '')).join('');

const inHead = (element: PageElement, value: string, offset: number): readonly Finding[] =>
  leakIn(value) ? [{ kind: 'leaked-template', offset, quote: `<${element.name}> ${value.trim()}` }] : [];
