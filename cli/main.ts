import { check } from './check/command.js';
import type { Command } from './command.js';
import { feed } from './feed/command.js';
import { isLanguage, systemLanguage, WORDS } from './language.js';
import { nearest } from './nearest.js';
import { readOptions } from './options.js';
import { prerenderCommand } from './prerender/command.js';
import { Terminal } from './terminal.js';
import { Trouble } from './trouble.js';
import { weather } from './weather/command.js';
import type { CommandName } from './words/words.js';

const COMMANDS: Readonly<Record<CommandName, Command>> = {
  prerender: prerenderCommand,
  check,
  feed,
  weather,
};
const isCommand = (name: string): name is CommandName => Object.hasOwn(COMMANDS, name);

/** Runs `tinbox` with its arguments and gives the exit code. Never rejects. */
export async function main([name, ...rest]: readonly string[]): Promise<number> {
  const asked = languageIn(rest) ?? (name ? languageIn([name, ...rest]) : undefined);
  const language = asked ?? systemLanguage(process.env);
  const words = WORDS[language ?? 'en'];
  const terminal = new Terminal(words);
  if (!name || /^(--help|-h|help)$/.test(name) || /^--lang(=|$)/.test(name)) {
    const about = rest.find(isCommand);
    terminal.write(words.help[about ?? 'tinbox']);
    return name ? 0 : 2;
  }
  if (/^(--version|-v)$/.test(name)) {
    terminal.write(`tinbox ${__VERSION__}\n`);
    return 0;
  }
  try {
    if (!isCommand(name)) throw new Trouble(words.unknownCommand(name, nearest(name, Object.keys(COMMANDS))));
    const command = COMMANDS[name];
    const given = readOptions(rest, command.options, name, words);
    if (given.flags.has('help')) {
      terminal.write(words.help[name]);
      return 0;
    }
    const { lang } = given.texts;
    if (lang && !isLanguage(lang)) throw new Trouble(words.badValue('lang', lang, 'vi, en'));
    return await command.run(given, { terminal, language });
  } catch (error) {
    if (error instanceof Trouble) terminal.advise(error.advice);
    else
      terminal.advise(
        words.unexpected(error instanceof Error ? (error.stack ?? error.message) : String(error)),
      );
    return 2;
  }
}

/** Wherever it stands: messages about other arguments are in it too. */
function languageIn(args: readonly string[]) {
  const at = args.findIndex((arg) => /^--lang(=|$)/.test(arg));
  const name = args[at]?.replace(/^--lang=?/, '') || args[at + 1] || '';
  return at >= 0 && isLanguage(name) ? name : undefined;
}
