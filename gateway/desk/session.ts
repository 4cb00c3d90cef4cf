import type { Counts, Me } from '../src/desk/api.js';
import { timeWords } from '../../src/locales/time.words.js';
import { hrefOf, type Query } from './address.js';
import { asker, fileSender, type Ask, type SendFile } from './ask.js';
import type { Desk, Happening } from './context.js';
import { preferences, type Preferences } from './preferences.js';
import { Times } from './times.js';
import { live } from './work/live.js';
import { Work } from './work/work.js';
import type { DeskWords } from './words/words.js';

export type Language = 'vi' | 'en';

/** What the frame does when something has changed. */
export interface Frame {
  changed(): void;
  go(href: string, how?: { readonly replace?: boolean }): void;
  anew(): void;
}

/** Who is signed in, and all that pages need to work for that person. */
export class Session implements Desk {
  readonly times: Times;
  readonly work: Work;
  readonly sendFile: SendFile;
  counts: Counts | undefined;
  said = '';
  told = '';
  isUp = true;
  readonly #listeners = new Set<(happening: Happening) => void>();
  #ends: (() => void)[] = [];

  private constructor(
    readonly base: string,
    readonly me: Me,
    readonly language: Language,
    readonly words: DeskWords,
    spoken: Parameters<typeof timesOf>[1],
    readonly ask: Ask,
    private readonly frame: Frame,
  ) {
    this.sendFile = fileSender(`${base}/api`, () => language);
    this.times = timesOf(me, spoken, words);
    this.work = new Work(me.person.id, ask, () => this.times.now());
  }

  /** @param me Who is signed in. */
  static async of(base: string, me: Me, frame: Frame): Promise<Session> {
    const language = preferences().language ?? me.person.language;
    const words = await wordsOf(language);
    const spoken = { words: language === 'vi' ? timeWords.vi : await timeWords.others.en(), language };
    return new Session(
      base,
      me,
      language,
      words,
      spoken,
      asker(`${base}/api`, () => language),
      frame,
    );
  }

  /** Begins to listen and to send. */
  start(): void {
    this.#ends = [
      this.work.hear((news) => {
        if (news.kind === 'done') this.counted(news.answer.counts);
        this.frame.changed();
      }),
      live(`${this.base}/api/live`, {
        happened: (happening) => this.#listeners.forEach((listener) => listener(happening)),
        counted: (counts) => this.counted(counts),
        isUp: (isUp) => {
          if (isUp && !this.isUp) this.work.hurry();
          this.isUp = isUp;
          this.frame.changed();
        },
        signedOut: () => this.signedOut(),
      }),
    ];
    this.work.start();
  }

  stop(): void {
    for (const end of this.#ends) end();
    this.work.stop();
  }

  get keys(): Preferences['keys'] {
    return preferences().keys;
  }

  get isSignedOut(): boolean {
    return this.work.isSignedOut;
  }

  signedOut(): void {
    this.work.isSignedOut = true;
    this.frame.changed();
  }

  counted(counts: Counts): void {
    this.times.setNow(counts.now);
    this.counts = counts;
    this.frame.changed();
  }

  may(act: string): boolean {
    return this.me.may.includes(act);
  }

  href(path: string, query?: Query): string {
    return hrefOf(this.base, path, query);
  }

  go(href: string, how?: { readonly replace?: boolean }): void {
    this.frame.go(href, how);
  }

  anew(): void {
    this.frame.anew();
  }

  say(text: string): void {
    this.said = text;
    this.frame.changed();
  }

  tell(text: string): void {
    this.told = text;
    this.say(text);
  }

  undo(): void {
    const undone = this.work.undo();
    if (undone) this.say(this.words.queue.done.undo(undone.deed.name, undone.deed.count));
  }

  hear(listener: (happening: Happening) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }
}

export const wordsOf = async (language: Language): Promise<DeskWords> =>
  language === 'vi' ? (await import('./words/vi.js')).vi : (await import('./words/en.js')).en;

const timesOf = (me: Me, spoken: ConstructorParameters<typeof Times>[1], words: DeskWords): Times => {
  const times = new Times(me.timeZone, spoken, words.durations);
  times.setNow(me.now);
  return times;
};
