/** What each kind of number may be, both ends included. What lies outside is no measurement of the weather on earth. */
export const RANGES = {
  latitude: [-90, 90],
  longitude: [-180, 180],
  celsius: [-100, 65],
  share: [0, 1],
  millimetres: [0, 2000],
  metresPerSecond: [0, 150],
  bearing: [0, 360],
  hectopascals: [800, 1100],
  metres: [0, 1e6],
  uv: [0, 50],
  airIndex: [0, 2000],
  concentration: [0, 1e6],
  hours: [1, 24],
} as const;
