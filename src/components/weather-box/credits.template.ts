import type { WeatherCredit, WeatherSnapshot } from '../../model/forecast.js';
import { html, nothing } from '../parts/html.js';

/** Who made the forecast, always. */
export const creditsTemplate = ({ provider: { credits, name } }: WeatherSnapshot): unknown =>
  credits.length
    ? credits.map((credit) => html` <span class="source">${creditTemplate(credit)}</span>`)
    : html` <span class="source">${name}</span>`;

const creditTemplate = ({ text, url, licence, licenceUrl }: WeatherCredit): unknown =>
  html`${linked(text, url)}${licence ? html` (${linked(licence, licenceUrl)})` : nothing}`;

const linked = (text: string, url: string | null): unknown => (url ? html`<a href=${url}>${text}</a>` : text);
