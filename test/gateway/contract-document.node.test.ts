import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { STATUS } from '../../gateway/src/http/problem.js';
import { problemWords, type ProblemName } from '../../gateway/src/words/problems.js';
import { faultsOf } from '../helpers/json-schema.js';

const document = ['comments', 'desk']
  .map((name) =>
    readFileSync(fileURLToPath(new URL(`../../docs/contracts/${name}.md`, import.meta.url)), 'utf8'),
  )
  .join('\n');
const names = Object.keys(STATUS) as ProblemName[];

test('the contract lists every problem with its status, and no other', () => {
  const listed = [...document.matchAll(/^\| (\d{3}) \| `([a-z-]+)` \|/gm)].map(([, status, name]) => [
    name,
    Number(status),
  ]);
  assert.deepEqual(listed.sort(), Object.entries(STATUS).sort());
});

test('every problem has words of its own in both languages, whatever facts are missing', () => {
  for (const language of ['vi', 'en'] as const) {
    const said = names.map((name) => problemWords(language)[name]({ field: 'text', min: 1, max: 2 }));
    assert.equal(new Set(said.map(({ title, detail }) => title + detail)).size, names.length, language);
    for (const { detail } of said) assert.match(detail, /\p{L}.*[.…]$/u);
  }
});

test('the checker of answers finds what is missing, unknown and of another type', () => {
  const schema = {
    type: 'object',
    properties: { id: { type: 'string', pattern: '^a' }, n: { type: 'integer', minimum: 1 } },
    required: ['id'],
    additionalProperties: false,
  } as const;
  const faults = (value: unknown): number => faultsOf(value, schema, () => ({})).length;
  assert.equal(faults({ id: 'a1', n: 1 }), 0);
  for (const wrong of [{}, { id: 'b' }, { id: 1 }, { id: 'a', n: 0 }, { id: 'a', x: 1 }, null, []])
    assert.notEqual(faults(wrong), 0, JSON.stringify(wrong));
});
