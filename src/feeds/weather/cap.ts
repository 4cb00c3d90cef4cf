import { weatherAlert } from '../../model/forecast-makers.js';
import type { WeatherAlert, WeatherPlace, WeatherSnapshot } from '../../model/forecast.js';
import { placeMs } from '../../model/place-time.js';
import { fail, ok, type Result } from '../../model/result.js';
import type { MarkupElement, MarkupParser } from '../markup.js';
import { readXml } from '../read-xml.js';
import { readFields } from '../shape.js';
import { all, fieldsOf, text, type Fields } from '../xml-fields.js';
import { alertKind } from './alert-kinds.js';
import { areaOf } from './cap-area.js';
import { ALERT } from './snapshot-shape.js';
import { weatherReaders } from './weather-readers.js';

export interface CapContext {
  readonly parse: MarkupParser;
  /** Warnings whose drawn areas do not hold it are left out. */
  readonly place: WeatherPlace;
  /** BCP 47 tag of the reader: of an alert in several languages its own is taken, else the first. */
  readonly language: string;
}

/** One message of CAP, read. */
export interface CapMessage {
  readonly id: string;
  /** When it was sent: milliseconds since 1970. */
  readonly sent: number;
  /** Identifiers of the messages that it takes the place of, or takes back. */
  readonly replaces: readonly string[];
  /** Undefined where it warns of nothing here: a cancellation, a test, another area. */
  readonly alert?: WeatherAlert;
}

/**
 * One message of the Common Alerting Protocol 1.2 (1.1 is read as well). Only what is actual and public warns; an exercise or a
 * test never does.
 * Source: http://docs.oasis-open.org/emergency/cap/v1.2/CAP-v1.2-os.html.
 */
export function readCap(body: unknown, { parse, place, language }: CapContext): Result<CapMessage> {
  const root = readXml(body, parse);
  if (!root) return fail({ kind: 'parse', as: 'xml' });
  if (root.name !== 'alert') return fail({ kind: 'schema', at: 'alert' });
  const namespace = root.namespace;
  const fields = fieldsOf(root);
  const own = (name: string): string | undefined => text(fields, name, namespace);
  const id = own('identifier');
  if (!id) return fail({ kind: 'schema', at: 'identifier' });
  const replaces = (own('references') ?? '')
    .split(/\s+/)
    .flatMap((reference) => reference.split(',')[1] ?? []);
  const message = { id, sent: placeMs(own('sent') ?? ''), replaces };
  const isActual = own('status') === 'Actual' && /^(Alert|Update)$/.test(own('msgType') ?? '');
  const info = isActual && inLanguage(all(fields, 'info', namespace), language);
  const alert = info && alertOf(id, info, own('sender'), place);
  return ok({ ...message, ...(alert && { alert }) });
}

/** The part in the reader's language, else the first. */
function inLanguage(infos: Fields, language: string): MarkupElement | undefined {
  const primary = (tag: string): string => tag.slice(0, 2).toLowerCase();
  // Without a language it is American English (CAP 1.2, 3.2.2).
  const tagOf = (info: MarkupElement): string => text(fieldsOf(info), 'language', info.namespace) ?? 'en-US';
  return infos.find((info) => primary(tagOf(info)) === primary(language)) ?? infos[0];
}

function alertOf(
  id: string,
  info: MarkupElement,
  sender: string | undefined,
  place: WeatherPlace,
): WeatherAlert | undefined {
  const { namespace } = info;
  const fields = fieldsOf(info);
  const own = (name: string): string | undefined => text(fields, name, namespace);
  const areas = all(fields, 'area', namespace).map((area) =>
    areaOf(fieldsOf(area), namespace, place.coordinates),
  );
  const here = areas.filter(({ holds }) => holds);
  if (areas.length > 0 && here.length === 0) return undefined;
  const word = (name: string): string | undefined => own(name)?.toLowerCase();
  const found = readFields(
    ALERT,
    {
      id,
      kind: alertKind(own('event'), own('headline')),
      severity: word('severity'),
      from: own('onset') ?? own('effective'),
      until: own('expires'),
      event: own('event') ?? own('headline'),
      headline: own('headline'),
      description: own('description'),
      instruction: own('instruction'),
      area: here.flatMap(({ name }) => name ?? []).join(', '),
      sender: own('senderName') ?? sender,
      url: own('web'),
      language: own('language') ?? 'en-US',
      urgency: word('urgency'),
      certainty: word('certainty'),
    },
    weatherReaders(place.zone),
  );
  return found.event ? weatherAlert({ ...found, id, event: found.event }) : undefined;
}

/** The warnings that stand after all messages: what a later one replaces or takes back is gone. */
export function standingCap(messages: readonly CapMessage[]): readonly WeatherAlert[] {
  const gone = new Set(messages.flatMap(({ replaces }) => replaces));
  const latest = new Map<string, CapMessage>();
  for (const message of messages) {
    const known = latest.get(message.id);
    if (!known || !(message.sent < known.sent)) latest.set(message.id, message);
  }
  return [...latest.values()].flatMap(({ id, alert }) => (alert && !gone.has(id) ? [alert] : []));
}

/** A snapshot with the warnings of authorities in the place of its provider's. */
export const withAlerts = (snapshot: WeatherSnapshot, alerts: readonly WeatherAlert[]): WeatherSnapshot => ({
  ...snapshot,
  alerts,
});
