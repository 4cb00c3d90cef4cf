import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isTemplate } from '../../src/feeds/template-leak.js';

for (const text of [
  '{name}',
  '{name} - {time}',
  '{{title}}',
  '{{ item.title | upper }}',
  '${title}',
  '${ item.title }',
  '<%= title %>',
  'Tin: {item.title}',
  '{0}',
  'undefined',
  'null',
  'NaN',
  'Invalid Date',
  '[object Object]',
  'Bởi [object Object]',
  '[object HTMLElement]',
])
  test(`a template that nobody filled: ${text}`, () => assert.equal(isTemplate(text), true));

for (const text of [
  'Null Island: hòn đảo không có thật',
  'Undefined behaviour explained',
  'Ngân sách {dự kiến} 2025',
  'Tập hợp {1, 2, 3}',
  'Giá 100% mới <b>',
  'Nàng NaN',
  'Lãi 5 % và <10',
  '',
])
  test(`an honest headline: ${text}`, () => assert.equal(isTemplate(text), false));
