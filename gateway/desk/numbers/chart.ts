import { html, svg } from 'lit';

/** One day of a chart. */
export interface Column {
  /** Stands on the ground, filled. */
  readonly value: number;
  /** Stands upon it, as an outline. */
  readonly second?: number;
  /** What a pointer reads. */
  readonly title: string;
}

export interface ChartView {
  /** All that it shows, in one sentence. */
  readonly label: string;
  /** What the full height means. */
  readonly most: string;
  readonly first: string;
  readonly last: string;
}

const HEIGHT = 100;
const STEP = 10;

/** Days side by side, as high as their values. Its table stands behind it. */
export function chart({ label, most, first, last }: ChartView, columns: readonly Column[]): unknown {
  const top = Math.max(1, ...columns.map(({ value, second = 0 }) => value + second));
  const high = (value: number): number => Math.round((value / top) * HEIGHT * 10) / 10;
  const gap = columns.length > 90 ? 1 : 2;
  return html`<figure class="chart">
    <figcaption aria-hidden="true">${most}</figcaption>
    <svg
      viewBox="0 0 ${Math.max(1, columns.length) * STEP} ${HEIGHT}"
      preserveAspectRatio="none"
      role="img"
      aria-label=${label}
    >
      ${columns.map(({ value, second = 0, title }, index) => {
        const at = { x: index * STEP + gap / 2, width: STEP - gap };
        const [low, over] = [high(value), high(second)];
        return svg`<g><title>${title}</title>
          <rect class="hit" x=${at.x} y="0" width=${at.width} height=${HEIGHT}></rect>
          <rect class="one" x=${at.x} y=${HEIGHT - low} width=${at.width} height=${low}></rect>
          ${over > 0 ? svg`<rect class="two" x=${at.x} y=${HEIGHT - low - over} width=${at.width} height=${over}></rect>` : ''}
        </g>`;
      })}
    </svg>
    <p class="ends" aria-hidden="true"><span>${first}</span> <span>${last}</span></p>
  </figure>`;
}

/** A figure beside others of its column, as a line below it. */
export const bar = (value: number, most: number): unknown =>
  html`<svg class="bar-line" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
    <rect x="0" y="0" width=${most > 0 ? Math.round((value / most) * 1000) / 10 : 0} height="4"></rect>
  </svg>`;
