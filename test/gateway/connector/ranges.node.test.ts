import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import fc from 'fast-check';
import { readAddress } from '../../../gateway/src/connector/address.js';
import { closedRange, type ClosedRange } from '../../../gateway/src/connector/ranges.js';

const rangeOf = (text: string): ClosedRange | undefined => {
  const address = readAddress(text);
  assert.ok(address, `${text} is read as a name`);
  return closedRange(address);
};

const CLOSED: Readonly<Record<ClosedRange, readonly string[]>> = {
  unspecified: ['0.0.0.0', '0', '0.1.2.3', '::', '[::]', '::ffff:0.0.0.0'],
  loopback: [
    ...[
      '127.0.0.1',
      '127.1',
      '2130706433',
      '0x7f000001',
      '017700000001',
      '0177.0.0.1',
      '0x7f.1',
      '127.0.0.1.',
    ],
    ...['１２７.０.０.１', '①②⑦.0.0.1', '127。0。0。1', '%31%32%37.0.0.1', '0X7F.0x0.0.1', '127.255.255.254'],
    ...['::1', '[::1]', '[0:0:0:0:0:0:0:1]', '::ffff:127.0.0.1', '[::ffff:7f00:1]', '::1%lo', '[::1%25lo]'],
    ...['64:ff9b::127.0.0.1', '64:ff9b::7f00:1'],
  ],
  private: [
    ...[
      '10.0.0.1',
      '10.255.255.255',
      '0xa000001',
      '012.0.0.1',
      '172.16.0.1',
      '172.31.255.255',
      '192.168.1.1',
    ],
    ...[
      'fc00::1',
      'fd12:3456::1',
      'fec0::1',
      '::ffff:10.0.0.1',
      '64:ff9b::192.168.0.1',
      '64:ff9b:1::8.8.8.8',
    ],
    ...['FD00::A', '::ffff:c0a8:101'],
  ],
  'link-local': [
    ...['169.254.169.254', '0xa9fea9fe', '2852039166', 'fe80::1', 'fe80::1%eth0', 'febf::1'],
    ...['::ffff:169.254.169.254', '64:ff9b::a9fe:a9fe'],
  ],
  shared: ['100.64.0.1', '100.100.100.200', '100.127.255.255', '::ffff:100.64.0.1'],
  multicast: ['224.0.0.1', '239.255.255.250', 'ff02::1', 'ff0e::1'],
  reserved: [
    ...[
      '192.0.0.192',
      '192.0.2.1',
      '198.18.0.1',
      '198.19.255.255',
      '198.51.100.7',
      '203.0.113.9',
      '240.0.0.1',
    ],
    ...[
      '255.255.255.255',
      '2001:db8::1',
      '3fff::1',
      '100::1',
      '5f00::1',
      '4000::1',
      '::7f00:1',
      '::127.0.0.1',
    ],
    ...['::2', '0:0:0:0:0:5efe:7f00:1', '::ffff:0:127.0.0.1'],
  ],
  tunnel: [
    '2002:7f00:1::',
    '2002:808:808::1',
    '2001::1',
    '2001:0:4136:e378:8000:63bf:3fff:fdd2',
    '192.88.99.1',
  ],
  metadata: ['168.63.129.16', '::ffff:168.63.129.16', '0xa83f8110'],
};

const OPEN = [
  ...[
    '8.8.8.8',
    '1.1.1.1',
    '134744072',
    '0x08080808',
    '100.63.255.255',
    '100.128.0.0',
    '172.15.0.1',
    '172.32.0.1',
  ],
  ...[
    '11.0.0.1',
    '9.255.255.255',
    '128.0.0.1',
    '126.255.255.255',
    '169.253.1.1',
    '192.167.0.1',
    '223.255.255.255',
  ],
  ...[
    '2606:4700::1111',
    '2001:4860:4860::8888',
    '2a00:1450::1',
    '::ffff:8.8.8.8',
    '64:ff9b::8.8.8.8',
    '2001:200::1',
  ],
  ...['168.63.129.17'],
];

for (const [range, spellings] of Object.entries(CLOSED))
  test(`addresses of the range "${range}" are known in every spelling`, () => {
    for (const text of spellings) assert.equal(rangeOf(text), range, text);
  });

test('public addresses stay open, also beside the closed ranges', () => {
  for (const text of OPEN) assert.equal(rangeOf(text), undefined, text);
});

test('names are no addresses', () => {
  for (const text of ['bao.example', 'localhost', '127.0.0.1.nip.example', '1.2.3.4.5', '', 'fe80', 'a.1b'])
    assert.equal(readAddress(text), undefined, text);
});

const DIGITS = ['0123456789', '０１２３４５６７８９', '𝟎𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟗', '𝟘𝟙𝟚𝟛𝟜𝟝𝟞𝟟𝟠𝟡'].map((digits) => [
  ...digits,
]);
const number = fc.constantFrom(
  (value: number) => `${value}`,
  (value: number) => `0${value.toString(8)}`,
  (value: number) => `0x${value.toString(16)}`,
  (value: number) => `0X${value.toString(16).toUpperCase()}`,
  (value: number) => `0x000${value.toString(16)}`,
  (value: number) => `000${value.toString(8)}`,
);

/** One IPv4 address in a spelling of its own: 1 to 4 parts, each in its own base, in digits of any script. */
const spelling = fc
  .record({
    bytes: fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255), fc.nat(255)),
    parts: fc.integer({ min: 1, max: 4 }),
    bases: fc.array(number, { minLength: 4, maxLength: 4 }),
    digits: fc.constantFrom(...DIGITS),
    dot: fc.constantFrom('.', '。', '．', '｡'),
    end: fc.constantFrom('', '.'),
  })
  .map(({ bytes, parts, bases, digits, dot, end }) => {
    const last = bytes.slice(parts - 1).reduce((sum, byte) => sum * 256 + byte, 0);
    const plain = [...bytes.slice(0, parts - 1), last].map((value, index) => bases[index]?.(value)).join(dot);
    return { bytes, text: plain.replace(/\d/g, (digit) => digits[Number(digit)] ?? '') + end };
  });

test('however an IPv4 address is spelled, it is the same address', () => {
  fc.assert(
    fc.property(spelling, ({ bytes, text }) => assert.deepEqual(readAddress(text), bytes, text)),
    { numRuns: 2000 },
  );
});

test('an address inside IPv6 is as closed as it is alone: mapped, and through NAT64', () => {
  const four = fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255), fc.nat(255));
  const wrapped = fc.constantFrom<(dotted: string, groups: string) => string>(
    (dotted) => `::ffff:${dotted}`,
    (dotted) => `[::FFFF:${dotted}]`,
    (_, groups) => `0:0:0:0:0:ffff:${groups}`,
    (dotted) => `64:ff9b::${dotted}`,
    (_, groups) => `0064:ff9b:0:0:0:0:${groups}%eth1`,
  );
  fc.assert(
    fc.property(four, wrapped, ([a, b, c, d], wrap) => {
      const groups = `${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`;
      const dotted = `${a}.${b}.${c}.${d}`;
      assert.equal(rangeOf(wrap(dotted, groups)), rangeOf(dotted));
    }),
    { numRuns: 2000 },
  );
});
