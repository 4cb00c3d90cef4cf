import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fullTitle } from '../../src/feeds/full-titles.js';

const url = 'https://songca.example/cau-phao.html';
const whole = 'Cầu phao Rú Trét thông xe trước mùa lũ';

describe('a headline that came cut', () => {
  for (const cut of [
    'Cầu phao Rú Trét thông ...',
    'Cầu phao Rú Trét thông…',
    'Cầu phao Rú Tr...',
    'Cầu phao Rú Trét […]',
    'Cầu phao Rú Trét'.normalize('NFD') + '...',
  ])
    it(`is completed from the page: “${cut}”`, () => {
      assert.equal(fullTitle({ url, title: cut }, [{ url, title: `\n  ${whole} ` }]), whole);
    });

  it('is completed by the same story under another spelling of its address', () => {
    const candidates = [{ url: 'http://m.songca.example/cau-phao.html?utm_source=zalo#a', title: whole }];
    assert.equal(fullTitle({ url, title: 'Cầu phao...' }, candidates), whole);
  });

  const unfit: Record<string, { url: string; title: string }> = {
    'another story that begins alike': { url: 'https://songca.example/khac.html', title: whole },
    'other words for the same story': { url, title: 'Rú Trét có cầu phao' },
    'a link that is cut as well': { url, title: 'Cầu phao Rú Trét thông xe trước...' },
    'a link with no more words': { url, title: 'Cầu phao' },
    'a link without words': { url, title: '' },
    'an address that is none': { url: '::', title: whole },
  };
  for (const [name, candidate] of Object.entries(unfit))
    it(`stays as it is beside ${name}`, () => {
      assert.equal(fullTitle({ url, title: 'Cầu phao...' }, [candidate]), undefined);
    });
});
