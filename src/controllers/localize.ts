import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Spoken, WordsTable } from '../locales/words.js';
import { nearestLang } from './nearest-lang.js';

/** How long a language of its own chunk is waited for before English speaks, in milliseconds. */
const PATIENCE = 1000;

/**
 * Finds the widget's words in the language of the nearest `lang`: Vietnamese where the page names none, English where
 * we do not speak its language. Vietnamese and English are there at once; others are fetched from when the widget is
 * connected. A change of `lang` counts from the next time the widget is connected.
 */
export class LocalizeController<Words> implements ReactiveController {
  /** Undefined only while a language is on its way, for one second at the most. */
  spoken: Spoken<Words> | undefined;
  #language: string | undefined;

  constructor(
    private readonly host: ReactiveControllerHost & Element,
    private readonly table: WordsTable<Words>,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#find();
  }

  #find(): void {
    const language = nearestLang(this.host) || 'vi';
    if (language === this.#language) return;
    this.#language = language;
    const { vi, en, others } = this.table;
    const primary = language.split('-')[0]?.toLowerCase() ?? '';
    const english: Spoken<Words> = { words: en, language: 'en', foreign: 'en' };
    const load = Object.hasOwn(others, primary) && others[primary];
    if (primary === 'vi' || primary === 'en') this.#speak({ words: primary === 'vi' ? vi : en, language });
    else if (!load) this.#speak(english);
    else {
      const speak = (spoken: Spoken<Words>): void => {
        clearTimeout(late);
        if (language === this.#language) this.#speak(spoken);
      };
      const late = setTimeout(() => speak(english), PATIENCE);
      load().then(
        (words) => speak({ words, language }),
        () => speak(english),
      );
    }
  }

  #speak(spoken: Spoken<Words>): void {
    this.spoken = spoken;
    this.host.requestUpdate();
  }
}
