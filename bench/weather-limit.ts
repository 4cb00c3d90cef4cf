import { distinct, sheetsOf, stylesOf, template, without } from './limit.js';

/** Where the rows of one list differ from its first: the way to a node by child indexes, and which of its words. */
interface Hole {
  readonly path: readonly number[];
  /** Name of an attribute; undefined for all the text of an element. */
  readonly attribute: string | undefined;
}

interface List {
  readonly selector: string;
  readonly row: string;
  readonly holes: readonly Hole[];
  /** The words of every row, one per hole; null for an attribute that a row has not. */
  readonly words: readonly (readonly (string | null)[])[];
}

/** What a drawn box consists of: everything that cloned templates need to draw the same. */
export interface BoxDrawing {
  readonly styles: readonly string[];
  /** The markup with empty lists. */
  readonly shell: string;
  readonly lists: readonly List[];
}

const LISTS = ['.cells', '.days'];

const find = (row: Element, path: readonly number[]): Element =>
  path.reduce<Element>((node, index) => node.children[index]!, row);

function differences(one: Element, other: Element, path: readonly number[], holes: Hole[]): void {
  for (const name of new Set([...one.getAttributeNames(), ...other.getAttributeNames()]))
    if (one.getAttribute(name) !== other.getAttribute(name)) holes.push({ path, attribute: name });
  if (one.children.length !== other.children.length) throw new Error('Rows differ in more than their words.');
  if (one.children.length === 0 && one.textContent !== other.textContent)
    holes.push({ path, attribute: undefined });
  [...one.children].forEach((child, index) =>
    differences(child, other.children[index]!, [...path, index], holes),
  );
}

function listOf(root: Element, selector: string): List {
  const rows = [...(root.querySelector(selector)?.children ?? [])];
  const holes: Hole[] = [];
  for (const row of rows.slice(1)) differences(rows[0]!, row, [], holes);
  const unique = distinct(holes);
  const words = rows.map((row) =>
    unique.map(({ path, attribute }) => {
      const node = find(row, path);
      return attribute ? node.getAttribute(attribute) : node.textContent;
    }),
  );
  return { selector, row: rows[0]!.outerHTML, holes: unique, words };
}

/** Takes a drawn box apart; Lit's own comments are left out. */
export function takeBoxApart(root: ShadowRoot): BoxDrawing {
  const copy = without(root);
  const lists = LISTS.map((selector) => listOf(copy, selector));
  for (const { selector } of lists) copy.querySelector(selector)?.replaceChildren();
  return { styles: stylesOf(root), shell: copy.innerHTML, lists };
}

/** Sheets and templates, as Lit makes them once per page. @returns What draws the box as fast as the platform can. */
export function prepareBox(drawing: BoxDrawing): (host: HTMLElement) => void {
  const sheets = sheetsOf(drawing.styles);
  const shell = template(drawing.shell);
  const lists = drawing.lists.map((list) => ({ ...list, row: template(list.row).firstElementChild! }));
  return (host) => {
    const root = host.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = sheets;
    const copy = shell.cloneNode(true) as DocumentFragment;
    for (const { selector, row, holes, words } of lists) {
      const home = copy.querySelector(selector)!;
      for (const said of words) {
        const clone = row.cloneNode(true) as Element;
        holes.forEach(({ path, attribute }, hole) => {
          const node = find(clone, path);
          const word = said[hole] ?? null;
          if (!attribute) node.textContent = word;
          else if (word === null) node.removeAttribute(attribute);
          else node.setAttribute(attribute, word);
        });
        home.append(clone);
      }
    }
    root.append(copy);
  };
}
