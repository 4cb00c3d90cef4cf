import { relative } from 'node:path';
import type { Reporter, TestResultError, TestSession, TestSuiteResult } from '@web/test-runner';
import { failed, passed, skipped, sum, type Tally } from '../test/tally.js';

/** What one engine's tests came to, by test file. */
export type EngineTallies = Readonly<Record<string, Readonly<Record<string, Tally>>>>;

function reason({ message, expected, actual, stack }: TestResultError): string {
  const place = stack?.split('\n').find((line) => /\/(?:test|src|stories)\//.test(line));
  const compared =
    expected !== undefined && actual !== undefined
      ? `\n    expected ${expected}\n    got      ${actual}`
      : '';
  return `${message}${compared}${place ? `\n    ${place.trim()}` : ''}`;
}

function suiteTally({ name, suites, tests }: TestSuiteResult, where: string): Tally {
  const here = name ? `${where} › ${name}` : where;
  return sum([
    ...tests.map((test) => {
      const title = `${here} › ${test.name}`;
      if (test.skipped) return skipped(`skipped: ${title}`);
      return test.passed
        ? passed()
        : failed(`${title}\n    ${test.error ? reason(test.error) : 'failed without a word'}`);
    }),
    ...suites.map((suite) => suiteTally(suite, here)),
  ]);
}

/** A file that cannot be loaded, or does not end, has no failing test to show for it: it counts as one. */
function sessionTally(session: TestSession, file: string): Tally {
  const where = `${session.browser.name} › ${file}`;
  const tests = session.testResults ? suiteTally(session.testResults, where) : sum([]);
  const lost = session.request404s.map((path) => `\n    not found: ${path}`).join('');
  if (session.errors.length > 0)
    return sum([tests, failed(`${where}\n    ${session.errors.map(reason).join('\n    ')}${lost}`)]);
  if (!session.passed && tests.failed === 0)
    return sum([tests, failed(`${where}\n    did not end well${lost}`)]);
  return tests;
}

/** Counts instead of printing, so that the totals of all runners can be summed. */
export function tallyReporter(root: string, done: (tallies: EngineTallies) => void): Reporter {
  return {
    onTestRunFinished({ sessions }) {
      const tallies: Record<string, Record<string, Tally>> = {};
      for (const session of sessions) {
        const file = relative(root, session.testFile).replaceAll('\\', '/');
        (tallies[session.browser.name] ??= {})[file] = sessionTally(session, file);
      }
      done(tallies);
    },
  };
}
