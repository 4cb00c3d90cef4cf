import { html, nothing } from 'lit';
import type { LogLine } from '../../src/desk/api.js';
import type { Desk } from '../context.js';
import { toldBy } from './values.js';

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

/** Numbers of what is named beside them, or has a link. */
const NUMBERS: ReadonlySet<string> = new Set(['revision', 'person', 'list', 'ban', 'reply', 'merged']);

/** What an act says of itself: what was, what is since; both texts of an edit. */
export function details(desk: Desk, { detail, change }: LogLine): unknown {
  const { log } = desk.words;
  const { label, value } = toldBy(desk);
  const { from, to, before, state, set, ...others } = detail;
  const rest = Object.entries({ ...others, ...(isRecord(set) && set) }).filter(
    ([name]) => !NUMBERS.has(name),
  );
  const former = isRecord(before) ? before : {};
  const moved = to ?? state;
  const [was, is] = isRecord(from) && isRecord(to) ? differing(from, to) : [from ?? former['state'], moved];
  const texts = [
    ...(is !== undefined && was !== undefined ? [`${value('state', was)} → ${value('state', is)}`] : []),
    ...rest.map(([name, now]) =>
      now === true
        ? label(name)
        : Object.hasOwn(former, name)
          ? `${label(name)}: ${value(name, former[name])} → ${value(name, now)}`
          : `${label(name)}: ${value(name, now)}`,
    ),
  ];
  return html`${texts.map((text) => html`<p>${text}</p>`)}${
    change
      ? html`<p><span class="label">${log.before}</span> <span dir="auto">${change.before}</span></p>
          <p><span class="label">${log.after}</span> <span dir="auto">${change.after}</span></p>`
      : nothing
  }`;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Of two states of one thing, what is not the same. */
function differing(
  from: Readonly<Record<string, unknown>>,
  to: Readonly<Record<string, unknown>>,
): readonly [object, object] {
  const changed = Object.keys(to).filter((name) => from[name] !== to[name]);
  const only = (of: Readonly<Record<string, unknown>>): object =>
    Object.fromEntries(changed.map((name) => [name, of[name]]));
  return [only(from), only(to)];
}
