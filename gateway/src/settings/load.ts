import { readFileSync } from 'node:fs';
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
  let content: string;
  try {
    content = readFileSync(file, 'utf8');
  } catch (error) {
    const isMissing = (error as { code?: unknown }).code === 'ENOENT';
    return isMissing && !asked ? { settings: {} } : { faults: [words.unreadable(file)] };
  }
  let value: unknown;
  try {
    value = JSON.parse(content.replace(/^\uFEFF/, ''));
  } catch (error) {
    return { faults: [words.notJson(file, lineOf(content, error))] };
  }
  const read = readSettings(value);
  if ('settings' in read) return read;
  return { faults: read.faults.map((fault) => `${file}: ${words.fault(fault)}`) };
}

/** The line where reading stopped, counted from 1; undefined where Node does not say. */
function lineOf(content: string, error: unknown): number | undefined {
  const { message } = error as Error;
  const position = /position (\d+)/.exec(message)?.[1];
  if (position) return content.slice(0, Number(position)).split('\n').length;
  return /end of JSON/.test(message) ? content.trimEnd().split('\n').length : undefined;
}
