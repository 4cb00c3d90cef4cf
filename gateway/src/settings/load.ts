import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fields } from '../../../src/feeds/fields.js';
import { missingKeys } from '../weather/keys.js';
import type { SettingWords } from '../words/settings.js';
import { readSettings, type Settings } from './settings.js';

const DEFAULT_FILE = 'gateway.config.json';

/**
 * Reads the settings file: `TINBOX_CONFIG`, else `gateway.config.json` where the gateway is started. Without the latter
 * there are no feeds, which is no fault.
 * @returns Faults in words, each with the file and the place in it.
 */
export function loadSettings(
  env: Readonly<Record<string, string | undefined>>,
  words: SettingWords,
): { readonly settings: Settings } | { readonly faults: readonly string[] } {
  const asked = env['TINBOX_CONFIG']?.trim();
  const file = asked || DEFAULT_FILE;
  const main = readJson(file, words);
  if ('faults' in main) return main.isMissing && !asked ? { settings: {} } : { faults: main.faults };
  let { value } = main;
  // The places of the weather may stand in a file of their own, the one of `tinbox weather`.
  const { weather } = fields(value);
  if (typeof weather === 'string') {
    const places = readJson(resolve(dirname(file), weather), words);
    if ('faults' in places) return { faults: places.faults };
    value = { ...fields(value), weather: places.value };
  }
  const read = readSettings(value);
  if ('faults' in read) return { faults: read.faults.map((fault) => `${file}: ${words.fault(fault)}`) };
  const missing = read.settings.weather ? missingKeys(read.settings.weather, env) : [];
  return missing.length > 0 ? { faults: missing.map(words.needsKey) } : read;
}

function readJson(
  file: string,
  words: SettingWords,
): { readonly value: unknown } | { readonly faults: readonly string[]; readonly isMissing: boolean } {
  let content: string;
  try {
    content = readFileSync(file, 'utf8');
  } catch (error) {
    const isMissing = (error as { code?: unknown }).code === 'ENOENT';
    return { faults: [words.unreadable(file)], isMissing };
  }
  try {
    return { value: JSON.parse(content.replace(/^\uFEFF/, '')) as unknown };
  } catch (error) {
    return { faults: [words.notJson(file, lineOf(content, error))], isMissing: false };
  }
}

/** The line where reading stopped, counted from 1; undefined where Node does not say. */
function lineOf(content: string, error: unknown): number | undefined {
  const { message } = error as Error;
  const position = /position (\d+)/.exec(message)?.[1];
  if (position) return content.slice(0, Number(position)).split('\n').length;
  return /end of JSON/.test(message) ? content.trimEnd().split('\n').length : undefined;
}
