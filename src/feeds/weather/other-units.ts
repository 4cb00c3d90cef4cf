/** A share out of a percentage; what is no number stays what it is. */
export const share = (value: unknown): unknown => (typeof value === 'number' ? value / 100 : value);

/** °C out of what the unit's name says; without one it is °C. */
export const inCelsius = (value: unknown, unit: string): unknown =>
  typeof value === 'number' && /F/i.test(unit) ? (value - 32) / 1.8 : value;

/** m/s out of km/h, mph, knots or m/s; without a name it is km/h. */
export function inMetresPerSecond(value: unknown, unit: string): unknown {
  if (typeof value !== 'number') return value;
  if (/^m\/s|^ms/.test(unit)) return value;
  if (/^mp/.test(unit)) return (value * 1609.344) / 3600;
  return /^kn/.test(unit) ? (value * 1852) / 3600 : value / 3.6;
}

/** mm out of inches or mm. */
export const inMillimetres = (value: unknown, unit: string): unknown =>
  typeof value === 'number' && unit.startsWith('in') ? value * 25.4 : value;
