import type { Finding } from './finding.js';
import { readPage, type PageElement } from './page.js';
import { doubledArticles, emptyArticles } from './rules/article.js';
import { emptyFrames } from './rules/frames.js';
import { emptyHeadings } from './rules/headings.js';
import { cutTitles, formNotices, zeroCounts } from './rules/lists.js';
import { imagesWithoutSize, repeatedAlts } from './rules/pictures.js';
import { leakedTemplates } from './rules/templates.js';
import { bareStamps, timesWithoutValue } from './rules/times.js';
import { layoutShifts, withoutFallback } from './rules/widgets.js';

type Rule = (root: PageElement) => readonly Finding[];

const RULES: readonly Rule[] = [
  emptyHeadings,
  emptyFrames,
  leakedTemplates,
  timesWithoutValue,
  bareStamps,
  repeatedAlts,
  cutTitles,
  zeroCounts,
  formNotices,
  withoutFallback,
  imagesWithoutSize,
  layoutShifts,
  emptyArticles,
  doubledArticles,
];

/** A place in a page's text, both counted from 1; columns in letters. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** One fault, with every place where it stands. */
export interface Fault extends Omit<Finding, 'offset'> {
  readonly places: readonly Place[];
}

export interface CheckedPage {
  /** `lang` of the root element, or ''. */
  readonly language: string;
  /** In the page's order, by the first place of each. */
  readonly faults: readonly Fault[];
}

/** Reads a page as those without scripts do, and says what they should not have met. */
export function checkPage(html: string): CheckedPage {
  const root = readPage(html);
  const findings = RULES.flatMap((rule) => rule(root)).sort((one, other) => one.offset - other.offset);
  const placeAt = places(html);
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const group = groups.get(groupOf(finding));
    if (group) group.push(finding);
    else groups.set(groupOf(finding), [finding]);
  }
  const faults = [...groups.values()].flatMap((group): Fault[] => {
    const [first] = group;
    if (!first) return [];
    const { offset: _, ...fault } = first;
    return [{ ...fault, places: group.map(({ offset }) => placeAt(offset)) }];
  });
  return { language: languageOf(root), faults };
}

/** Pictures without a size are one fault of the page's system, however many there are. */
const groupOf = ({ kind, quote, element }: Finding): string =>
  kind === 'image-without-size' ? kind : [kind, element, quote].join('\n');

function languageOf({ children }: PageElement): string {
  for (const child of children)
    if ('name' in child && child.name === 'html') return child.attributes['lang'] ?? '';
  return '';
}

function places(text: string): (offset: number) => Place {
  const starts = [0];
  for (const { index, 0: end } of text.matchAll(/\r\n|\r|\n/g)) starts.push(index + end.length);
  return (offset) => {
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}
