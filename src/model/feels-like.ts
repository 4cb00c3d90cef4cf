/**
 * How warm the air feels in the shade, in °C, where a provider does not say: the Australian apparent temperature from
 * temperature, moisture and wind. Source: R. G. Steadman (1994), Norms of apparent temperature in Australia, as the Bureau of
 * Meteorology uses it (http://www.bom.gov.au/info/thermal_stress/).
 * @param celsius Temperature.
 * @param humidity 0 to 1.
 * @param wind m/s at 10 m.
 */
export function feelsLike(celsius: number, humidity: number, wind: number): number {
  const vapour = humidity * 6.105 * Math.exp((17.27 * celsius) / (237.7 + celsius));
  return Math.round((celsius + 0.33 * vapour - 0.7 * wind - 4) * 10) / 10;
}
