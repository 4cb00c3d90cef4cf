import { expect } from '@open-wc/testing';
import { LIST, page, SCRIPT } from '../helpers/page-files.js';
import { closePages, openPage } from '../helpers/pages.js';

const PRELOAD = '<link rel="preload" as="fetch" crossorigin href="feed.json">';

/** Whether an engine gives what it preloaded to any script's `fetch` at all: WebKitGTK asks a second time. */
async function preloads(): Promise<boolean> {
  const fetching = "<script>addEventListener('load', () => fetch('feed.json'))</script>";
  const open = await openPage(page('', { head: PRELOAD + fetching }));
  await open.rests(400);
  return (await open.asked('feed.json')) === 1;
}

describe('A feed that the page asks for ahead of the script', () => {
  afterEach(closePages);

  for (const script of ['tinbox.js', 'tinbox.classic.js'] as const)
    it(`is used, so that the server counts one request, with ${script}`, async function () {
      if (!(await preloads())) this.skip();
      const list = LIST.element.replace('src=', 'loading="eager" src=');
      const open = await openPage(page(list, { head: PRELOAD + SCRIPT[script] }));
      await open.showsTheStories();
      await open.rests();
      expect(await open.asked('feed.json')).to.equal(1);
    });
});
