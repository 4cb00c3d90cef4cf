import { menderOf, WIDGETS, type Finding } from '../finding.js';
import { isElement, type PageElement } from '../page.js';
import { hasContent, isSeen, linesOf, seenIn, wordsOf } from '../seen.js';
import { offsetOf } from '../page.js';

/** What only says what is beside it. */
const LABELS: Readonly<Record<string, RegExp>> = {
  figure: /^figcaption$/,
  details: /^summary$/,
  fieldset: /^legend$/,
  table: /^(caption|thead)$/,
};

const TITLE = /(^|[\s_-])(title|heading|head|header|label|caption|ten|tieu-?de|cate|name)([\s_-]|$)/i;

const contents = (element: PageElement): readonly PageElement[] =>
  element.children.filter(isElement).filter(hasContent);

/** Frames and labels around nothing: a caption without its picture, a box with a title alone, a region with a name alone. */
export function emptyFrames(root: PageElement): readonly Finding[] {
  const found: Finding[] = [];
  const tell = (element: PageElement, quote: string): void =>
    void found.push({
      kind: 'empty-frame',
      offset: element.offset,
      quote,
      element: menderOf(quote),
      attribute: `heading="${quote}"`,
    });
  for (const element of seenIn(root)) {
    const label = LABELS[element.name];
    const shown = contents(element);
    const [only] = shown;
    if (label && only && shown.every(({ name }) => label.test(name))) tell(element, wordsOf(only));
    else if (isNamedRegion(element)) tell(element, element.attributes['aria-label'] ?? '');
    else if (only && isTitledBox(element, only)) tell(element, wordsOf(only));
  }
  return [...found, ...emptyLabels(root)];
}

const isNamedRegion = (element: PageElement): boolean =>
  !!element.attributes['aria-label']?.trim() &&
  (/^(section|aside|nav)$/.test(element.name) ||
    /^(region|complementary)$/.test(element.attributes['role'] ?? '')) &&
  !hasContent(element);

/** A box that shows one short title, with an empty place behind it. Headings have a rule of their own. */
function isTitledBox(box: PageElement, title: PageElement): boolean {
  const children = box.children.filter(isElement);
  const words = wordsOf(title);
  return (
    box.children.filter(hasContent).length === 1 &&
    /^(div|section|aside|nav)$/.test(box.name) &&
    /^(div|p|span|strong|b)$/.test(title.name) &&
    TITLE.test(title.attributes['class'] ?? '') &&
    words.length > 0 &&
    words.length <= 40 &&
    ![...seenIn(title)].some(({ name }) => /^(h[1-6]|img|input|button|select)$/.test(name)) &&
    children
      .slice(children.indexOf(title) + 1)
      .some((one) => isSeen(one) && !hasContent(one) && /^(div|ul|ol|section|table)$/.test(one.name))
  );
}

/** `Tác giả:` with nothing behind it but an empty place. */
function emptyLabels(root: PageElement): readonly Finding[] {
  return linesOf(root).flatMap((line): Finding[] => {
    const quote = line.text.trim();
    if (!/^[^\d:;,.!?]{2,30}:$/u.test(quote)) return [];
    const { parent } = line.block;
    const siblings = parent?.children.filter(isElement) ?? [];
    const later = siblings.slice(siblings.indexOf(line.block) + 1);
    const own = line.block.children.filter(isElement);
    const places = later.length > 0 ? later : own.filter((one) => !hasContent(one));
    const isPlace = (one: PageElement): boolean =>
      isSeen(one) && /^(span|div|ul|ol|b|strong|em|time|dd)$/.test(one.name);
    const isEmpty = places.length > 0 && places.every((one) => !hasContent(one)) && places.some(isPlace);
    const ours = WIDGETS.some((name) => name === line.block.name);
    // A label of a time has a rule of its own.
    if (!isEmpty || ours || /cập nhật|updated|published|đăng|xuất bản|ngày/i.test(quote)) return [];
    return [{ kind: 'empty-frame', offset: offsetOf(line.pieces, line.text.indexOf(quote)), quote }];
  });
}
