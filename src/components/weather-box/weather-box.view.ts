import type { WeatherSnapshot } from '../../model/forecast.js';
import type { Units } from '../../model/units.js';
import type { LeadPart } from '../../model/weather-lead.js';
import type { WeatherView } from '../../selection/weather-view.js';

/** How much is shown: a line for a masthead, the next three days, or everything. */
export type WeatherFace = 'line' | 'compact' | 'full';

/** From which chance of rain on it is worth an umbrella. */
export const LIKELY = 0.15;

/** A snapshot at a moment, and how the page wants it. */
export interface WeatherBoxView {
  readonly snapshot: WeatherSnapshot;
  readonly weather: WeatherView;
  readonly lead: readonly LeadPart[];
  readonly face: WeatherFace;
  readonly heading: string;
  /** Level of the heading, 1 to 6. */
  readonly headingLevel: number;
  /** In the language of the page where it is known. */
  readonly placeName: string;
  readonly units: Units;
  /** What a reader may change to; absent where the page names no other. */
  readonly otherUnits?: 'metric' | 'imperial' | undefined;
  /** Address of the paper's own icons with `{icon}` in it, or ''. */
  readonly icons: string;
  /** The page is written from right to left. */
  readonly isRtl: boolean;
  /** A clock keeps it true: "now" and "today" may be said. */
  readonly isClocked: boolean;
  /** A newer forecast is asked for. */
  readonly isAsking: boolean;
  readonly isTable: boolean;
  /** The hour that the keyboard or the pointer chose. */
  readonly cursor?: number | undefined;
  /** What most boxes do without, drawn by chunks of their own. */
  readonly alerts?: unknown;
  readonly notice?: unknown;
  readonly places?: unknown;
  readonly tables?: unknown;
}
