import { commands } from './commands.js';
import { readConfiguration, type Configuration } from './configuration.js';
import { serve } from './serve.js';
import { loadSettings } from './settings/load.js';
import { consoleWords } from './words/console.js';
import { settingWords } from './words/settings.js';

const words = consoleWords(process.env);
const read = readConfiguration(process.env, words);
/** Serves, unless the settings file is not understood. */
async function start(configuration: Configuration): Promise<void> {
  const loaded = loadSettings(process.env, settingWords(process.env));
  if ('settings' in loaded) return serve(configuration, loaded.settings, words);
  for (const fault of loaded.faults) console.error(fault);
  process.exitCode = 2;
}

const [name, ...rest] = process.argv.slice(2);

if ('faults' in read) {
  for (const fault of read.faults) console.error(fault);
  process.exitCode = 2;
} else
  try {
    if (name === undefined || name === 'serve') await start(read.configuration);
    else if (Object.hasOwn(commands, name))
      process.exitCode = (await commands[name]?.(rest, read.configuration, words)) ?? 0;
    else {
      console.error(words.unknownCommand(name, Object.keys(commands).join(', ')));
      process.exitCode = 2;
    }
  } catch (error) {
    console.error(words.databaseFailed(error instanceof Error ? error.message : `${error}`));
    process.exitCode = 1;
  }
