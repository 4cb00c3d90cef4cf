import { expect } from '@open-wc/testing';
import { serve } from '../../src/loader/on-demand.js';
import { place } from '../helpers/reader.js';

describe('Elements that are fetched on use', () => {
  it('keep nobody waiting where one cannot be had, now or when the next is added', async () => {
    const rejected: unknown[] = [];
    const note = (event: PromiseRejectionEvent): void => void rejected.push(event.reason);
    addEventListener('unhandledrejection', note);
    try {
      await place('<tin-mat-tich></tin-mat-tich><div class="tin-hong"></div>');
      await serve({
        'tin-mat-tich': () => Promise.reject(new TypeError('lost')),
        'tin-hong': () => {
          throw new TypeError('broken');
        },
      });
      await place('<tin-mat-tich></tin-mat-tich><div class="tin-hong"></div>');
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect(rejected).to.eql([]);
    } finally {
      removeEventListener('unhandledrejection', note);
    }
  });
});
