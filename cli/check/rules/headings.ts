import { menderOf, type Finding } from '../finding.js';
import { closest, elementsIn, isElement, type PageElement, type PageNode } from '../page.js';
import { hasContent, isSeen, seenIn, wordsOf } from '../seen.js';

const levelOf = ({ name, attributes }: PageElement): number =>
  Number(/^h([1-6])$/.exec(name)?.[1]) ||
  (attributes['role'] === 'heading' ? Number(attributes['aria-level'] ?? 2) : 0);

/** What a system fills with a list. */
const LISTS = /^(ul|ol|dl|table|tbody|tin-[\w-]+)$/;
/** What ends with its section: a heading in it says nothing of what comes behind. */
const SECTIONS = /^(section|aside|nav|article|fieldset|main|body|html|#page|td|th|tin-[\w-]+)$/;

const headingIn = (element: PageElement): PageElement | undefined => {
  if (levelOf(element)) return element;
  for (const inner of seenIn(element)) if (levelOf(inner)) return inner;
  return undefined;
};

/** Headings that stand over nothing. The page's own, `<h1>`, is the article's matter. */
export function emptyHeadings(root: PageElement): readonly Finding[] {
  const found: Finding[] = [];
  for (const heading of seenIn(root)) {
    if (levelOf(heading) < 2 || !hasContent(heading) || !isOverNothing(heading)) continue;
    const quote = wordsOf(heading);
    found.push({
      kind: 'empty-heading',
      offset: heading.offset,
      quote,
      element: menderOf(quote),
      attribute: `heading="${quote}"`,
    });
  }
  return found;
}

function isOverNothing(heading: PageElement): boolean {
  const box = boxOf(heading);
  // A headline that leads somewhere is content itself; only an empty list below it tells that it was to be a title.
  const leads = [...seenIn(heading)].some(({ name, attributes }) => name === 'a' && attributes['href']);
  const isCard = closest(heading.parent, ({ name }) => /^(li|article|a|figure)$/.test(name));
  if (leads || closest(heading, ({ name }) => name === 'a'))
    return !isCard && [...elementsIn(box)].some((inner) => LISTS.test(inner.name) && !hasContent(inner));
  if (box !== heading && (SECTIONS.test(box.name) || holdsAPlace(box, heading))) return true;
  const next = behind(box);
  if (!next) return true;
  if (!isElement(next)) return false;
  const other = headingIn(next);
  const opens = other && wordsOf(next).startsWith(wordsOf(other));
  if (!opens) return false;
  // A kicker above the headline of the page.
  if (levelOf(other) === 1) return false;
  return levelOf(other) <= levelOf(heading);
}

/** The outermost element that shows nothing but the heading. */
function boxOf(heading: PageElement): PageElement {
  let box = heading;
  while (box.parent && !SECTIONS.test(box.name) && showsAlone(box, box.parent)) {
    if (/^(body|html|#page)$/.test(box.parent.name)) break;
    box = box.parent;
  }
  return box;
}

const showsAlone = (box: PageElement, { children }: PageElement): boolean =>
  !children.some((child) => child !== box && hasContent(child));

/** Whether a place for content stands empty beside the heading. */
function holdsAPlace(box: PageElement, heading: PageElement): boolean {
  for (const inner of elementsIn(box)) {
    if (inner.offset < heading.offset || closest(inner, (one) => one === heading)) continue;
    if (isSeen(inner) && !hasContent(inner) && /^(div|section|ul|ol|table|p|tin-[\w-]+)$/.test(inner.name))
      return true;
  }
  return false;
}

/** The next thing with content behind an element, in its own section. */
function behind(element: PageElement): PageNode | undefined {
  const { parent } = element;
  if (!parent) return undefined;
  const rest = parent.children.slice(parent.children.indexOf(element) + 1);
  const next = rest.find(hasContent);
  if (next) return next;
  return SECTIONS.test(parent.name) ? undefined : behind(parent);
}
