import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { primaryOf, type Spoken, type WordsTable } from '../locales/words.js';
import { nearestLang } from './nearest-lang.js';

/**
 * Finds the widget's words in the language of the nearest `lang`: Vietnamese where the page names none, English where
 * we do not speak its language. Vietnamese is there at once; others are fetched from when the widget is connected. A change
 * of `lang` counts from the next time the widget is connected.
 */
export class LocalizeController<Words> implements ReactiveController {
  /** Undefined only while a language is on its way, for two seconds at the most. */
  spoken: Spoken<Words> | undefined;
  #language: string | undefined;

  constructor(
    private readonly host: ReactiveControllerHost & Element,
    private readonly table: WordsTable<Words>,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    const language = nearestLang(this.host) || 'vi';
    if (language === this.#language) return;
    this.#language = language;
    const { vi, others } = this.table;
    const primary = primaryOf(language);
    const speak = (spoken: Spoken<Words>): void => {
      if (language !== this.#language) return;
      this.spoken = spoken;
      this.host.requestUpdate();
    };
    if (primary === 'vi') return speak({ words: vi, language });
    // Asked for in the same moment as what waits for them.
    const coming = Object.hasOwn(others, primary) ? others[primary]?.() : undefined;
    // Whoever listens comes later: until then nobody else is to hear of a language that is out of reach.
    coming?.catch(() => undefined);
    import('./other-language.js').then(
      ({ speakOther }) => speakOther(language, coming, others.en, vi, speak),
      () => speak({ words: vi, language: 'vi', foreign: 'vi' }),
    );
  }
}
