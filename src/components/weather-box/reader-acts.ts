import type { LitElement } from 'lit';
import type { Delegation } from '../../controllers/delegate.js';
import { unitsFor } from '../../model/units.js';
import type { PlaceSwitch } from './place-switch.js';

/** Which way the arrow keys go, in the direction of the text. */
const STEPS: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowLeft: -1,
  Home: -Infinity,
  End: Infinity,
};

/** The units that a reader may change to; undefined where the page does not let them. @param units The attribute. */
export const otherUnits = (
  units: string,
  chosen: 'metric' | 'imperial' | undefined,
  language: string,
): 'metric' | 'imperial' | undefined =>
  units === 'switch' ? (unitsFor(chosen, language).temperature === 'F' ? 'metric' : 'imperial') : undefined;

interface ActHost extends LitElement {
  readonly units: string;
}

/** What a reader has chosen to see of the box. */
export class ReaderActs {
  /** The forecast as tables. */
  isTable = false;
  units: 'metric' | 'imperial' | undefined;
  /** Place in the ribbon of the hour that is read. */
  cursor: number | undefined;

  /** What to do when something happens to a part. */
  readonly table: Delegation;

  constructor(
    private readonly host: ActHost,
    private readonly redraw: () => void,
    language: () => string,
    places: () => PlaceSwitch | undefined,
  ) {
    this.table = {
      click: {
        'table-button': () => this.#act(() => (this.isTable = !this.isTable)),
        'units-button': () => this.#act(() => (this.units = otherUnits(host.units, this.units, language()))),
        hour: (_, hour) => this.#act(() => (this.cursor = Number((hour as HTMLElement).dataset['place']))),
        'place-button': (_, button) => places()?.choose((button as HTMLElement).dataset['id'] ?? ''),
        'near-button': () => void places()?.chooseNearest(),
      },
      change: { 'place-choice': (_, choice) => places()?.choose((choice as HTMLSelectElement).value) },
      keydown: { ribbon: (event, ribbon) => void this.#move(event as KeyboardEvent, ribbon) },
    };
  }

  #act(change: () => void): void {
    change();
    this.redraw();
  }

  async #move(event: KeyboardEvent, ribbon: Element): Promise<void> {
    const step = STEPS[event.key];
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const last = ribbon.querySelectorAll('[part~="hour"]').length - 1;
    const way = Math.abs(step) === 1 && getComputedStyle(ribbon).direction === 'rtl' ? -step : step;
    const next = this.cursor === undefined && Math.abs(step) === 1 ? 0 : (this.cursor ?? 0) + way;
    this.#act(() => (this.cursor = Math.min(Math.max(0, next), last)));
    await this.host.updateComplete;
    ribbon.querySelector('.chosen')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }
}
