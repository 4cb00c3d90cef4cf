/** In which units a reader thinks, measure by measure. */
export interface Units {
  readonly temperature: 'C' | 'F';
  readonly wind: 'km/h' | 'm/s' | 'mph';
  readonly rain: 'mm' | 'in';
  readonly distance: 'km' | 'mi';
  readonly pressure: 'hPa' | 'inHg';
}

const METRIC: Units = { temperature: 'C', wind: 'km/h', rain: 'mm', distance: 'km', pressure: 'hPa' };
const IMPERIAL: Units = { temperature: 'F', wind: 'mph', rain: 'in', distance: 'mi', pressure: 'inHg' };
const BRITISH: Units = { ...METRIC, wind: 'mph', distance: 'mi' };
const NORDIC: Units = { ...METRIC, wind: 'm/s' };

/**
 * The units of a page: its choice, else by its language's region. English of no region is metric.
 * @param choice `metric`, `imperial`, or anything else for neither.
 * @param language BCP 47 tag: `en-US`.
 */
export function unitsFor(choice: string | undefined, language: string): Units {
  if (choice === 'imperial') return IMPERIAL;
  const region = /[-_]([a-z]{2})(?![a-z])/i.exec(language)?.[1]?.toUpperCase() ?? '';
  if (choice !== 'metric') {
    if (/^(US|LR|PR|BS|KY|FM|PW)$/.test(region)) return IMPERIAL;
    if (region === 'GB') return BRITISH;
  }
  return /^(n[bno]|sv|fi|da|is)\b/i.test(language) ? NORDIC : METRIC;
}

export const temperatureIn = ({ temperature }: Units, celsius: number): number =>
  temperature === 'F' ? celsius * 1.8 + 32 : celsius;

/** A difference of temperatures. */
export const degreesIn = ({ temperature }: Units, celsius: number): number =>
  temperature === 'F' ? celsius * 1.8 : celsius;

const SPEED: Readonly<Record<Units['wind'], number>> = { 'm/s': 1, 'km/h': 3.6, mph: 3600 / 1609.344 };

export const windIn = ({ wind }: Units, metresPerSecond: number): number => metresPerSecond * SPEED[wind];

export const rainIn = ({ rain }: Units, millimetres: number): number =>
  rain === 'in' ? millimetres / 25.4 : millimetres;

export const distanceIn = ({ distance }: Units, metres: number): number =>
  metres / (distance === 'mi' ? 1609.344 : 1000);

export const pressureIn = ({ pressure }: Units, hectopascals: number): number =>
  pressure === 'inHg' ? hectopascals / 33.8638867 : hectopascals;
