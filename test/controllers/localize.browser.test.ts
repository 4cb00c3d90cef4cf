import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import type { ReactiveController } from 'lit';
import '../../src/components/time/define.js';
import { LocalizeController } from '../../src/controllers/localize.js';
import type { WordsTable } from '../../src/locales/words.js';
import { place, sees } from '../helpers/reader.js';

const later = <Words>(words: Words, ms: number): Promise<Words> =>
  new Promise((resolve) => {
    setTimeout(() => resolve(words), ms);
  });

/** A widget on a page in a language, which says one word. */
async function widget(lang: string, others: Partial<WordsTable<string>['others']> = {}) {
  const host = Object.assign(await place<HTMLElement>(`<p lang="${lang}"></p>`), {
    addController: (_: ReactiveController) => undefined,
    removeController: () => undefined,
    requestUpdate: () => undefined,
    updateComplete: Promise.resolve(true),
  });
  const localize = new LocalizeController(host, {
    vi: 'Tin',
    others: { en: () => Promise.resolve('News'), ...others },
  });
  localize.hostConnected();
  return localize;
}

describe('A widget speaks', () => {
  for (const lang of ['vi', 'vi-VN', 'vi_VN', 'VI_vn', 'vi_VN.UTF-8'])
    it(`Vietnamese where the page says ${lang}, with the day before the month`, async () => {
      expect((await widget(lang)).spoken?.words).to.equal('Tin');
      const home = await place<HTMLElement>(
        `<p lang="${lang}"><tin-time datetime="2024-04-10T10:04:00Z" time-zone="+07:00"></tin-time></p>`,
      );
      await sees(home, '17:04 10/04/2024 (GMT+7)');
    });

  it('British English where the page says en_GB', async () => {
    const home = await place<HTMLElement>(
      '<p lang="en_GB"><tin-time datetime="2024-04-10T10:04:00Z" time-zone="+07:00"></tin-time></p>',
    );
    await sees(home, '10 Apr 2024');
  });

  it('English, and says so, where it does not know the page’s language', async () => {
    const localize = await widget('fr-FR');
    await waitUntil(() => localize.spoken);
    expect(localize.spoken).to.eql({ words: 'News', language: 'en', foreign: 'en' });
  });

  it('English, and says so, where the language of the page has not come after a second; then that language', async () => {
    const localize = await widget('ar-EG', { ar: () => later('أخبار', 1600) });
    await aTimeout(700);
    expect(localize.spoken).to.equal(undefined);
    await aTimeout(600);
    expect(localize.spoken).to.eql({ words: 'News', language: 'en', foreign: 'en' });
    await aTimeout(700);
    expect(localize.spoken).to.eql({ words: 'أخبار', language: 'ar-EG' });
  });

  it('English at once where the words of the page’s language cannot be fetched', async () => {
    const localize = await widget('ar', { ar: () => Promise.reject(new TypeError('lost')) });
    await waitUntil(() => localize.spoken, 'words', { timeout: 500 });
    expect(localize.spoken?.foreign).to.equal('en');
  });

  it('Vietnamese, and says so, where English cannot be fetched either', async () => {
    const localize = await widget('fr', { en: () => Promise.reject(new TypeError('lost')) });
    await waitUntil(() => localize.spoken, 'words', { timeout: 500 });
    expect(localize.spoken).to.eql({ words: 'Tin', language: 'vi', foreign: 'vi' });
  });
});
