import type { Configuration } from './configuration.js';
import { inviteCommand } from './desk/command.js';
import { exportCommand } from './export/command.js';
import { importCommand } from './import/command.js';
import { site, thread } from './moderation/command.js';
import { backup, doctor, restore } from './operating/commands.js';
import type { ConsoleWords } from './words/console.js';

/** One word after `npm run gateway --`. @returns The exit code. */
export type Command = (
  args: readonly string[],
  configuration: Configuration,
  words: ConsoleWords,
) => Promise<number>;

export const commands: Readonly<Record<string, Command>> = {
  thread,
  site,
  invite: inviteCommand,
  export: (args, configuration) => exportCommand(args, configuration),
  import: (args, configuration) => importCommand(args, configuration),
  backup: (args, configuration) => backup(args, configuration),
  restore: (args, configuration) => restore(args, configuration),
  doctor: (args, configuration) => doctor(args, configuration),
};
