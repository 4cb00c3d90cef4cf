import { expect } from '@open-wc/testing';
import { domParser } from '../../src/feeds/dom-markup.js';
import { plainTextSuite } from './plain-text.suite.js';

describe('plain text, through the browser’s parser', () => {
  plainTextSuite({
    test: it,
    equal: (actual, expected, message) => expect(actual).to.deep.equal(expected, message),
    parse: domParser(),
  });
});
