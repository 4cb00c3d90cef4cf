import type { ImportWords } from '../words/import.js';
import type { Progress } from './import-file.js';

const WIDTH = 24;

export interface ProgressBar {
  readonly show: (progress: Progress) => void;
  /** Leaves the line that it was drawn on. */
  readonly end: () => void;
}

/** Shows how far it is: a bar that is drawn over itself on a terminal, a line for each tenth elsewhere. */
export function progressBar(
  stream: { readonly isTTY?: boolean; write(text: string): unknown },
  words: ImportWords,
): ProgressBar {
  let last = '';
  let isDrawn = false;
  return {
    show(progress) {
      const { phase, done, total } = progress;
      const share = total > 0 ? Math.min(1, done / total) : 1;
      const step = stream.isTTY ? Math.floor(share * 100) : Math.floor(share * 10) * 10;
      const mark = `${phase} ${step}`;
      if (mark === last) return;
      last = mark;
      const full = Math.round(share * WIDTH);
      const line = `${words.phase[phase]} ${`${step}`.padStart(3)} %`;
      if (!stream.isTTY) return void stream.write(`${line}\n`);
      isDrawn = true;
      stream.write(`\r\u001b[K${'█'.repeat(full)}${'░'.repeat(WIDTH - full)} ${line}`);
    },
    end() {
      if (isDrawn) stream.write('\n');
    },
  };
}
