import { expect, waitUntil } from '@open-wc/testing';
import '../../src/components/article-card/define.js';
import '../../src/components/related-news/define.js';
import { switchOff } from '../../src/controllers/off-switch.js';
import { nextFrames, notYetUpgraded, place, visibleText } from '../helpers/reader.js';

const FRESH = new Date().toISOString().replace(/\.\d+Z$/, 'Z');

describe('On a page that was switched off before it knew our elements', () => {
  before(switchOff);

  for (const tag of ['tin-related-news', 'tin-article-card'] as const)
    for (const version of [__VERSION__, '0.0.1'])
      it(`<${tag}> shows what stands between its tags in the place of what a server of version ${version} drew`, async () => {
        const element = notYetUpgraded(tag);
        element.setAttribute('src', '/feed.json');
        element.dataset['tinV'] = version;
        element.dataset['tinFetched'] = FRESH;
        element.innerHTML = '<a class="h-entry" href="https://bao.example/mot">Tin giữa hai thẻ</a>';
        element.attachShadow({ mode: 'open' }).innerHTML = '<h2>Tin của máy chủ</h2>';
        const home = await place<HTMLElement>('<div></div>');
        home.append(element);
        await waitUntil(() => visibleText(element) === 'Tin giữa hai thẻ', visibleText(element), {
          timeout: 3000,
        });
        await nextFrames(10);
        expect(visibleText(element)).to.equal('Tin giữa hai thẻ');
      });
});
