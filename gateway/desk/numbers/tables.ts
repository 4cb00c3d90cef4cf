import { html } from 'lit';
import type {
  DayNumbers,
  Numbers,
  PersonNumbers,
  ThreadNumbers,
  Waiting,
} from '../../src/desk/api-numbers.js';
import type { Desk } from '../context.js';
import { table, type Column } from '../parts/table.js';
import { bar } from './chart.js';

const figures = <Row>(
  { times }: Desk,
  columns: readonly (readonly [string, (row: Row) => number])[],
): readonly Column<Row>[] =>
  columns.map(([label, of]) => ({ label, isFigure: true, cell: (row) => times.count(of(row)) }));

const wait = ({ words, times }: Desk, { median }: Waiting): string =>
  median === null ? words.numbers.noWait : times.duration(median);

/** Days that had something, newest first. */
export function dayTable(desk: Desk, days: readonly DayNumbers[]): unknown {
  const { numbers } = desk.words;
  const busy = days.filter(
    ({ written, approved, rejected, removed, restored, reports, refusedByRules }) =>
      written + approved + rejected + removed + restored + reports + refusedByRules > 0,
  );
  return table<DayNumbers>(
    numbers.decisions,
    [
      { label: numbers.day, cell: ({ day }) => desk.times.date(day) },
      ...figures<DayNumbers>(desk, [
        [numbers.written, ({ written }) => written],
        [numbers.approved, ({ approved }) => approved],
        [numbers.rejected, ({ rejected }) => rejected],
        [numbers.removed, ({ removed }) => removed],
        [numbers.restored, ({ restored }) => restored],
        [numbers.reports, ({ reports }) => reports],
        [numbers.refusedByRules, ({ refusedByRules }) => refusedByRules],
      ]),
      { label: numbers.median, isFigure: true, cell: ({ waiting }) => wait(desk, waiting) },
    ],
    [...busy].reverse(),
  );
}

/** Waiting times of the days on which something was decided, newest first. */
export function waitTable(desk: Desk, days: readonly DayNumbers[]): unknown {
  const { numbers } = desk.words;
  const of = (seconds: number | null): string =>
    seconds === null ? numbers.noWait : desk.times.duration(seconds);
  return table<DayNumbers>(
    numbers.waiting,
    [
      { label: numbers.day, cell: ({ day }) => desk.times.date(day) },
      { label: numbers.median, isFigure: true, cell: ({ waiting }) => of(waiting.median) },
      { label: numbers.ninth, isFigure: true, cell: ({ waiting }) => of(waiting.ninth) },
      { label: numbers.longest, isFigure: true, cell: ({ waiting }) => of(waiting.longest) },
    ],
    days.filter(({ waiting }) => waiting.median !== null).reverse(),
  );
}

export function peopleTable(desk: Desk, people: readonly PersonNumbers[]): unknown {
  const { numbers, log } = desk.words;
  const all = ({ approved, rejected, removed, restored }: PersonNumbers): number =>
    approved + rejected + removed + restored;
  const most = Math.max(0, ...people.map(all));
  return table<PersonNumbers>(
    numbers.people,
    [
      {
        label: numbers.name,
        cell: (line) =>
          html`${line.name === 'command line' ? log.commandLine : line.name}${bar(all(line), most)}`,
      },
      ...figures<PersonNumbers>(desk, [
        [numbers.approved, ({ approved }) => approved],
        [numbers.rejected, ({ rejected }) => rejected],
        [numbers.removed, ({ removed }) => removed],
        [numbers.restored, ({ restored }) => restored],
        [numbers.undone, ({ undone }) => undone],
      ]),
      { label: numbers.median, isFigure: true, cell: ({ waiting }) => wait(desk, waiting) },
    ],
    people,
  );
}

export function reasonTable(desk: Desk, lines: Numbers['reasons']): unknown {
  const { numbers, reasons, queue } = desk.words;
  return countTable(
    desk,
    numbers.reasons,
    lines,
    ({ reason }) => reasons[reason as keyof typeof reasons] ?? queue.holds[reason] ?? reason,
  );
}

export const refusalTable = (desk: Desk, lines: Numbers['refusals']): unknown =>
  countTable(desk, desk.words.numbers.rules, lines, ({ reason }) => desk.words.numbers.refusedFor[reason]);

function countTable<Line extends { readonly count: number }>(
  desk: Desk,
  caption: string,
  lines: readonly Line[],
  nameOf: (line: Line) => string,
): unknown {
  const { numbers } = desk.words;
  const most = Math.max(0, ...lines.map(({ count }) => count));
  return table<Line>(
    caption,
    [
      {
        label: numbers.reason,
        cell: (line) => html`${nameOf(line)}${bar(line.count, most)}`,
      },
      ...figures<Line>(desk, [[numbers.count, ({ count }) => count]]),
    ],
    lines,
  );
}

export function threadTable(desk: Desk, threads: readonly ThreadNumbers[]): unknown {
  const { numbers } = desk.words;
  const most = Math.max(0, ...threads.map(({ written }) => written));
  return table<ThreadNumbers>(
    numbers.articles,
    [
      {
        label: numbers.article,
        cell: ({ id, title, key, written }) =>
          html`<a href=${desk.href(`threads/${id}`)}>${title ?? key}</a>${bar(written, most)}`,
      },
      ...figures<ThreadNumbers>(desk, [
        [numbers.written, ({ written }) => written],
        [numbers.published, ({ published }) => published],
        [numbers.rejected, ({ rejected }) => rejected],
        [numbers.pending, ({ pending }) => pending],
      ]),
    ],
    threads,
  );
}
