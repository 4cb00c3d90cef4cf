import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import manifest from 'virtual:manifest';
import { toolbar, showAs, type Look } from './toolbar.js';

setCustomElementsManifest(manifest);

const preview: Preview = {
  tags: ['autodocs'],
  parameters: { a11y: { test: 'error' }, controls: { expanded: true } },
  globalTypes: toolbar,
  initialGlobals: { language: 'vi', theme: 'plain', scheme: 'light', width: 'full' } satisfies Look,
  decorators: [
    (story, { globals, canvasElement }) => {
      showAs(globals as unknown as Look, canvasElement);
      return story();
    },
  ],
};

export default preview;
