import type { Context } from 'hono';
import { mustBeAllowed, type Act, type Actor } from '../moderation/actor.js';
import type { DeskEnv } from './room.js';

/** Who asks: an actor with a place at the desk. */
export interface Who extends Actor {
  readonly id: string;
  readonly login: string;
  readonly language: 'vi' | 'en';
  /** The host of the only site that this person works for; null: all. */
  readonly site: string | null;
  /** The session, by what people may see of it. */
  readonly session: string;
}

/**
 * Who asks, if the role allows the act.
 * @throws Forbidden
 */
export function who(context: Context<DeskEnv>, act?: Act): Who {
  const person = context.get('who');
  if (act) mustBeAllowed(person, act);
  return person;
}
