import { printable } from '../printable.js';
import type { Terminal } from '../terminal.js';
import type { CliWords } from '../words/words.js';
import type { CheckedPage, Fault } from './check-page.js';
import type { Checked } from './command.js';

/** Letters of a quotation. */
const LONGEST = 100;
/** Places that are told of one fault. */
const MOST = 6;

function short(text: string): string {
  const quote = printable(text);
  return quote.length > LONGEST ? `${quote.slice(0, LONGEST - 1)}…` : quote;
}

const mendOf = ({ kind, element, attribute }: Fault, words: CliWords): string =>
  printable(words.mends[kind](element, attribute));

/** What was found in a page, for people: where, what a reader meets, what mends it. */
export function asText(page: string, { faults }: CheckedPage, words: CliWords, terminal: Terminal): string {
  const head = terminal.styled('bold', page);
  if (faults.length === 0) return `${head}: ${terminal.styled('green', words.clean)}\n`;
  const lines = faults.map((fault) => {
    const [first, ...others] = fault.places.map(({ line, column }) => `${line}:${column}`);
    const more = others.slice(0, MOST - 1).join(', ') + (others.length >= MOST ? ', …' : '');
    const count = others.length > 0 ? ` (${words.places(fault.places.length)}: ${first}, ${more})` : '';
    return [
      `  ${terminal.styled('cyan', first ?? '')}  ${terminal.styled('yellow', words.found[fault.kind])}${count}`,
      `      ${short(fault.quote)}`,
      `      → ${mendOf(fault, words)}`,
    ].join('\n');
  });
  return `${head}: ${words.faults(faults.length)}\n${lines.join('\n')}\n`;
}

/** The same for programs. Its shape is a contract: docs/contracts/check.md. */
export function asData(pages: readonly Checked[], wordsFor: (page: Checked) => CliWords): unknown {
  return {
    version: 1,
    pages: pages.map((page) =>
      'trouble' in page
        ? { page: page.page, error: page.trouble[0] }
        : {
            page: page.page,
            findings: page.checked.faults.map((fault) => ({
              kind: fault.kind,
              places: fault.places,
              quote: short(fault.quote),
              what: wordsFor(page).found[fault.kind],
              mend: mendOf(fault, wordsFor(page)),
              ...(fault.element && { element: fault.element }),
            })),
          },
    ),
  };
}
