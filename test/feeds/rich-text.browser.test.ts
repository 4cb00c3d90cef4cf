import { expect } from '@open-wc/testing';
import { domParser } from '../../src/feeds/dom-markup.js';
import { createHTML } from '../../src/feeds/trusted-types.js';
import { richTextSuite } from './rich-text.suite.js';

describe('HTML of a foreign comment, read by a browser', () => {
  richTextSuite(
    (name, test) => void it(name, test),
    domParser(createHTML),
    (one, other) => expect(one).to.eql(other),
  );
});
