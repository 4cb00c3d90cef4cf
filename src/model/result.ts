import type { FeedFailure } from './failure.js';

/** Either a value or the reason why there is none. Nothing on the road of data throws. */
export type Result<T> = Success<T> | Failed;

export interface Success<T> {
  readonly ok: true;
  readonly value: T;
}

export interface Failed {
  readonly ok: false;
  readonly failure: FeedFailure;
}

export const ok = <T>(value: T): Success<T> => ({ ok: true, value });

export const fail = (failure: FeedFailure): Failed => ({ ok: false, failure });
