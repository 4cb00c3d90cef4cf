import type { AlertKind } from '../../model/forecast.js';

/** What a warning is of. */
export const alertKinds: Readonly<Record<AlertKind, string>> = {
  storm: 'bão',
  wind: 'gió mạnh',
  thunder: 'dông, sét',
  rain: 'mưa lớn',
  flood: 'lũ',
  snow: 'tuyết',
  ice: 'băng giá',
  fog: 'sương mù',
  heat: 'nắng nóng',
  cold: 'rét',
  fire: 'cháy rừng',
  coast: 'nguy hiểm ven biển',
  slide: 'sạt lở',
  air: 'ô nhiễm không khí',
  other: 'thời tiết nguy hiểm',
};
