import {
  differences,
  distinct,
  find,
  sheetsOf,
  stylesOf,
  template,
  without,
  wordOf,
  type Hole,
} from '../limit.js';

/** Rows that have the same markup but for their words. */
interface Shape {
  readonly markup: string;
  readonly holes: readonly Hole[];
}

/** What a drawn thread consists of: everything that cloned templates need to draw the same. */
export interface ThreadDrawing {
  readonly styles: readonly string[];
  /** The shadow root's markup with empty groups. */
  readonly shell: string;
  readonly groups: readonly number[];
  readonly shapes: readonly Shape[];
  /** Shape and words of every row. */
  readonly rows: readonly (readonly [shape: number, words: readonly string[]])[];
}

/** A row without words and what they stand in for. */
const shapeOf = (row: Element): string => row.outerHTML.replace(/"[^"]*"/g, '').replace(/>[^<]+/g, '>.');

/** Takes a drawn thread apart: rows of another level, with a quotation or a button of their own, are other templates. */
export function takeThreadApart(root: ShadowRoot): ThreadDrawing {
  const copy = without(root);
  const rows = [...copy.querySelectorAll('[role="listitem"]')];
  const groups = [...new Set(rows.map((row) => row.parentElement!))];
  const alike = new Map<string, Element[]>();
  for (const row of rows) {
    const key = `${row.className}${shapeOf(row)}`;
    alike.set(key, [...(alike.get(key) ?? []), row]);
  }
  const shapes: Shape[] = [];
  const told = new Map<Element, readonly [number, readonly string[]]>();
  for (const all of alike.values()) {
    const holes: Hole[] = [];
    for (const row of all.slice(1)) differences(all[0]!, row, [], holes);
    const unique = distinct(holes);
    for (const row of all) told.set(row, [shapes.length, unique.map((hole) => wordOf(row, hole))]);
    shapes.push({ markup: all[0]!.outerHTML, holes: unique });
  }
  const counts = groups.map((group) => group.childElementCount);
  groups.forEach((group) => group.replaceChildren());
  return {
    styles: stylesOf(root),
    shell: copy.innerHTML,
    groups: counts,
    shapes,
    rows: rows.map((row) => told.get(row)!),
  };
}

/** Draws the thread as fast as the platform can: one clone per row, words put in place, one insertion. */
export function prepareThread(
  drawing: ThreadDrawing,
  contentVisibility: boolean,
): (host: HTMLElement) => void {
  const sheets = sheetsOf([
    ...drawing.styles,
    contentVisibility ? '' : '*{content-visibility:visible!important}',
  ]);
  const shell = template(drawing.shell);
  const shapes = drawing.shapes.map(({ markup }) => template(markup).firstElementChild!);
  return (host) => {
    const root = host.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = sheets;
    const copy = shell.cloneNode(true) as DocumentFragment;
    const groups = copy.querySelectorAll('.group');
    let next = 0;
    drawing.groups.forEach((count, index) => {
      for (const end = next + count; next < end; next++) {
        const [shape, words] = drawing.rows[next]!;
        const clone = shapes[shape]!.cloneNode(true);
        drawing.shapes[shape]!.holes.forEach(({ path, attribute }, hole) => {
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
