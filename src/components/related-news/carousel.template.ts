import { carouselWords } from '../../locales/carousel.words.js';
import type { Spoken } from '../../locales/words.js';
import { html, nothing } from '../parts/html.js';
import type { Title } from './related-news.template.js';

const BACK = html`<span class="arrow"
  ><svg viewBox="0 0 48 24" aria-hidden="true">
    <path d="m14.5 5.5-6.5 6.5 6.5 6.5m19-13 6.5 6.5-6.5 6.5" /></svg
></span>`;
const ON = html`<span class="arrow"
  ><svg viewBox="0 0 48 24" aria-hidden="true">
    <path d="m9.5 5.5 6.5 6.5-6.5 6.5m29-13-6.5 6.5 6.5 6.5" /></svg
></span>`;

/**
 * A list that is leafed through, with its buttons. They can do nothing until a script has found out where the band stands,
 * and keep the focus where they can do nothing more. What it is says its label; `aria-roledescription` would only hide that
 * it holds a list.
 * @param title The list's heading as it is shown, or ''.
 */
export function bandTemplate(list: unknown, title: Title, spoken: Spoken<unknown>): unknown {
  const { stories, previous, next } = carouselWords(spoken.language);
  const { foreign = nothing } = spoken;
  const turn = (name: string, says: string, arrow: unknown): unknown =>
    html`<button
      class="turn"
      part=${name}
      type="button"
      aria-disabled="true"
      aria-label=${says}
      lang=${foreign}
    >
      ${arrow}
    </button>`;
  return html`<div
    class="band"
    part="band"
    role="region"
    aria-label=${title.text || stories}
    lang=${title.text ? (title.foreign ?? nothing) : foreign}
  >
    <div class="turns">${turn('previous', previous, BACK)}${turn('next', next, ON)}</div>
    ${list}
  </div>`;
}
