import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nodeMarkup } from '../../src/prerender/node-markup.js';
import { byHandSuite } from './microformats-by-hand.suite.js';
import { microformatsSuite } from './microformats.suite.js';

const bench = { test, equal: assert.deepEqual, parse: nodeMarkup };

microformatsSuite(bench);
byHandSuite(bench);
