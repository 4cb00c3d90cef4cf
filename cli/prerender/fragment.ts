import { Parser } from 'htmlparser2';
import { WIDGETS } from '../../src/prerender/widgets.js';
import { nearest } from '../nearest.js';
import { Trouble } from '../trouble.js';
import type { CliWords } from '../words/words.js';

/**
 * The HTML of one widget as it was asked for: `tin-related-news src=/feed.json heading="Tin liên quan"`, or the element
 * itself with what stands between its tags. Attributes are read as HTML reads them.
 * @throws Trouble for what is no element of ours, or more than one.
 */
export function fragmentOf(asked: string, words: CliWords): string {
  const text = asked.trim();
  const given = text.startsWith('<') ? text : `<${text}>`;
  const name = /^<([a-z][\w-]*)/i.exec(given)?.[1]?.toLowerCase() ?? '';
  if (!name) throw new Trouble(words.badWidget(asked));
  const known = [...WIDGETS.keys()];
  if (!known.includes(name)) throw new Trouble(words.unknownWidget(name, nearest(name, known), known));
  const html = new RegExp(`</${name}\\s*>$`, 'i').test(given) ? given : `${given}</${name}>`;
  if (!isOneElement(html)) throw new Trouble(words.badWidget(asked));
  return html;
}

/** Whether nothing stands beside the element: a `>` between quotes that never end would swallow or spill the rest. */
function isOneElement(html: string): boolean {
  let depth = 0;
  let elements = 0;
  let isClosed = false;
  let isBeside = false;
  const parser = new Parser({
    onopentag() {
      if (depth++ === 0) elements++;
    },
    onclosetag(_, isImplied) {
      if (--depth === 0) isClosed = !isImplied;
    },
    ontext(text) {
      if (depth === 0 && text.trim()) isBeside = true;
    },
  });
  parser.end(html);
  return elements === 1 && isClosed && !isBeside;
}
