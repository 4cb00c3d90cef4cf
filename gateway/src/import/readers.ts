import type { ColumnMap } from './column-map.js';
import { csvReader } from './csv.js';
import { readDisqus } from './disqus.js';
import type { ForeignReader, Format } from './foreign.js';
import { readTinbox } from './tinbox.js';
import { readWxr } from './wxr.js';

const READERS: Readonly<Record<Exclude<Format, 'csv'>, ForeignReader>> = {
  tinbox: readTinbox,
  wxr: readWxr,
  disqus: readDisqus,
};

export const readerFor = (format: Format, map: ColumnMap | undefined): ForeignReader =>
  format === 'csv' ? csvReader(map) : READERS[format];
