import { nearTime, relativeTime } from '../locales/near-moment.js';
import { nearWords } from '../locales/near.words.js';
import type { TimeWords } from '../locales/time.words.js';
import type { Spoken } from '../locales/words.js';

/**
 * Words the times below a root as the clock says them now: "15:20 hôm nay", or "5 phút trước" where relative times are
 * wanted. Text is changed in place, in boxes as wide as the full form, so nothing is drawn again and nothing moves.
 */
export function wordTimes(
  root: ParentNode,
  zone: string,
  spoken: Spoken<TimeWords>,
  relative: boolean,
  now = Date.now(),
): void {
  root.querySelectorAll<HTMLTimeElement>('time[data-full]').forEach((time) => {
    const iso = time.getAttribute('datetime') ?? '';
    const near = relative
      ? relativeTime(iso, spoken, now)
      : nearTime(iso, zone, spoken, nearWords(spoken.language), now);
    const wording = near ?? time.dataset['full'] ?? '';
    const text = [...time.childNodes].find((node) => node instanceof Text && node.data);
    if (text instanceof Text && text.data !== wording) text.data = wording;
  });
}
