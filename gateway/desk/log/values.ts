import type { Desk } from '../context.js';

/** What a value of the log is called, and how it is said. */
export interface Told {
  label(name: string): string;
  value(name: string, value: unknown): string;
}

/** Fields of the log in the words of the pages where they are set. */
export function toldBy({ words, times }: Desk): Told {
  const { log, policy, sites, threads, rules, bans, roles, reasons, statuses, frame } = words;
  const labels: Readonly<Record<string, string>> = {
    hours: policy.hours,
    depth: policy.depth,
    min_length: policy.minLength,
    max_length: policy.maxLength,
    links: policy.links,
    votes: policy.votes,
    notice: policy.notice,
    state: policy.state,
    closes: threads.closes,
    title: threads.name,
    alias: threads.alias,
    language: threads.language,
    email: sites.email,
    phone: sites.phone,
    terms: sites.terms,
    terms_url: sites.termsUrl,
    retention_days: sites.retentionDays,
    first_comments: sites.firstComments,
    closes_after_days: sites.closesAfterDays,
    toAll: sites.toAll,
    marks: rules.marks,
    ...log.details,
  };
  const asked = sites.asks;
  const values: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    links: policy.linksKinds,
    votes: policy.votesKinds,
    state: policy.states,
    email: asked,
    phone: asked,
    terms: asked,
    first_comments: sites.firstKinds,
    kind: { ...rules.kinds, ...bans.kinds },
    outcome: rules.outcomes,
    marks: rules.marksKinds,
    role: roles,
    reason: reasons,
    of: { ...words.acts, ...log.acts },
    status: words.queue.reportStatus,
    by: words.person.ways,
  };
  const known: Readonly<Record<string, string>> = { ...policy.states, ...statuses, ...reasons, ...roles };
  const label = (name: string): string => labels[name] ?? name;

  const value = (name: string, said: unknown): string => {
    if (name === 'site' && said === null) return words.people.allSites;
    if (said === null || said === undefined || said === '') return log.nothing;
    if (Array.isArray(said)) return said.map((each) => value(name, each)).join(', ');
    if (typeof said === 'object')
      return Object.entries(said)
        .map(([each, of]) => `${label(each)}: ${value(each, of)}`)
        .join(', ');
    if (typeof said === 'boolean') return said ? frame.yes : frame.no;
    if (name === 'closes' && typeof said === 'number')
      return times.moment(`${new Date(said).toISOString().slice(0, 19)}Z`);
    if (typeof said === 'number') return times.count(said);
    const text = `${said as string}`;
    if (name === 'hours') return hours(text);
    if (name === 'name' || name === 'title' || name === 'notice') return text;
    if (/^\d{4}-\d\d-\d\dT/.test(text)) return times.moment(text);
    const named = values[name];
    return (named && Object.hasOwn(named, text) ? named[text] : undefined) ?? known[text] ?? text;
  };
  return { label, value };
}

/** "06:00–22:00, Asia/Ho_Chi_Minh" of the JSON that the database has. */
function hours(json: string): string {
  try {
    const { from, to, zone } = JSON.parse(json) as Record<string, string>;
    return `${from}–${to}, ${zone}`;
  } catch {
    return json;
  }
}
