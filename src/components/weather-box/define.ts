import { defineOnce } from '../parts/define-once.js';
import { TinWeatherBox } from './weather-box.js';

defineOnce('tin-weather-box', TinWeatherBox);

export type { TinFeedErrorEvent, TinFeedLoadEvent } from '../../controllers/feed.events.js';
export type { TinWeatherBox } from './weather-box.js';
