import type { DeskWords } from '../words/words.js';
import type { Asked } from './asked.js';
import { failed, loading } from './states.js';

/** Draws what was asked for, or what stands in its place. */
export function whenCome<Value>(
  asked: Asked<Value>,
  words: DeskWords,
  draw: (value: Value) => unknown,
): unknown {
  if (asked.failure) return failed(asked.failure, words, () => void asked.load());
  return asked.value === undefined ? loading(words) : draw(asked.value);
}
