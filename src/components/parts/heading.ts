import { html } from './html.js';

/** A real heading of the wanted level, 1 to 6; others count as the nearest. */
export function heading(level: number, name: 'heading' | 'headline', content: unknown): unknown {
  switch (Math.min(6, Math.max(1, Math.round(level || 2)))) {
    case 1:
      return html`<h1 class=${name} part=${name}>${content}</h1>`;
    case 2:
      return html`<h2 class=${name} part=${name}>${content}</h2>`;
    case 3:
      return html`<h3 class=${name} part=${name}>${content}</h3>`;
    case 4:
      return html`<h4 class=${name} part=${name}>${content}</h4>`;
    case 5:
      return html`<h5 class=${name} part=${name}>${content}</h5>`;
    default:
      return html`<h6 class=${name} part=${name}>${content}</h6>`;
  }
}
