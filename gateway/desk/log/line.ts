import { html, nothing } from 'lit';
import type { LogLine } from '../../src/desk/api.js';
import type { Desk } from '../context.js';

/** Of whom or what it was done, with the way there. */
export function subject(desk: Desk, { comment, thread, site }: LogLine): unknown {
  const title = thread ? (thread.title ?? thread.key) : site;
  return html`${
    comment
      ? html`<p>
          <a href=${desk.href('queue/all', { item: comment.id, thread: thread?.id })}
            ><bdi>${comment.name}</bdi></a
          >
          <span class="label">${desk.words.statuses[comment.status]}</span>
        </p>`
      : nothing
  }${title ? html`<p class="label">${title}</p>` : nothing}`;
}

/** What an act says of itself, and both texts of an edit. */
export function details({ words }: Desk, { detail, change }: LogLine): unknown {
  const { log, statuses, reasons, roles } = words;
  const names = new Map(Object.entries({ ...statuses, ...reasons, ...roles }));
  // A person is named beside their number.
  const { from, to, before: _, revision: __, person: ___, ...rest } = detail;
  const named = (value: unknown): string => names.get(said(value)) ?? said(value);
  const texts = [
    ...(from !== undefined || to !== undefined ? [`${named(from)} → ${named(to)}`] : []),
    ...Object.entries(rest).map(
      ([name, value]) => `${log.details[name] ?? name}: ${name === 'name' ? said(value) : named(value)}`,
    ),
  ];
  return html`${texts.map((text) => html`<p>${text}</p>`)}${
    change
      ? html`<p><span class="label">${log.before}</span> <span dir="auto">${change.before}</span></p>
          <p><span class="label">${log.after}</span> <span dir="auto">${change.after}</span></p>`
      : nothing
  }`;
}

const said = (value: unknown): string =>
  value === null || value === undefined
    ? '—'
    : Array.isArray(value)
      ? value.map(said).join(', ')
      : typeof value === 'object'
        ? JSON.stringify(value)
        : `${value as string | number | boolean}`;
