import { html } from 'lit';
import type { Policy } from '../../src/desk/api-threads.js';
import type { Desk } from '../context.js';
import { area, input, select, type Option } from '../parts/controls.js';

/** Options in the order of their labels' table. */
export const optionsOf = (labels: Readonly<Record<string, string>>): readonly Option[] =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));

/** The rules of a thread, or those with which the threads of a site begin. */
export function policyFields({ words, me }: Desk, policy: Policy): unknown {
  const fields = words.policy;
  const { hours } = policy;
  const figure = (name: 'depth' | 'minLength' | 'maxLength', min: string, max: string): unknown =>
    input({
      ...{ name, min, max, type: 'number', label: fields[name], hint: fields.hints[name] },
      value: `${policy[name]}`,
      required: true,
    });
  return html`
    <fieldset>
      <legend>${fields.hours}</legend>
      <p class="hint">${fields.hoursHint}</p>
      <div class="pair">
        ${input({ name: 'from', type: 'time', label: fields.from, value: hours?.from ?? '' })}
        ${input({ name: 'to', type: 'time', label: fields.to, value: hours?.to ?? '' })}
        ${input({ name: 'zone', label: fields.zone, value: hours?.zone ?? me.timeZone })}
      </div>
    </fieldset>
    <div class="pair">
      ${figure('minLength', '1', '1000')} ${figure('maxLength', '1', '20000')} ${figure('depth', '0', '10')}
    </div>
    <div class="pair">
      ${select({
        ...{ name: 'links', label: fields.links, value: policy.links },
        options: optionsOf(fields.linksKinds),
      })}
      ${select({
        ...{ name: 'votes', label: fields.votes, value: policy.votes },
        options: optionsOf(fields.votesKinds),
      })}
    </div>
    ${area({
      ...{ name: 'notice', label: fields.notice, hint: fields.noticeHint, rows: 3, most: 2000 },
      value: policy.notice ?? '',
    })}
  `;
}

/** The rules that a form describes. */
export function policyIn(values: Readonly<Record<string, string>>): Policy {
  const { from, to, zone = '', depth, minLength, maxLength, links, votes, notice } = values;
  return {
    hours: from || to ? { zone, from: from ?? '', to: to ?? '' } : null,
    depth: Number(depth),
    minLength: Number(minLength),
    maxLength: Number(maxLength),
    links: links as Policy['links'],
    votes: votes as Policy['votes'],
    notice: notice?.normalize().trim() || null,
  };
}

/** What is wrong with rules, before they are sent. */
export function policyFault({ words }: Desk, { minLength, maxLength, hours }: Policy): string {
  if (minLength > maxLength) return words.policy.lengthsCross;
  return hours && (!hours.from || !hours.to) ? words.policy.hoursHalf : '';
}
