import type { WeatherCredit, WeatherPlace, WeatherProvider, WeatherSnapshot } from '../../model/forecast.js';
import type { Result } from '../../model/result.js';

/** What a provider allows and asks for. Read its own terms before relying on them: they change. */
export interface WeatherTerms {
  /** A site with advertisements or subscriptions may use it. */
  readonly commercial: boolean;
  /** Readers' browsers may ask it directly; else a server does, once for all of them. */
  readonly browser: boolean;
  /** It wants a key, which must never stand in a page. */
  readonly key: boolean;
  /** Always shown. */
  readonly credits: readonly WeatherCredit[];
  /** Where the terms are. */
  readonly url: string;
}

/** What an adapter must know beside the answer itself. */
export interface WeatherContext {
  /** The place that was asked for: most providers name neither it nor its zone. */
  readonly place: WeatherPlace;
  /** When the answer came: milliseconds since 1970. */
  readonly fetched: number;
  /** Until when the server says that it holds (`Expires`). */
  readonly expires?: number | undefined;
}

/** Reads one provider's answer, parsed JSON, into a snapshot. Never throws. */
export interface WeatherAdapter {
  /** The value of `format` that names it, and `provider.id` in its snapshots. */
  readonly format: string;
  readonly name: string;
  readonly terms: WeatherTerms;
  read(body: unknown, context: WeatherContext): Result<WeatherSnapshot>;
}

export const providerOf = ({ format, name, terms }: WeatherAdapter): WeatherProvider => ({
  id: format,
  name,
  credits: terms.credits,
});
