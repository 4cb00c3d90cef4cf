import { defineOnce } from '../parts/define-once.js';
import { TinTime } from './time.js';

defineOnce('tin-time', TinTime);

export type { TinTime } from './time.js';
