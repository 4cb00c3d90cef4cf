import { html, nothing } from 'lit';
import type { Desk } from '../context.js';
import { input, select } from '../parts/controls.js';

/** The form of an export: the browser takes the file as it comes. */
export function exportForm({ base, words, me }: Desk): unknown {
  const { transfer } = words;
  const isOfAll = me.person.site === undefined && me.sites.length > 1;
  return html`<form action="${base}/api/export" method="get">
    <div class="pair">
      ${select({
        ...{ name: 'format', id: 'export-format', label: transfer.format },
        options: Object.entries(transfer.giveFormats).map(([value, label]) => ({ value, label })),
      })}
      ${
        isOfAll
          ? select({
              ...{ name: 'site', id: 'export-site', label: transfer.site },
              options: [
                { value: '', label: transfer.allSites },
                ...me.sites.map((value) => ({ value, label: value })),
              ],
            })
          : nothing
      }
    </div>
    ${input({ name: 'thread', label: transfer.thread, hint: transfer.threadHint })}
    <p class="hint">${transfer.giveHint}</p>
    <p class="buttons"><button class="outlined" type="submit">${transfer.giveNow}</button></p>
  </form>`;
}
