import type { AlertKind } from '../../model/forecast.js';

/** Words by which authorities name what they warn of, in English and Vietnamese; the particular ones first. */
const KINDS: readonly (readonly [words: RegExp, kind: AlertKind])[] = [
  [/tsunami|sóng thần|surge|surf|coast|tide|rip current|nước dâng|triều|high seas|biển động/i, 'coast'],
  [/landslide|avalanche|mudslide|debris flow|sạt lở|lở đất/i, 'slide'],
  [/typhoon|hurricane|tropical|cyclone|bão(?! tuyết)|áp thấp/i, 'storm'],
  [/thunder|lightning|tornado|hail|dông|giông|sét|lốc|mưa đá/i, 'thunder'],
  [/flood|lũ|ngập/i, 'flood'],
  [/snow|blizzard|tuyết/i, 'snow'],
  [/\bice\b|icy|freez|frost|glaze|băng giá|sương muối/i, 'ice'],
  [/rain|mưa/i, 'rain'],
  [/fire|cháy/i, 'fire'],
  [/heat|high[- ]temperature|nắng nóng/i, 'heat'],
  [/cold|wind chill|low[- ]temperature|rét|lạnh/i, 'cold'],
  [/fog|sương mù/i, 'fog'],
  [/smoke|dust|air quality|\bash\b|bụi|khói|không khí/i, 'air'],
  [/wind|gale|storm|squall|gió/i, 'wind'],
];

/** What a warning is about, by its name. */
export const alertKind = (...names: readonly unknown[]): AlertKind => {
  const text = names
    .filter((name) => typeof name === 'string')
    .join(' ')
    .normalize();
  return KINDS.find(([words]) => words.test(text))?.[1] ?? 'other';
};
