import { commands } from './commands.js';
import { readConfiguration } from './configuration.js';
import { serve } from './serve.js';
import { consoleWords } from './words/console.js';

const words = consoleWords(process.env);
const read = readConfiguration(process.env, words);
const [name, ...rest] = process.argv.slice(2);

if ('faults' in read) {
  for (const fault of read.faults) console.error(fault);
  process.exitCode = 2;
} else
  try {
    if (name === undefined || name === 'serve') await serve(read.configuration, words);
    else if (Object.hasOwn(commands, name))
      process.exitCode = (await commands[name]?.(rest, read.configuration, words)) ?? 0;
    else {
      console.error(words.unknownCommand(name));
      process.exitCode = 2;
    }
  } catch (error) {
    console.error(words.databaseFailed(error instanceof Error ? error.message : `${error}`));
    process.exitCode = 1;
  }
