import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { expect, waitFor } from 'storybook/test';
import '../src/components/article-card/define.js';
import '../src/components/related-news/define.js';
import { takeGlobal, type TinboxGlobal } from '../src/loader/global.js';
import { closePanels, openPanels, panels, panelText } from '../test/helpers/debug-panels.js';
import { settles, wakes } from '../test/helpers/reader.js';
import { answering, staying } from './answering.js';
import { jsonFeed } from './json-feed.js';
import { live, news, video } from './news.js';
import { timeZone } from './server-drawing.js';
import { withStylesheet } from './stylesheet.js';
import { widget } from './widget.js';

/** Sets `Tinbox.debug` for as long as the story is looked at. */
function debugging(): () => void {
  openPanels();
  const isOurs = takeGlobal(Promise.resolve());
  const tinbox = window.Tinbox as TinboxGlobal;
  tinbox.debug = true;
  return () => {
    tinbox.debug = false;
    if (isOurs) delete window.Tinbox;
    closePanels();
  };
}

const feed = jsonFeed([live, video]) as { items: object[] };

/** What developers see with `Tinbox.debug = true`: a panel beside each widget, in English, which moves nothing. */
const meta: Meta = {
  title: 'Tinbox.debug',
  beforeEach: [
    withStylesheet,
    staying,
    answering({
      '/tin.json': jsonFeed(news),
      // Without a title, and twice the same.
      '/kho.json': { ...feed, items: [...feed.items, { id: 'x' }, feed.items[0]] },
      '/hong.json': 404,
    }),
    debugging,
  ],
};
export default meta;

const list = (src: string): TemplateResult =>
  html`<tin-related-news
    src=${src}
    heading="Tin liên quan"
    limit="2"
    time-zone=${timeZone}
    loading="eager"
  ></tin-related-news>`;

/** Waits for a panel's words. */
const says = (words: string, place = 0): Promise<void> =>
  waitFor(() => expect(panelText(place)).toContain(words), { timeout: 5000 });

/** Each card's clock: the share in view, the milliseconds counted, whether it was told. */
export const Clocks: StoryObj = {
  render: () => list('/tin.json'),
  play: async ({ canvasElement }) => {
    const element = widget(canvasElement, 'tin-related-news');
    await wakes(element);
    element.scrollIntoView();
    await says('shown 2');
    await says('impression');
    await waitFor(() => expect(panelText()).toMatch(/100 % (\d+ ms|counted|not yet)/), { timeout: 5000 });
  },
};

/** The feed's diagnosis: what was dropped, at which place and why. */
export const Diagnosis: StoryObj = {
  render: () => list('/kho.json'),
  play: async ({ canvasElement }) => {
    await wakes(widget(canvasElement, 'tin-related-news'));
    await says('json-feed');
    await says('4, 2 dropped (3: no-title, 4: duplicate)');
  },
};

/** A feed that failed, and why; beside a card, which has a panel of its own. */
export const Failed: StoryObj = {
  render: () =>
    html`<div style="display: grid; gap: 320px">
      ${list('/hong.json')}<tin-article-card
        src="/tin.json"
        time-zone=${timeZone}
        loading="eager"
      ></tin-article-card>
    </div>`,
  play: async ({ canvasElement }) => {
    await settles(widget(canvasElement, 'tin-related-news'), 'failed');
    await waitFor(() => expect(panels()).toHaveLength(2), { timeout: 5000 });
    const texts = (): string =>
      panels()
        .map((_, place) => panelText(place))
        .join(' ');
    await waitFor(() => expect(texts()).toContain('404'), { timeout: 5000 });
    // A panel says what stands in view.
    widget(canvasElement, 'tin-article-card').scrollIntoView();
    await waitFor(() => expect(texts()).toContain('tin-article-card'), { timeout: 5000 });
  },
};
