import type { Plugin } from 'vite';
import { walk, type Node } from './syntax.js';

const BLOCKS =
  'address|article|aside|blockquote|button|dd|details|dialog|div|dl|dt|fieldset|figcaption|figure|footer|form|h[0-6]|header|hr|li|main|nav|ol|p|section|slot|summary|table|tbody|td|template|th|thead|tr|ul';
const AFTER_BLOCK = new RegExp(`(</?(?:${BLOCKS})(?:\\s[^<>]*)?>) `, 'g');
const BEFORE_BLOCK = new RegExp(` (</?(?:${BLOCKS})(?=[\\s>]))`, 'g');

/**
 * The texts of one `html` template without the white space that no reader sees: runs become one space, none is left at
 * its ends where a line break was, nor beside a block. White space between inline elements stays, for it is a space.
 */
export function minifyHtml(texts: readonly string[]): string[] {
  const joined = texts.join('\0').replace(/^\s*\n\s*|\s*\n\s*$/g, '');
  return (
    joined
      .replace(/<!--[^\0]*?-->/g, '')
      .replace(/\s+/g, ' ')
      .replace(AFTER_BLOCK, '$1')
      .replace(BEFORE_BLOCK, '$1')
      // A slash beside a value without quotes would be a part of it.
      .replace(/(=[^\s"'<>]*)? (\/?>)/g, (all, value: string | undefined, end: string) =>
        value && end === '/>' ? all : `${value ?? ''}${end}`,
      )
      .split('\0')
  );
}

/** The texts of one `css` template without comments and needless white space; quoted texts stay as they are. */
export function minifyCss(texts: readonly string[]): string[] {
  const quoted: string[] = [];
  return texts
    .join('\0')
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/"[^"]*"|'[^']*'/g, (text) => `\x01${quoted.push(text) - 1}\x01`)
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/: /g, ':')
    .replace(/ !important/g, '!important')
    .replace(/(?<![\w.])0\./g, '.')
    .replace(/;}/g, '}')
    .trim()
    .replace(/\x01(\d+)\x01/g, (_match, index: string) => quoted[Number(index)]!)
    .split('\0');
}

interface Quasi {
  readonly start: number;
  readonly end: number;
  readonly value: { readonly raw: string };
}

/** What a template is of, by its tag: `html`, `css`, `headedHtml(2)`. */
function minifierOf(tag: Node): ((texts: readonly string[]) => string[]) | undefined {
  const { name } = (tag.type === 'CallExpression' ? tag['callee'] : tag) as { name?: string };
  return name === 'css' ? minifyCss : name && /^(\w+H|h)tml$/.test(name) ? minifyHtml : undefined;
}

/** Minifies the `html` and `css` templates of our own source; the same in the browser and in the prerenderer. */
export const literals = (): Plugin => ({
  name: 'tinbox:literals',
  transform: {
    filter: { id: /[\\/]src[\\/].*\.ts$/, code: /(?:html|Html\([^`]*\)|css)`/ },
    handler(code) {
      const edits: { start: number; end: number; text: string }[] = [];
      for (const node of walk(this.parse(code) as unknown as Node)) {
        if (node.type !== 'TaggedTemplateExpression') continue;
        const { quasis } = node['quasi'] as { quasis: Quasi[] };
        const texts = minifierOf(node['tag'] as Node)?.(quasis.map(({ value }) => value.raw));
        texts?.forEach((text, index) => {
          const { start, end, value } = quasis[index]!;
          const from = end - start === value.raw.length ? start : start + 1;
          edits.push({ start: from, end: from + value.raw.length, text });
        });
      }
      let result = code;
      for (const { start, end, text } of edits.sort((one, other) => other.start - one.start))
        result = result.slice(0, start) + text + result.slice(end);
      return { code: result, map: null };
    },
  },
});
