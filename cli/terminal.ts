import { styleText } from 'node:util';
import type { Advice, CliWords } from './words/words.js';

type Style = 'bold' | 'dim' | 'red' | 'yellow' | 'green' | 'cyan';
type Stream = NodeJS.WriteStream;

/** Where a command speaks: its result on one stream, what it says beside on the other. Colours are for terminals only. */
export class Terminal {
  constructor(
    readonly words: CliWords,
    private readonly stdout: Stream = process.stdout,
    private readonly stderr: Stream = process.stderr,
  ) {
    // Whoever reads us may leave when he has seen enough: `tinbox check site | head`.
    for (const stream of [stdout, stderr])
      stream.on('error', (error: NodeJS.ErrnoException) => {
        if (error.code === 'EPIPE') process.exit();
        throw error;
      });
  }

  /** The result. */
  write(result: string | Uint8Array): void {
    this.stdout.write(result);
  }

  /** Something beside the result. */
  say(line: string): void {
    this.stderr.write(`${line}\n`);
  }

  /** What is so, and how to mend it. */
  advise([what, mend]: Advice, style: Style = 'red'): void {
    this.say(`${this.#styled(this.stderr, style, what)}\n  ${mend}`);
  }

  /** A line that the next one writes over; nobody but a person at a terminal sees it. */
  progress(line: string): void {
    if (this.stderr.isTTY) this.stderr.write(`\r\u001b[K${line.slice(0, (this.stderr.columns || 80) - 1)}`);
  }

  /** Something that only a person at a terminal wants to know. */
  mention(line: string): void {
    if (this.stderr.isTTY) this.say(line);
  }

  styled(style: Style, text: string): string {
    return this.#styled(this.stdout, style, text);
  }

  #styled(stream: Stream, style: Style, text: string): string {
    const plain = !stream.isTTY || process.env['NO_COLOR'] || process.env['TERM'] === 'dumb';
    return plain ? text : styleText(style, text, { validateStream: false });
  }
}
