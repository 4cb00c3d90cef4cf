import type { Hono } from 'hono';
import type { Gateway } from '../gateway.js';
import type { Who } from './who.js';

/** What the session guard has put beside every request below `/desk/api`. */
export interface DeskEnv {
  Variables: { who: Who };
}

/** What a room of the desk adds: routes below `/desk/api`. Every request that reaches it is signed in, and every write is the desk's own. */
export type DeskRoom = (gateway: Gateway) => Hono<DeskEnv>;
