import { instantMs, offsetMinutes } from '../../src/model/time-zone.js';
import { absoluteTime, wallClock } from '../../src/locales/moment.js';
import { nearTime } from '../../src/locales/near-moment.js';
import { nearWords } from '../../src/locales/near.words.js';
import type { Spoken } from '../../src/locales/words.js';
import type { TimeWords } from '../../src/locales/time.words.js';
import { numberFormat } from '../../src/locales/formatters.js';
import type { DurationWords } from './words/words.js';

const MINUTE = 60_000;

/** Times and counts in the words of a language and on the clocks of the publisher's zone. */
export class Times {
  /** Milliseconds by which the server's clock is ahead of ours. */
  #ahead = 0;

  constructor(
    private readonly zone: string,
    private readonly spoken: Spoken<TimeWords>,
    private readonly durations: DurationWords,
  ) {}

  /** Takes over the server's clock. @param iso RFC 3339. */
  setNow(iso: string): void {
    const told = instantMs(iso);
    if (!Number.isNaN(told)) this.#ahead = told - Date.now();
  }

  /** Milliseconds since 1970 by the server's clock. */
  now(): number {
    return Date.now() + this.#ahead;
  }

  /** "16:36 hôm nay", else "16:36 09/04/2024". */
  moment(iso: string): string {
    const near = nearTime(iso, this.zone, this.spoken, nearWords(this.spoken.language), this.now());
    return near ?? absoluteTime(iso, this.zone, this.spoken);
  }

  /** "09/04/2024" */
  day(iso: string): string {
    const { words, language } = this.spoken;
    return words.day(wallClock(instantMs(iso), this.zone), language);
  }

  /** "09/04/2024" of a day on the calendar, wherever it is. @param day `2024-04-09` */
  date(day: string): string {
    return absoluteTime(day, this.zone, this.spoken);
  }

  /** What a field for a moment shows, on the publisher's clocks: `2024-04-10T17:04`. */
  local(iso: string): string {
    return new Date(wallClock(instantMs(iso), this.zone)).toISOString().slice(0, 16);
  }

  /** The moment that such a field means, as RFC 3339. @returns Undefined for what is none. */
  instant(local: string): string | undefined {
    const shown = instantMs(`${local.slice(0, 16)}:00Z`);
    if (Number.isNaN(shown)) return undefined;
    const ahead = (ms: number): number => (offsetMinutes(ms, this.zone) ?? 0) * MINUTE;
    return `${new Date(shown - ahead(shown - ahead(shown))).toISOString().slice(0, 19)}Z`;
  }

  /** "40 giây", "38 phút". @param seconds A duration. */
  duration(seconds: number): string {
    return seconds < 60 ? this.durations.seconds(Math.round(seconds)) : this.lasting(seconds * 1000);
  }

  /** "38 phút" since a moment; "vừa xong" below a minute. */
  since(iso: string): string {
    return this.lasting(this.now() - instantMs(iso));
  }

  /** @param ms A duration. */
  lasting(ms: number): string {
    const minutes = Math.max(0, Math.floor(ms / MINUTE));
    if (minutes < 1) return this.durations.moment;
    if (minutes < 60) return this.durations.minutes(minutes);
    if (minutes < 48 * 60) return this.durations.hours(Math.floor(minutes / 60));
    return this.durations.days(Math.floor(minutes / 1440));
  }

  /** Whole seconds until a moment, 0 where it has passed. */
  secondsUntil(iso: string): number {
    return Math.max(0, Math.ceil((instantMs(iso) - this.now()) / 1000));
  }

  count(number: number): string {
    return numberFormat(this.spoken.language, 1).format(number);
  }
}
