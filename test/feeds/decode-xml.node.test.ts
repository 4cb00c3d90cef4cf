import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { decodeXml } from '../../src/feeds/decode-xml.js';
import { windows1258 } from '../helpers/windows-1258.js';

const TEXT = 'Chiều ở bến Giang Đình: ẵm cháu, đợi đò';
const xml = (encoding?: string): string =>
  `<?xml version="1.0"${encoding ? ` encoding="${encoding}"` : ''}?><title>${TEXT}</title>`;
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string, little: boolean): Uint8Array => {
  const bytes = Buffer.from(text, 'utf16le');
  return little ? bytes : bytes.swap16();
};

describe('the charset of an XML feed', () => {
  const readable: Record<string, [bytes: Uint8Array, contentType: string]> = {
    'UTF-8 where nobody says': [utf8(xml()), ''],
    'UTF-8 with a byte order mark, whatever else is said': [
      utf8(`\uFEFF${xml('windows-1258')}`),
      'text/xml; charset=windows-1258',
    ],
    'UTF-8 by its Content-Type, against a wrong declaration': [
      utf8(xml('windows-1258')),
      'text/xml; charset="UTF-8"',
    ],
    'windows-1258 by its Content-Type': [windows1258(xml()), 'application/rss+xml;charset=windows-1258'],
    'windows-1258 by its declaration': [windows1258(xml('windows-1258')), 'text/xml'],
    'windows-1258 by its declaration, where the Content-Type is contradicted by the bytes': [
      windows1258(xml('windows-1258')),
      'text/xml; charset=utf-8',
    ],
    'windows-1258 in single quotes and capitals': [
      windows1258(xml().replace('"1.0"', "'1.0' encoding='WINDOWS-1258'")),
      '',
    ],
    'UTF-16 by its byte order mark': [utf16(`\uFEFF${xml('utf-16')}`, true), ''],
    'UTF-16, the other way round': [utf16(`\uFEFF${xml('utf-16')}`, false), 'text/xml; charset=utf-16'],
    'UTF-16 without a mark': [utf16(xml('utf-16'), true), ''],
    'UTF-8 that its declaration calls UTF-16': [utf8(xml('utf-16')), ''],
    'UTF-8 with a charset that nobody knows': [utf8(xml('x-tcvn')), 'text/xml; charset=none'],
  };
  for (const [name, [bytes, contentType]] of Object.entries(readable))
    it(`is read: ${name}`, () => {
      const text = decodeXml(bytes, contentType);
      assert.ok(text.includes(`<title>${TEXT}</title>`), text);
      assert.equal(text, text.normalize('NFC'));
    });

  it('shows replacement characters rather than nothing where the bytes are no text', () => {
    assert.equal(decodeXml(Uint8Array.from([0x3c, 0x61, 0xff, 0x3e]), ''), '<a\uFFFD>');
    assert.equal(decodeXml(new Uint8Array(), 'text/xml'), '');
  });
});
