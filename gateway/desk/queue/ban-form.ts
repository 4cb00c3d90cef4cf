import { html, nothing } from 'lit';
import type { Item } from '../../src/desk/api.js';
import type { BanLine, NewBan } from '../../src/desk/api-bans.js';
import type { Desk } from '../context.js';
import { checkbox, input, select } from '../parts/controls.js';
import { failureText } from '../parts/states.js';
import { framed, type FormActs } from './forms.js';

/** Who is meant, for how long, and where: the network only while its hash is kept. */
export function banForm(desk: Desk, item: Item, acts: FormActs): unknown {
  const { words, me } = desk;
  const { bans } = words;
  const { name, network } = item.author;
  const kinds = (['reader', 'name', 'address'] as const).filter((kind) => kind !== 'address' || network);
  const controls = html`
    <div role="radiogroup" aria-labelledby="form-title" class="reasons">
      ${kinds.map(
        (kind, index) =>
          html`<label class="reason">
            <input type="radio" name="kind" value=${kind} ?checked=${index === 0} />
            <span>${bans.means[kind](name)}</span>
          </label>`,
      )}
    </div>
    ${select({
      ...{ name: 'hours', id: 'ban-hours', label: bans.time, value: '168' },
      options: bans.times
        .filter(([hours]) => hours || desk.may('ban-for-good'))
        .map(([value, label]) => ({ value, label })),
    })}
    ${input({ name: 'note', id: 'ban-note', label: bans.note })}
    ${
      me.person.site === undefined && me.sites.length > 1
        ? checkbox({ name: 'everywhere', id: 'ban-everywhere', label: bans.everywhere })
        : nothing
    }
  `;
  const view = {
    form: 'ban',
    item,
    title: bans.author,
    act: bans.ban,
    controls,
    hint: bans.authorHint,
  } as const;
  return framed(desk, view, acts);
}

/** Bans the author of a comment as a form says. @returns Whether it was done; where not, the person is told why. */
export async function banAuthor(desk: Desk, { id, author }: Item, data: FormData): Promise<boolean> {
  const value = (name: string): string => `${data.get(name) ?? ''}`.normalize().trim();
  const body: NewBan = {
    ...{ kind: value('kind') as BanLine['kind'], comment: id },
    hours: value('hours') ? Number(value('hours')) : null,
    ...(value('note') && { note: value('note') }),
    ...(value('everywhere') && { everywhere: true }),
  };
  const answer = await desk.ask('/bans', { method: 'POST', body });
  desk.tell(answer.ok ? desk.words.bans.done(author.name) : failureText(answer.failure, desk.words));
  return answer.ok;
}
