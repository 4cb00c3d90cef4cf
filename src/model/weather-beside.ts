/**
 * - `storm`: typhoon, hurricane, tropical storm.
 * - `coast`: surf, tide, storm surge, tsunami. `slide`: landslide, avalanche. `air`: smoke, dust, bad air.
 */
export type AlertKind =
  | 'storm'
  | 'wind'
  | 'thunder'
  | 'rain'
  | 'flood'
  | 'snow'
  | 'ice'
  | 'fog'
  | 'heat'
  | 'cold'
  | 'fire'
  | 'coast'
  | 'slide'
  | 'air'
  | 'other';

/** As CAP 1.2 names it, mildest first. */
export type Severity = 'minor' | 'moderate' | 'severe' | 'extreme';

/** A warning of an authority, in its own words. */
export interface WeatherAlert {
  /** The authority's identifier; the same for the same warning. */
  readonly id: string;
  readonly kind: AlertKind;
  /** Null where the authority does not say. */
  readonly severity: Severity | null;
  /** When it begins; null: now. */
  readonly from: string | null;
  /** When it ends; null where the authority does not say. */
  readonly until: string | null;
  /** What is warned of: "Cảnh báo mưa dông". */
  readonly event: string;
  /** The warning in a sentence or two. */
  readonly headline: string | null;
  readonly description: string | null;
  /** What to do. Always shown where there is one. */
  readonly instruction: string | null;
  /** For which places. */
  readonly area: string | null;
  /** Who warns. */
  readonly sender: string | null;
  readonly url: string | null;
  /** BCP 47 tag of the texts. */
  readonly language: string | null;
  /** How soon: `immediate` asks for acts now. */
  readonly urgency: 'immediate' | 'expected' | 'future' | 'past' | null;
  readonly certainty: 'observed' | 'likely' | 'possible' | 'unlikely' | null;
}

/** `eu`: the European index (0 to 100 and above); `us`: that of the US EPA (0 to 500); `vn`: VN_AQI (0 to 500). */
export type AirScale = 'eu' | 'us' | 'vn';

/** How clean the air is. The index means nothing without the name of its scale. */
export interface AirQuality {
  readonly at: string;
  /** `model` is a computed value of a grid of kilometres, `station` a measurement. */
  readonly source: 'model' | 'station';
  readonly scale: AirScale;
  readonly index: number | null;
  /** µg/m³ */
  readonly pollutants: Pollutants;
}

/** µg/m³ */
export interface Pollutants {
  /** Particles below 2.5 µm */
  readonly pm25: number | null;
  /** Particles below 10 µm */
  readonly pm10: number | null;
  readonly ozone: number | null;
  readonly nitrogenDioxide: number | null;
  readonly sulphurDioxide: number | null;
  readonly carbonMonoxide: number | null;
}
