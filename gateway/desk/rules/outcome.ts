import { html, nothing } from 'lit';
import type { RuleTestAnswer } from '../../src/desk/api-rules.js';
import { marked } from '../queue/marked.js';
import type { DeskWords } from '../words/words.js';

/** What would become of a text that was tried, and which words of it were found. */
export function outcome({ rules }: DeskWords, text: string, { marks, verdict }: RuleTestAnswer): unknown {
  const words = [...new Set(marks.flatMap((mark) => (mark.kind === 'word' ? [mark.word] : [])))];
  const inText = marks.filter((mark) => mark.kind !== 'word' || mark.in === undefined);
  return html`<p><strong>${rules.verdicts[verdict]}</strong></p>
    ${words.length > 0 ? html`<p>${rules.found(words.join(', '))}</p>` : nothing}
    <p class="tried">${marked(text, inText)}</p>`;
}
