import type { Condition } from '../../model/condition.js';
import { html, nothing } from '../parts/html.js';
import { glyphOf } from './icons.js';

/** What an icon is drawn from. */
export interface IconView {
  readonly condition: Condition;
  readonly isDay: boolean | null;
  /** The paper's own icons: an address in which `{icon}` stands for `rain-day` or `rain-night`; '' for ours. */
  readonly own: string;
}

/** A picture of the weather. The words beside it say the same, so nothing is read out. */
export function iconTemplate({ condition, isDay, own }: IconView): unknown {
  if (own) {
    const src = own.replace('{icon}', `${condition}-${isDay === false ? 'night' : 'day'}`);
    return html`<img class="icon" part="icon" src=${src} alt="" width="24" height="24" />`;
  }
  const { sun, cloud, fall } = glyphOf(condition, isDay);
  // One template: in one of its own a path would be no drawing to the parser.
  return html`<svg class="icon" part="icon" viewBox="0 0 24 24" aria-hidden="true">
    <path class="sun" d=${sun ?? nothing}></path>
    <path class="cloud" d=${cloud ?? nothing}></path>
    <path class="fall" d=${fall ?? nothing}></path>
  </svg>`;
}
