import { expect } from '@open-wc/testing';
import { domParser } from '../../src/feeds/dom-markup.js';
import { byHandSuite } from './microformats-by-hand.suite.js';
import { microformatsSuite, type Bench } from './microformats.suite.js';

describe('HTML as a feed', () => {
  const bench: Bench = {
    test: it,
    equal: (actual, expected, message) => expect(actual, message).to.deep.equal(expected),
    parse: domParser(),
  };
  microformatsSuite(bench);
  byHandSuite(bench);
});
