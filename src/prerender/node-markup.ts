import { Parser } from 'htmlparser2';
import type { MarkupElement, MarkupNode, MarkupParser } from '../feeds/markup.js';
import { repairXml } from '../feeds/repair-xml.js';

/** As deep as `domParser` looks. */
const DEEPEST = 500;
/** Where reading ends: each further level costs htmlparser2 more than the one before. */
const ABYSS = 2000;

type Attributes = Readonly<Record<string, string>>;

class NodeElement implements MarkupElement {
  readonly children: MarkupNode[] = [];

  constructor(
    readonly name: string,
    readonly namespace: string,
    readonly attributes: Attributes,
  ) {}

  attribute(name: string): string | undefined {
    return Object.hasOwn(this.attributes, name) ? this.attributes[name] : undefined;
  }

  append(node: NodeElement | string): void {
    const last = this.children.length - 1;
    const before = this.children[last];
    if (typeof node === 'string' && typeof before === 'string') this.children[last] = before + node;
    else this.children.push(node);
  }
}

/** Reads markup as `domParser` does, by htmlparser2: for servers and the command line. */
export const nodeMarkup: MarkupParser = (source, kind) =>
  kind === 'html' ? readHtml(source) : readWhole(source);

/** htmlparser2 forgives what browsers refuse. A feed must not be readable on the server only. */
const readWhole = (source: string): MarkupElement | undefined =>
  repairXml(source, nodeMarkup) === source ? readXml(source) : undefined;

/** Elements that a document without `<head>` puts there as long as nothing else came. */
const HEAD = new Set(['base', 'link', 'meta', 'noscript', 'script', 'style', 'template', 'title']);

function readHtml(source: string): MarkupElement {
  const body = new NodeElement('body', '', {});
  const lost = (): NodeElement => new NodeElement('', '', {});
  const open: NodeElement[] = [body];
  const top = (): NodeElement => open[open.length - 1] ?? body;
  let inHead = true;
  const parser: Parser = new Parser({
    onopentag(name, attributes) {
      if (name === 'html' || name === 'body') open.push(top());
      else if (inHead && top() === body && (name === 'head' || HEAD.has(name))) open.push(lost());
      else {
        inHead = false;
        const element = new NodeElement(name, '', attributes);
        if (open.length <= DEEPEST) top().append(element);
        // What stands in a template is no child of it.
        open.push(name === 'template' ? lost() : element);
      }
      if (open.length > ABYSS) parser.pause();
    },
    onclosetag() {
      open.pop();
    },
    ontext(text) {
      const starts = inHead && top() === body;
      const shown = starts ? text.replace(/^[\t\n\f\r ]+/, '') : text;
      if (!shown) return;
      if (starts) inHead = false;
      top().append(shown);
    },
  });
  parser.end(source);
  return body;
}

type Scope = Readonly<Record<string, string>>;

const XML: Scope = { xml: 'http://www.w3.org/XML/1998/namespace', '': '' };

function readXml(source: string): MarkupElement | undefined {
  let root: NodeElement | undefined;
  let broken = !source.trimEnd().endsWith('>');
  let ends = 0;
  const open: { element: NodeElement; scope: Scope }[] = [];
  const parser: Parser = new Parser(
    {
      onopentag(qualified, attributes) {
        const parent = open[open.length - 1];
        const scope = declare(attributes, parent?.scope ?? XML);
        const [prefix, name] = split(qualified);
        if (!Object.hasOwn(scope, prefix) || (!parent && root)) broken = true;
        const element = new NodeElement(name, scope[prefix] ?? '', attributes);
        root ??= element;
        if (parent && open.length <= DEEPEST) parent.element.append(element);
        open.push({ element, scope });
        if (open.length > ABYSS) {
          broken = true;
          parser.pause();
        }
      },
      onattribute(_name, _value, quote) {
        if (!quote) broken = true;
      },
      onclosetag(_name, implied) {
        open.pop();
        if (!implied) ends++;
        else if (source.slice(parser.endIndex - 1, parser.endIndex + 1) !== '/>') broken = true;
      },
      ontext(text) {
        const parent = open[open.length - 1];
        if (parent) parent.element.append(text);
        else if (text.trim()) broken = true;
      },
    },
    { xmlMode: true },
  );
  parser.end(source);
  return broken || ends !== endTags(source) ? undefined : root;
}

function declare(attributes: Attributes, outer: Scope): Scope {
  let scope = outer;
  for (const [name, value] of Object.entries(attributes)) {
    const [prefix, local] = split(name);
    if (name === 'xmlns') scope = { ...scope, '': value };
    else if (prefix === 'xmlns') scope = { ...scope, [local]: value };
  }
  return scope;
}

function split(qualified: string): [prefix: string, name: string] {
  const colon = qualified.indexOf(':');
  return colon > 0 ? [qualified.slice(0, colon), qualified.slice(colon + 1)] : ['', qualified];
}

/** End tags that match nothing are dropped in silence by htmlparser2; counting finds them. */
function endTags(source: string): number {
  const markup = source.replace(/<!\[CDATA\[[^]*?(?:]]>|$)|<!--[^]*?(?:-->|$)|<\?[^]*?(?:\?>|$)/g, '');
  return (markup.match(/<\//g) ?? []).length;
}
