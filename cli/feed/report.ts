import type { DropReason } from '../../src/model/diagnosis.js';
import { printable } from '../printable.js';
import type { Terminal } from '../terminal.js';
import type { CliWords } from '../words/words.js';
import { ELEMENTS_LIMIT, type Examination } from './examine.js';

/** Items that are told of one reason. */
const MOST = 12;

const megabytes = (bytes: number): string =>
  bytes < 1000
    ? `${bytes} B`
    : bytes < 1e6
      ? `${Math.round(bytes / 1000)} kB`
      : `${(bytes / 1e6).toFixed(1)} MB`;

/** What the doctor found, for people. */
export function asText(
  found: Examination,
  { words, ...terminal }: { words: CliWords; styled: Terminal['styled'] },
): string {
  const { doctor } = words;
  const { rows } = doctor;
  const dates = [
    found.datesGuessed && doctor.datesGuessed(found.datesGuessed),
    found.datesDropped && doctor.datesDropped(found.datesDropped),
  ].filter(Boolean);
  const images = [
    doctor.withPicture(found.pictures),
    found.imagesUpgraded && doctor.imagesUpgraded(found.imagesUpgraded),
  ].filter(Boolean);
  const isAnswer = found.admitted !== undefined;
  const lines: (readonly [string, string])[] = [
    [rows.format, found.format],
    [rows.title, printable(found.title ?? '') || doctor.none],
    [rows.language, found.language ?? doctor.none],
    [rows.items, doctor.itemsOf(found.stories, found.items)],
    ...droppedLines(found, words),
    [rows.dates, dates.join('; ') || doctor.good],
    [rows.images, images.join('; ')],
    [rows.titles, found.titlesCut ? doctor.titlesCut(found.titlesCut) : doctor.good],
    [rows.size, doctor.bytes(megabytes(found.bytes), megabytes(ELEMENTS_LIMIT))],
    ...(isAnswer
      ? ([
          [rows.type, printable(found.contentType ?? '') || doctor.none],
          [rows.cors, admitted(found.admitted ?? '', words)],
          [rows.fresh, found.freshFor === undefined ? doctor.none : doctor.seconds(found.freshFor)],
        ] as const)
      : []),
    [rows.next, found.next ?? doctor.none],
  ];
  const widest = Math.max(...Object.values(rows).map((row) => row.length));
  const table = lines.map(([row, value]) => `  ${terminal.styled('dim', row.padEnd(widest))}  ${value}`);
  const notes = found.notes.map(
    (kind) => `  ${terminal.styled('yellow', `! ${doctor.notes[kind][0]}`)}\n    → ${doctor.notes[kind][1]}`,
  );
  return `${[terminal.styled('bold', found.feed), ...table, ...notes].join('\n')}\n`;
}

const admitted = (origin: string, { doctor }: CliWords): string =>
  origin === '*' ? doctor.anyone : origin ? doctor.onlyOrigin(printable(origin)) : doctor.sameOrigin;

function droppedLines({ dropped }: Examination, { doctor }: CliWords): (readonly [string, string])[] {
  const reasons = new Map<DropReason, number[]>();
  for (const { index, reason } of dropped) reasons.set(reason, [...(reasons.get(reason) ?? []), index + 1]);
  return [...reasons].map(([reason, items]) => {
    const numbers = items.slice(0, MOST).join(', ') + (items.length > MOST ? ', …' : '');
    return ['', `${doctor.itemNumbers(numbers)}: ${doctor.dropped[reason]}`];
  });
}

/** The same for programs. Its shape is a contract: docs/contracts/feed.md. */
export const asData = ({ notes, ...found }: Examination, { doctor }: CliWords): unknown => ({
  version: 1,
  ...found,
  notes: notes.map((kind) => ({ kind, what: doctor.notes[kind][0], mend: doctor.notes[kind][1] })),
});
