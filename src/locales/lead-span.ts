/** A time as its hour and its day: `['7 giờ', ' sáng mai']`; the day is '' for today. */
export type SpokenTime = readonly [hour: string, day: string];

/** What stands before a beginning, before an end alone, and between both; with their spaces. */
export interface SpanWords {
  readonly from: string;
  readonly until: string;
  readonly to: string;
}

/** From when until when; '' where neither is known. A day that both share is said once. */
export function spanOf(words: SpanWords, from: SpokenTime | null, until: SpokenTime | null): string {
  if (!from) return until ? `${words.until}${until.join('')}` : '';
  if (!until) return `${words.from}${from.join('')}`;
  const [hour, day] = from;
  return `${words.from}${hour}${day === until[1] ? '' : day}${words.to}${until.join('')}`;
}
