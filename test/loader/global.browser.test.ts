import { expect } from '@open-wc/testing';
import { takeGlobal, type TinboxGlobal } from '../../src/loader/global.js';

describe('The one global', () => {
  afterEach(() => {
    delete window.Tinbox;
  });

  it('runs what a page pushed before Tinbox came, and what it pushes later', async () => {
    const told: string[] = [];
    window.Tinbox = [() => told.push('early')];
    const ready = Promise.resolve();
    expect(takeGlobal(ready)).to.equal(true);
    await ready;
    await Promise.resolve();
    const tinbox = window.Tinbox as unknown as TinboxGlobal;
    tinbox.push(({ version }) => told.push(version));
    expect(told).to.eql(['early', __VERSION__]);
  });

  it('belongs to the first copy on a page', () => {
    expect(takeGlobal(Promise.resolve())).to.equal(true);
    const first = window.Tinbox;
    expect(takeGlobal(Promise.resolve())).to.equal(false);
    expect(window.Tinbox).to.equal(first);
  });
});
