import { html, nothing } from 'lit';
import type { Earlier, Item, ItemReport } from '../../src/desk/api.js';
import type { BanLine } from '../../src/desk/api-bans.js';
import type { Desk } from '../context.js';

/** What a decision needs beside the text: who wrote it, what the rules saw, who reported it. */
export function facts(desk: Desk, item: Item, answer: (report: ItemReport) => unknown): unknown {
  const { queue, statuses } = desk.words;
  const { author, reports, decided, edited, status, reason, reasonText, pick } = item;
  const lines: [string, unknown][] = [
    [queue.author, authorText(desk, item)],
    ...(author.network && said(desk, author.network)
      ? ([[queue.network, said(desk, author.network)]] as [string, unknown][])
      : []),
    ...(author.bans?.length
      ? ([[desk.words.bans.title, bansText(desk, author.bans)]] as [string, unknown][])
      : []),
    [queue.rules, rulesText(desk, item)],
    [
      queue.reports,
      reports.length === 0
        ? queue.neverReported
        : reports.map((report) => reportText(desk, report, answer(report))),
    ],
    ...(edited
      ? ([
          [
            queue.edited[edited.by],
            html`<p>${desk.times.moment(edited.at)}</p>
              <p><span class="label">${queue.original}</span> <span dir="auto">${edited.original}</span></p>`,
          ],
        ] as [string, unknown][])
      : []),
    ...(pick ? ([[queue.picked, pick.note ?? desk.times.moment(pick.at)]] as [string, unknown][]) : []),
    ...(status === 'pending'
      ? []
      : ([
          [
            queue.status,
            html`${[
              statuses[status],
              reason && status !== 'published' ? (queue.holds[reason] ?? reason) : '',
              decided ? `${decided.by}, ${desk.times.moment(decided.at)}` : '',
            ]
              .filter(Boolean)
              .join(' · ')}${reasonText ? html`<p dir="auto">${reasonText}</p>` : nothing}`,
          ],
        ] as [string, unknown][])),
  ];
  return html`<dl class="facts">
    ${lines.map(
      ([label, value]) =>
        html`<div>
          <dt>${label}</dt>
          <dd>${value}</dd>
        </div>`,
    )}
  </dl>`;
}

function said({ words, times }: Desk, earlier: Earlier): string {
  const { queue, reasons } = words;
  const { published, rejected, removed, pending, lastRefusal } = earlier;
  const reason = lastRefusal?.reason;
  const named = reason ? (reasons[reason as keyof typeof reasons] ?? queue.holds[reason] ?? '') : '';
  const last = lastRefusal
    ? ` (${[named.toLowerCase(), times.day(lastRefusal.at)].filter(Boolean).join(', ')})`
    : '';
  return [
    queue.earlier(published, rejected, removed) + last,
    pending > 0 ? queue.earlierPending(pending) : '',
  ]
    .filter(Boolean)
    .join(', ');
}

function authorText(desk: Desk, { author }: Item): string {
  const { queue } = desk.words;
  return [author.badge, author.member ? queue.member : '', said(desk, author.earlier) || queue.firstComment]
    .filter(Boolean)
    .join(' · ');
}

const bansText = ({ words, times }: Desk, bans: readonly BanLine[]): unknown =>
  bans.map(
    ({ kind, until, by }) =>
      html`<p>
        ${words.bans.inForce(words.bans.kinds[kind], until ? times.moment(until) : words.bans.forGood, by)}
      </p>`,
  );

function rulesText({ words }: Desk, { marks, reason, status }: Item): string {
  const { queue } = words;
  const links = marks.filter(({ kind }) => kind === 'link').length;
  const seen = new Set(
    marks.flatMap((mark) => (mark.kind === 'word' ? [queue.word(mark.list, mark.word)] : [])),
  );
  const held = status === 'pending' && reason && reason !== 'links' ? (queue.holds[reason] ?? reason) : '';
  const texts = [...seen, links > 0 ? queue.links(links) : '', held].filter(Boolean);
  return texts.length > 0 ? texts.join(' · ') : queue.seenNothing;
}

const reportText = ({ words, times }: Desk, report: ItemReport, act: unknown): unknown => {
  const { queue } = words;
  const { reason, text, status, created, decision, receipt } = report;
  return html`<div class="report">
    <p>
      <strong>${queue.reportReasons[reason] ?? reason}</strong>
      <span class="label">${times.moment(created)} · ${queue.reportStatus[status]}</span>
    </p>
    ${text ? html`<p dir="auto">${text}</p>` : nothing}
    ${decision ? html`<p class="label" dir="auto">→ ${decision}</p>` : nothing}
    <p class="label">${queue.receipt(receipt)}</p>
    ${act}
  </div>`;
};
