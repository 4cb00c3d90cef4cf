import { html, nothing } from 'lit';
import type { NewRuleList, RuleList } from '../../src/desk/api-rules.js';
import type { Desk } from '../context.js';
import { area, checkbox, input, select, valuesOf } from '../parts/controls.js';

const KINDS = ['banned', 'suspect'] as const;
const OUTCOMES = ['reject', 'hold'] as const;
const MARKS = ['less', 'same', 'any'] as const;

/** The list that a form describes, as it stands there. */
export function listIn(form: HTMLFormElement, before: RuleList | undefined): NewRuleList {
  const { name = '', kind, outcome, marks, whole, words = '', site } = valuesOf(form);
  const meant = before?.site ?? site;
  return {
    ...{ name, words, whole: whole === 'on' },
    kind: before?.kind ?? (kind as RuleList['kind']),
    ...(outcome && { outcome: outcome as RuleList['outcome'] }),
    ...(marks && { marks: marks as RuleList['marks'] }),
    ...(meant && { site: meant }),
  };
}

/** What a list is made of. @param list The one that is changed; absent for a new one. */
export function listForm(
  { me, words }: Desk,
  list: RuleList | undefined,
  { save, cancel }: { readonly save: (form: HTMLFormElement) => void; readonly cancel: () => void },
): unknown {
  const { rules, frame } = words;
  const send = (event: SubmitEvent): void => {
    event.preventDefault();
    save(event.target as HTMLFormElement);
  };
  const id = (name: string): { readonly id: string } => ({ id: `list-${list?.id ?? 'new'}-${name}` });
  const options = <Name extends string>(
    names: readonly Name[],
    labels: Readonly<Record<Name, string>>,
  ): readonly { readonly value: Name; readonly label: string }[] =>
    names.map((value) => ({ value, label: labels[value] }));
  return html`<form class="list-form" @submit=${send}>
    ${input({ ...id('name'), name: 'name', label: rules.name, value: list?.name ?? '', required: true })}
    <div class="pair">
      ${
        list
          ? nothing
          : select({
              ...id('kind'),
              ...{ name: 'kind', label: rules.kind, value: 'suspect' },
              options: options(KINDS, rules.kinds),
            })
      }
      ${
        list?.kind === 'suspect'
          ? nothing
          : select({
              ...id('outcome'),
              ...{ name: 'outcome', label: rules.outcome, value: list?.outcome ?? 'hold' },
              options: options(OUTCOMES, rules.outcomes),
            })
      }
      ${select({
        ...id('marks'),
        ...{ name: 'marks', label: rules.marks, value: list?.marks ?? 'less' },
        options: options(MARKS, rules.marksKinds),
      })}
      ${
        list || me.person.site !== undefined || me.sites.length < 2
          ? nothing
          : select({
              ...id('site'),
              ...{ name: 'site', label: rules.site },
              options: [
                { value: '', label: rules.allSites },
                ...me.sites.map((value) => ({ value, label: value })),
              ],
            })
      }
    </div>
    ${checkbox({ ...id('whole'), name: 'whole', label: rules.whole, checked: list?.whole ?? true })}
    ${area({
      ...id('words'),
      ...{ name: 'words', label: rules.words, hint: rules.wordsHint, value: list?.words ?? '' },
    })}
    <p class="buttons">
      <button class="filled" type="submit">${frame.save}</button>
      <button class="text" type="button" @click=${cancel}>${frame.cancel}</button>
    </p>
  </form>`;
}
