import type { AirScale } from './weather-beside.js';

/** How many limits a value reaches. */
const reached = (limits: readonly number[], value: number): number =>
  limits.filter((limit) => value >= limit).length;

/** m/s at which each force begins. */
const BEAUFORT = [0.3, 1.6, 3.4, 5.5, 8, 10.8, 13.9, 17.2, 20.8, 24.5, 28.5, 32.7, 37, 41.5, 46.2, 51, 56.1];

/**
 * The force of a wind, 0 to 17. Source: WMO-No. 8, annex 5.A, to force 12; from 13 on as the services around the South China
 * Sea count, Vietnam's among them.
 */
export const beaufort = (metresPerSecond: number): number => reached(BEAUFORT, metresPerSecond);

/** 1 low, 2 moderate, 3 high, 4 very high, 5 extreme. Source: Global Solar UV Index, WHO/SDE/OEH/02.2. */
export const uvLevel = (index: number): number => 1 + reached([3, 6, 8, 11], Math.round(index));

/** Where the second and each further level of a scale begins. */
const AIR: Readonly<Record<AirScale, readonly number[]>> = {
  eu: [20, 40, 60, 80, 100],
  us: [51, 101, 151, 201, 301],
  vn: [51, 101, 151, 201, 301],
};

/**
 * 1 is the cleanest, 6 the worst. Sources: `eu`: European Environment Agency, the index as Open-Meteo counts it; `us`: EPA-454/B-18-007;
 * `vn`: Quyết định 1459/QĐ-TCMT (2019).
 */
export const airLevel = (scale: AirScale, index: number): number =>
  1 + reached(AIR[scale], scale === 'eu' ? index : Math.round(index));

/** Of eight: 0 north, 1 north-east, to 7 north-west. */
export const windPoint = (degrees: number): number => Math.round(degrees / 45) % 8;
