import type { NamedFeed } from '../../selection/named-feeds.js';
import { tabsWords } from '../../locales/tabs.words.js';
import type { Spoken } from '../../locales/words.js';
import { html, nothing } from '../parts/html.js';
import type { Title } from './related-news.template.js';

/** Why the feed of a tab shows no stories. */
export type Trouble = 'failed' | 'empty';

export interface TabsView {
  readonly feeds: readonly NamedFeed[];
  /** The place of the tab that is chosen. */
  readonly chosen: number;
  /** What the tabs are of: the list's heading as it is shown, or ''. */
  readonly title: Title;
}

export interface PanelView {
  readonly list: unknown;
  readonly chosen: number;
  /** Its stories are on their way; those of another tab still stand. */
  readonly busy?: boolean;
  readonly trouble?: Trouble | undefined;
}

/** The names of several feeds, one of them chosen. Only that one is in the order of the tab key. */
export function tabsTemplate({ feeds, chosen, title }: TabsView, spoken: Spoken<unknown>): unknown {
  return html`<div
    class="tabs"
    part="tabs"
    role="tablist"
    aria-label=${title.text || tabsWords(spoken.language).lists}
    lang=${(title.text ? title : spoken).foreign ?? nothing}
  >
    ${feeds.map(
      ({ name }, place) =>
        html`<button
          class="tab"
          part="tab"
          type="button"
          role="tab"
          id="tab-${place}"
          aria-selected="${place === chosen}"
          aria-controls="panel"
          tabindex=${place === chosen ? nothing : -1}
        >
          <span class="name" data-name=${name}>${name}</span>
        </button>`,
    )}
  </div>`;
}

function troubleTemplate(trouble: Trouble, spoken: Spoken<unknown>): unknown {
  const { failed, again, empty } = tabsWords(spoken.language);
  return html`<div class="trouble" role="status" lang=${spoken.foreign ?? nothing}>
    ${
      trouble === 'failed'
        ? html`${failed} <button class="again" part="again" type="button">${again}</button>`
        : empty
    }
  </div>`;
}

/** The stories of the chosen tab, or why there are none. */
export function panelTemplate({ list, chosen, busy, trouble }: PanelView, spoken: Spoken<unknown>): unknown {
  return html`<div
    class="panel"
    role="tabpanel"
    id="panel"
    aria-labelledby="tab-${chosen}"
    aria-busy=${busy ? 'true' : nothing}
  >
    ${trouble ? troubleTemplate(trouble, spoken) : list}
  </div>`;
}
