import { expect } from 'storybook/test';
import { nextFrames, settles, title, visibleText } from '../test/helpers/reader.js';

/** What readers get of a widget that has nothing for them: no word and no title, for the eye and for the ear. */
export async function nothingIsShown(element: HTMLElement, state: 'empty' | 'failed'): Promise<void> {
  await settles(element, state);
  await nextFrames();
  await expect(visibleText(element)).toBe('');
  await expect(title(element)).toBe(undefined);
}
