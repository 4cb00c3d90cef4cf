import { relative } from 'node:path';
import { run, type EventData } from 'node:test';
import type { FileTallies } from './second-try.js';
import { EMPTY, failed, passed, skipped, sum, type Tally } from './tally.js';

/** Letters of one failure: enough to see what is wrong, without a whole bundle that does not match. */
const LONGEST = 3000;

type Outcome = EventData.TestPass | EventData.TestFail;

/** Suites hold tests and count by them; a file that passes is no test either. */
const isTest = ({ details, name, file, nesting }: Outcome): boolean =>
  details.type !== 'suite' && !(nesting === 0 && file?.endsWith(name));

function place({ file, line, name }: Outcome): string {
  return `${file ? relative(process.cwd(), file) : ''}${line === undefined ? '' : `:${line}`} › ${name}`;
}

const leftOut = (data: Outcome, why: string | boolean): Tally =>
  skipped(`skipped: ${place(data)}${typeof why === 'string' ? `: ${why}` : ''}`);

/** A failed child fails its parents too; only the innermost says something. */
const isEcho = (error: Error): boolean =>
  (error as { failureType?: string }).failureType === 'subtestsFailed';

/** What waits for processes, disks and databases for most of a minute: begun last, it would leave a core idle at the end. */
const LONG = ['durability', 'import/killed', 'operating/backup', 'operating/deploy', 'scale', 'desk/'];

const longestFirst = (files: readonly string[]): string[] => {
  const rank = (file: string): number => {
    const place = LONG.findIndex((part) => file.includes(`test/gateway/${part}`));
    return place < 0 ? LONG.length : place;
  };
  return [...files].sort((one, other) => rank(one) - rank(other));
};

/**
 * Runs the tests of the pure rooms, each file in a Node of its own.
 * @param files Absolute paths.
 * @returns By file.
 */
export function nodeTests(files: readonly string[]): Promise<FileTallies> {
  const tallies: Record<string, Tally> = {};
  const count = (file = '', tally: Tally): void => {
    tallies[file] = sum([tallies[file] ?? EMPTY, tally]);
  };
  const errors = new Map<string, string>();
  return new Promise((resolve) => {
    // One more than there are cores: many wait for a disk or a process.
    const stream = run({ files: longestFirst(files), concurrency: 3 });
    stream.on(
      'test:stderr',
      ({ file, message }) => void errors.set(file, (errors.get(file) ?? '') + message),
    );
    stream.on('test:pass', (data) => {
      if (!isTest(data)) return;
      count(data.file, data.skip ? leftOut(data, data.skip) : passed());
    });
    stream.on('test:fail', (data) => {
      const { error } = data.details;
      if (isEcho(error)) return;
      if (data.todo) return count(data.file, leftOut(data, data.todo));
      const said = error.cause instanceof Error ? error.cause.message : error.message;
      const printed = isTest(data) ? '' : (errors.get(data.file ?? '') ?? '');
      count(data.file, failed(`${place(data)}\n    ${said}\n${printed}`.trim().slice(0, LONGEST)));
    });
    stream.on('end', () => resolve(tallies));
    stream.resume();
  });
}
