import { expect } from '@open-wc/testing';
import { composeStory, setProjectAnnotations } from 'storybook/preview-api';
import * as renderer from '@storybook/web-components/entry-preview';
import modules from 'virtual:stories';

const project = setProjectAnnotations([renderer as never]);

const updates = (root: Element): Promise<unknown> =>
  Promise.all(
    [...root.querySelectorAll('*')].map(
      (element) => (element as { updateComplete?: unknown }).updateComplete,
    ),
  );

/** What axe reads in a tree is the same in every engine; it takes most of the time of a story. */
const hasAxe = 'chrome' in globalThis;

for (const [file, { default: meta, ...stories }] of Object.entries(modules)) {
  describe(`stories of ${meta.title ?? file}`, () => {
    for (const [name, story] of Object.entries(stories)) {
      it(`${name} is drawn, plays${hasAxe ? ', and bars nobody' : ''}`, async () => {
        const root = document.createElement('main');
        document.body.append(root);
        try {
          const composed = composeStory(story as never, meta as never, project, {}, name);
          await composed.run({ canvasElement: root });
          await updates(root);
          expect(root.firstElementChild, 'something is drawn').to.exist;
          if (hasAxe) await expect(root).to.be.accessible();
        } finally {
          root.remove();
        }
      });
    }
  });
}
