import type { Plugin } from 'vite';
import { templateParts, type TemplatePart } from '../../src/prerender/template-parts.js';
import { wordsOf } from './our-words.js';
import { walk, type Node } from './syntax.js';

/** What the functions that print are called in the modules that use them. */
const PRINTER = 'printer';

const isTemplate = ({ type }: Node): boolean => type === 'TaggedTemplateExpression';

/** `3` and `options.level + 1`: an expression that may stand twice. */
const SIMPLE = /^[\w.\s+-]+$/;

/**
 * Templates that are read while the prerenderer is built: what `html` would look up for each drawing, which hole is what,
 * stands in the program as text joined with text. The prints are the same.
 * @param printer Path of the module that prints: `src/prerender/html.ts`.
 */
export const printedTemplates = (printer: string): Plugin => ({
  name: 'tinbox:printed-templates',
  transform: {
    filter: { id: /[\\/](?:src|bench|test)[\\/].*\.ts$/, code: /[hH]tml(?:\([^`]*\))?`/ },
    handler(code) {
      const program = this.parse(code) as unknown as Node;
      const text = new Printing(code, wordsOf(program)).text(program);
      return text === code
        ? undefined
        : { code: `import * as ${PRINTER} from ${JSON.stringify(printer)};${text}`, map: null };
    },
  },
});

/** One module on its way. */
class Printing {
  constructor(
    readonly code: string,
    readonly names: ReadonlyMap<string, string>,
  ) {}

  /** The source of a node, in which each template is a text that is joined. */
  text(node: Node): string {
    let text = '';
    let at = node.start;
    for (const template of walk(node, (each) => each === node || !isTemplate(each))) {
      if (template === node || !isTemplate(template)) continue;
      const printed = this.#printed(template);
      if (printed === undefined) continue;
      text += this.code.slice(at, template.start) + printed;
      at = template.end;
    }
    return text + this.code.slice(at, node.end);
  }

  /** @returns Undefined for what is no template of ours. */
  #printed({ tag, quasi }: Node): string | undefined {
    const level = this.#level(tag as Node);
    if (level === undefined) return undefined;
    const { quasis, expressions } = quasi as unknown as {
      quasis: readonly { readonly value: { readonly cooked: string } }[];
      expressions: readonly Node[];
    };
    const { before, parts } = templateParts(quasis.map(({ value }) => value.cooked));
    const holes = [...expressions];
    const pieces = [
      quoted(before, level),
      ...parts.flatMap((part) => {
        const values = holes.splice(0, Math.max(1, part.between.length));
        return [this.#part(part, values), quoted(part.after, level)];
      }),
    ].filter((piece) => piece !== '""');
    return `${PRINTER}.markup(${pieces.join('+') || '""'})`;
  }

  /** The level of its headings: '' for a template without, undefined where the tag is another. */
  #level(tag: Node): string | undefined {
    if (this.#word(tag) === 'html') return '';
    const level = (tag['arguments'] as Node[] | undefined)?.[0];
    if (!level || this.#word(tag['callee'] as Node) !== 'headedHtml') return undefined;
    const text = this.code.slice(level.start, level.end);
    return SIMPLE.test(text) ? `${PRINTER}.level(${text})` : undefined;
  }

  #part({ kind, opening, between }: TemplatePart, values: readonly Node[]): string {
    const texts = values.map((value) => this.text(value));
    const [first = ''] = texts;
    const unescaped = values.length === 1 && this.#unescaped(values[0]!);
    if (unescaped && kind === 'text') return `(${this.text(unescaped)})`;
    if (unescaped && kind === 'attribute')
      return `${JSON.stringify(opening)}+(${this.text(unescaped)})+${JSON.stringify(between[0])}`;
    if (kind === 'text') return `${PRINTER}.hole(${first})`;
    if (kind === 'boolean') return `${PRINTER}.flag(${JSON.stringify(opening)},${first})`;
    const name = JSON.stringify(opening);
    if (values.length > 1) return `${PRINTER}.pieces(${name},${JSON.stringify(between)},[${texts.join()}])`;
    return `${PRINTER}.attribute(${name},${first},${JSON.stringify(between[0])})`;
  }

  /** What `fixed` and `unescaped` mark as our own: there is nothing in it to escape. */
  #unescaped({ callee, arguments: given }: Node): Node | undefined {
    return /^(?:fixed|unescaped)$/.test(this.#word(callee as Node | undefined) ?? '')
      ? (given as Node[])[0]
      : undefined;
  }

  /** Which of our words a node is, if it is one. */
  #word(node: Node | undefined): string | undefined {
    return this.names.get((node?.['name'] as string | undefined) ?? '');
  }
}

/** A static text as it stands in the program, with the level of its headings. */
const quoted = (text: string, level: string): string =>
  level
    ? text
        .split(/(?<=<\/?h)0/)
        .map((piece) => JSON.stringify(piece))
        .join(`+${level}+`)
    : JSON.stringify(text);
