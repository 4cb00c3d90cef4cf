import type { WritingWords } from '../../locales/writing.words.js';
import type { ThreadPolicy } from '../../model/comment.js';
import type { KindCheck } from '../../model/kind-check.js';
import { overBy } from './form-fields.js';

/** Milliseconds without a key after which something may be said of what was written. */
const CALM = 900;
/** Signs beyond which a text is too long for anything to be said of but that. */
const MOST = 20_000;

/** What advice is given in. */
export interface AdviceGround {
  readonly thread: () => { readonly policy: ThreadPolicy; readonly language: string };
  readonly digits: (count: number) => string;
  /** Sentences for every writer, such as the hours. */
  readonly notes: () => readonly string[];
  /** Says something to readers who do not see it. */
  readonly say: (sentence: string) => void;
}

/** What is kindly said of a text while it is written. None of it keeps anyone from sending. */
export class Advice {
  /** The newsroom's rules, asked once before sending. */
  nudge: string | undefined;
  #checks: readonly KindCheck[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #said = new Set<string>();

  constructor(
    private readonly ground: AdviceGround,
    private readonly drawAgain: () => void,
  ) {}

  /** Begins with another text. */
  clear(): void {
    clearTimeout(this.#timer);
    this.nudge = undefined;
    this.#checks = [];
    this.#said.clear();
  }

  sentences(text: string, words: WritingWords): readonly string[] {
    const { thread, notes, digits } = this.ground;
    const { policy } = thread();
    const over = overBy(text, policy);
    const room =
      over > 0
        ? words.over(over, digits(over), digits(policy.maxLength))
        : -over <= policy.maxLength * 0.1 && words.left(-over, digits(-over));
    return [...notes(), room, ...this.#checks.map((check) => words.checks[check]), this.nudge].filter(
      (sentence): sentence is string => !!sentence,
    );
  }

  /** Looks at a text when its writer pauses, and says each thing once. */
  follow(text: string, words: WritingWords): void {
    clearTimeout(this.#timer);
    const look = async (): Promise<void> => {
      const timer = this.#timer;
      const { kindChecks } = await import('../../selection/kind-checks.js');
      if (timer !== this.#timer) return;
      this.#checks = text.length < MOST ? kindChecks(text, this.ground.thread().language) : [];
      this.drawAgain();
      for (const sentence of this.sentences(text, words)) {
        if (this.#said.has(sentence)) continue;
        this.#said.add(sentence);
        this.ground.say(sentence);
      }
    };
    // What cannot be had is not said.
    this.#timer = setTimeout(() => void look().catch(() => undefined), CALM);
  }
}
