import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { elements } from '../../tools/build/targets.js';

const source = (name: string): string =>
  readFileSync(new URL(`../../src/loader/${name}.ts`, import.meta.url), 'utf8');

test('every element can be fetched on use', () => {
  for (const name of elements()) {
    assert.match(source('elements'), new RegExp(`'tin-${name}': `));
  }
});
