/** Where a row differs from the first: the way to a node by child indexes, and which of its words. */
export interface Hole {
  readonly path: readonly number[];
  /** Name of an attribute; undefined for the node's text. */
  readonly attribute: string | undefined;
}

/** What a drawn widget consists of: everything that cloned templates need to draw the same. */
export interface Drawing {
  readonly styles: readonly string[];
  /** The shadow root's markup with empty groups. */
  readonly shell: string;
  readonly row: string;
  readonly groups: readonly number[];
  readonly holes: readonly Hole[];
  /** The words of every row, one per hole. */
  readonly words: readonly (readonly string[])[];
}

const isElement = (node: Node): node is Element => node.nodeType === Node.ELEMENT_NODE;

export function differences(one: Node, other: Node, path: readonly number[], holes: Hole[]): void {
  if (isElement(one) && isElement(other)) {
    for (const { name, value } of one.attributes)
      if (other.getAttribute(name) !== value) holes.push({ path, attribute: name });
  } else if (one.nodeValue !== other.nodeValue) holes.push({ path, attribute: undefined });
  if (one.childNodes.length !== other.childNodes.length)
    throw new Error('Rows differ in more than their words.');
  one.childNodes.forEach((child, index) =>
    differences(child, other.childNodes[index]!, [...path, index], holes),
  );
}

export const find = (row: Node, path: readonly number[]): Node =>
  path.reduce<Node>((node, index) => node.childNodes[index]!, row);

export const wordOf = (row: Node, { path, attribute }: Hole): string => {
  const node = find(row, path);
  return (attribute && isElement(node) ? node.getAttribute(attribute) : node.nodeValue) ?? '';
};

/** A copy of what is drawn without Lit's own comments. */
export function without(root: ShadowRoot): HTMLElement {
  const copy = document.createElement('div');
  copy.append(...[...root.childNodes].map((node) => node.cloneNode(true)));
  const walker = document.createTreeWalker(copy, NodeFilter.SHOW_COMMENT);
  const comments: Node[] = [];
  while (walker.nextNode()) comments.push(walker.currentNode);
  comments.forEach((comment) => comment.parentNode?.removeChild(comment));
  copy.normalize();
  return copy;
}

/** The rules of the sheets that a root has. */
export const stylesOf = (root: ShadowRoot): readonly string[] =>
  root.adoptedStyleSheets.map((sheet) => [...sheet.cssRules].map(({ cssText }) => cssText).join('\n'));

export const sheetsOf = (styles: readonly string[]): CSSStyleSheet[] =>
  styles.map((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    return sheet;
  });

/** Each place once, where many rows differ in it. */
export const distinct = <Place>(places: readonly Place[]): readonly Place[] => [
  ...new Map(places.map((place) => [JSON.stringify(place), place])).values(),
];

/** Takes a drawn widget apart, whatever it draws: Lit's own comments are left out. */
export function takeApart(root: ShadowRoot): Drawing {
  const copy = without(root);
  const groups = [...copy.querySelectorAll('[role="listitem"]')].map((row) => row.parentElement!);
  const all = [...new Set(groups)];
  const rows = all.flatMap((group) => [...group.querySelectorAll('[role="listitem"]')]);
  const holes: Hole[] = [];
  for (const row of rows.slice(1)) differences(rows[0]!, row, [], holes);
  const unique = distinct(holes);
  const words = rows.map((row) => unique.map((hole) => wordOf(row, hole)));
  const row = rows[0]!.outerHTML;
  const counts = all.map((group) => group.childElementCount);
  all.forEach((group) => group.replaceChildren());
  return {
    styles: stylesOf(root),
    shell: copy.innerHTML,
    row,
    groups: counts,
    holes: unique,
    words,
  };
}

export function template(markup: string): DocumentFragment {
  const element = document.createElement('template');
  element.innerHTML = markup;
  return element.content;
}

/** A time as the widget words it in Vietnamese. */
function timeWords(date: string): string {
  const iso = new Date(Date.parse(date) + 7 * 3_600_000).toISOString();
  return `${iso.slice(11, 16)} ${iso.slice(8, 10)}/${iso.slice(5, 7)}/${iso.slice(0, 4)}`;
}

interface Dated {
  readonly published: string;
}

/** The words of every row: those of the stories as they are, and their dates worded. */
function wordsOf(drawing: Drawing, items: readonly Dated[]): readonly (readonly string[])[] {
  const times = items.map((item) => timeWords(item.published));
  times.forEach((time, index) => {
    if (!drawing.words[index]?.includes(time)) throw new Error(`The widget words ${time} otherwise.`);
  });
  return drawing.words;
}

/** Sheets and templates, as Lit makes them once per page. */
export function prepare(
  drawing: Drawing,
  contentVisibility: boolean,
): (host: HTMLElement, rows: number, items: readonly Dated[]) => void {
  const sheets = sheetsOf([
    ...drawing.styles,
    contentVisibility ? '' : '*{content-visibility:visible!important}',
  ]);
  const shell = template(drawing.shell);
  const row = template(drawing.row).firstElementChild!;

  /** Draws the list as fast as the platform can: one clone per row, words put in place, one insertion. */
  return (host, rows, items) => {
    const all = wordsOf(drawing, items);
    const root = host.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = sheets;
    const copy = shell.cloneNode(true) as DocumentFragment;
    const groups = copy.querySelectorAll('[role="presentation"]');
    let next = 0;
    drawing.groups.forEach((count, index) => {
      for (let drawn = 0; drawn < count && next < rows; drawn++) {
        const clone = row.cloneNode(true);
        const words = all[next++]!;
        drawing.holes.forEach(({ path, attribute }, hole) => {
          const node = find(clone, path);
          if (attribute) (node as Element).setAttribute(attribute, words[hole]!);
          else node.nodeValue = words[hole]!;
        });
        groups[index]!.append(clone);
      }
    });
    root.append(copy);
  };
}
