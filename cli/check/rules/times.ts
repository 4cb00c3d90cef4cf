import type { Finding } from '../finding.js';
import { isElement, offsetOf, type PageElement } from '../page.js';
import { isBlank, linesOf, seenIn, wordsOf, type Line } from '../seen.js';

const LABEL =
  '(?:cập nhật(?: lần cuối| lúc)?|đăng (?:lúc|ngày)|ngày đăng|xuất bản|thời gian|(?:last )?updated(?: at| on)?|published(?: at| on)?|posted(?: at| on)?|آخر تحديث)';
const ZONE = '(?:(?:gmt|utc)\\s*(?:[+−-]\\s*\\d{1,2}(?::?\\d\\d)?)?|ict)';
const END = '(?=\\s*(?:$|[|·•]))';
/** A label and a zone, or a label with its colon, and no time. */
const WITHOUT_TIME = new RegExp(
  `(?<!\\p{L})(?:${LABEL}\\s*:?[\\s,–-]*\\(?${ZONE}\\)?|${LABEL}\\s*:\\s*[,–-]?)${END}`,
  'iu',
);
const ZONE_ALONE = new RegExp(`^\\(?${ZONE}\\)?$`, 'i');
/** What a program makes of no date. */
const ZERO =
  /(?<!\d)(?:0?1[/.-]0?1[/.-](?:1970|0001|1900)|(?:1970|0001|1900)-01-01|0000-00-00|00\/00\/0000)(?!\d)/;
const STAMP =
  /(?<![\w/.-])\d{4}-\d\d-\d\d(?:[ T]\d\d:\d\d:\d\d(?:[.,]\d+)?|T\d\d:\d\d)(?:Z|[+-]\d\d:?\d\d)?(?![\w-])/;

const SHORT = 60;

/** Labels of times that stand without their time, and `<time>` elements with nothing in them. */
export function timesWithoutValue(root: PageElement): readonly Finding[] {
  const found: Finding[] = linesOf(root).flatMap((line) => inLine(line));
  for (const element of seenIn(root))
    if (element.name === 'time' && isBlank(wordsOf(element)) && isBlank(element.attributes['datetime'] ?? ''))
      found.push({
        kind: 'time-without-value',
        offset: element.offset,
        quote: '<time></time>',
        element: 'tin-time',
      });
  return found;
}

function inLine({ text, pieces, block }: Line): readonly Finding[] {
  const value = text.trim();
  if (value.length > 200) return [];
  const match = WITHOUT_TIME.exec(text);
  const isAlone = ZONE_ALONE.test(value);
  const zero = value.length <= SHORT && ZERO.exec(text);
  // The value may be the next block: `<dt>Cập nhật:</dt><dd>…</dd>`.
  if (!zero && !isAlone && (!match || isFollowed(text.slice(match.index + match[0].length), block)))
    return [];
  const at = (zero || match)?.index ?? text.indexOf(value);
  return [
    {
      kind: 'time-without-value',
      offset: offsetOf(pieces, at),
      quote: value,
      element: 'tin-time',
      attribute: labelled(value),
    },
  ];
}

function isFollowed(rest: string, block: PageElement): boolean {
  if (!isBlank(rest)) return false;
  if (/gmt|utc|ict/i.test(wordsOf(block))) return false;
  const siblings = block.parent?.children ?? [];
  const next = siblings
    .slice(siblings.indexOf(block) + 1)
    .find((node) => !isBlank(isElement(node) ? wordsOf(node) : node.text));
  return !!next && /\d/.test((isElement(next) ? wordsOf(next) : next.text).slice(0, 40));
}

const labelled = (value: string): string => {
  const label = /^[^:\d]{2,30}:/u.exec(value)?.[0];
  return `label="${label ?? 'Cập nhật:'}"`;
};

/** Times as a database prints them. */
export function bareStamps(root: PageElement): readonly Finding[] {
  return linesOf(root).flatMap(({ text, pieces }): Finding[] => {
    const match = STAMP.exec(text);
    return match
      ? [
          {
            kind: 'bare-stamp',
            offset: offsetOf(pieces, match.index),
            quote: match[0],
            element: 'tin-time',
            attribute: `datetime="${match[0]}"`,
          },
        ]
      : [];
  });
}
