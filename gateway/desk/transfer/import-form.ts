import { html, nothing } from 'lit';
import type { Query } from '../address.js';
import type { Desk } from '../context.js';
import { area, input, select, valuesOf } from '../parts/controls.js';

export interface ImportActs {
  readonly isBusy: boolean;
  readonly send: (form: HTMLFormElement) => void;
  readonly changed: () => void;
}

/** What a form asks. @param only The site of who works for one. */
export function importQuery(form: HTMLFormElement, only: string | undefined, isTrial: boolean): Query {
  const { format, site, from, zone, source, map } = valuesOf(form);
  return { format, site: site ?? only, from, zone, source, map, trial: isTrial ? '1' : '' };
}

/** The format that a file's name tells, where it tells one. */
function formatOf(name: string): string | undefined {
  const bare = name.toLowerCase().replace(/\.gz$/, '');
  return bare.endsWith('.csv') ? 'csv' : /\.(jsonl|ndjson)$/.test(bare) ? 'tinbox' : undefined;
}

/** The form of an import: it is tried first. */
export function importForm({ words, me }: Desk, { isBusy, send, changed }: ImportActs): unknown {
  const { transfer } = words;
  const sent = (event: SubmitEvent): void => {
    event.preventDefault();
    send(event.target as HTMLFormElement);
  };
  const chosen = ({ target, currentTarget }: Event): void => {
    const format = target instanceof HTMLInputElement && formatOf(target.files?.[0]?.name ?? '');
    const field = (currentTarget as HTMLFormElement).elements.namedItem('format');
    if (format && field instanceof HTMLSelectElement) field.value = format;
    changed();
  };
  return html`<form class="import" @submit=${sent} @change=${chosen}>
    ${input({ name: 'file', type: 'file', label: transfer.file, hint: transfer.fileHint, required: true })}
    <div class="pair">
      ${select({
        ...{ name: 'format', label: transfer.format, value: 'wxr' },
        options: Object.entries(transfer.formats).map(([value, label]) => ({ value, label })),
      })}
      ${
        me.person.site === undefined
          ? input({
              ...{ name: 'site', label: transfer.site, hint: transfer.siteHint, required: true },
              value: me.sites[0] ?? '',
            })
          : nothing
      }
    </div>
    <details>
      <summary>${transfer.more}</summary>
      ${input({ name: 'from', label: transfer.from, hint: transfer.fromHint })}
      <div class="pair">
        ${input({ name: 'zone', label: transfer.zone, hint: transfer.zoneHint })}
        ${input({ name: 'source', label: transfer.source, hint: transfer.sourceHint })}
      </div>
      ${area({ name: 'map', label: transfer.map, hint: transfer.mapHint, rows: 4 })}
    </details>
    <p class="hint">${transfer.trialHint}</p>
    <p class="buttons">
      <button class="filled" type="submit" ?disabled=${isBusy}>${transfer.trial}</button>
    </p>
  </form>`;
}
