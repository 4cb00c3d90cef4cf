import { isZone } from '../../../src/model/time-zone.js';
import type { Gateway } from '../gateway.js';
import { Problem } from '../http/problem.js';
import { readColumnMap, type ColumnMap } from '../import/column-map.js';
import { FORMATS } from '../import/foreign.js';
import type { ImportOptions } from '../import/import-file.js';
import { Forbidden } from '../moderation/actor.js';
import { siteOf } from './rooms/people.js';
import type { Who } from './who.js';

const refused = (field: string): Problem => new Problem('bad-request', { field });

/** What an address asks to be imported. @throws Problem `bad-request` with the field. Forbidden for another site than one's own. */
export function readImport(
  { settings }: Gateway,
  person: Who,
  query: URLSearchParams,
): Omit<ImportOptions, 'file'> {
  const format = FORMATS.find((each) => each === query.get('format'));
  if (!format) throw refused('format');
  const host = siteOf(query.get('site'));
  if (host === null) throw refused('site');
  if (person.site !== null && person.site !== host) throw new Forbidden('import-comments', 'administrator');
  const former = (query.get('from') ?? '').split(/\s+/).filter(Boolean);
  if (!former.every((origin) => /^https?:\/\//.test(origin) && URL.canParse(origin))) throw refused('from');
  const timeZone = query.get('zone') || settings?.timeZone;
  if (timeZone !== undefined && !isZone(timeZone)) throw refused('zone');
  const map = query.get('map');
  return {
    ...{ format, former, timeZone, site: `https://${host}`, atOnce: 1000 },
    map: map && format === 'csv' ? mapOf(map) : undefined,
    source: query.get('source') || undefined,
    isTrial: query.get('trial') === '1',
  };
}

function mapOf(text: string): ColumnMap {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw refused('map');
  }
  const read = readColumnMap(value);
  if ('map' in read) return read.map;
  throw refused(`map.${read.faults[0]?.at ?? ''}`);
}
