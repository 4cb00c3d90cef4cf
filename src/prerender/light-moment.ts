import { fullMoment, type TimeView } from '../components/time/time.template.js';
import { element, text } from '../feeds/write-html.js';
import type { TimeWords } from '../locales/time.words.js';
import type { Spoken } from '../locales/words.js';

/** A moment for readers without scripts: its label, and the time in full, for machines too. */
export function lightMoment({ iso, label, timeZone }: TimeView, spoken: Spoken<TimeWords>): string {
  const full = fullMoment({ iso, timeZone }, spoken);
  const time = element('time', { class: 'dt-updated', datetime: iso, lang: spoken.foreign }, text(full));
  return label ? `${element('span', {}, text(label))} ${time}` : time;
}
