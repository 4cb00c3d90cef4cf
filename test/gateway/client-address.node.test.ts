import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clientAddress, network, readTrust } from '../../gateway/src/http/client-address.js';

const one = readTrust('1');
const proxies = readTrust('10.0.0.0/8, ::1');

test('without a trusted proxy a forwarded address is nobody’s', () => {
  assert.equal(clientAddress('203.0.113.9', '198.51.100.1', undefined), '203.0.113.9');
});

test('behind one proxy the entry that it added counts, not what the reader made up before it', () => {
  assert.equal(clientAddress('10.0.0.1', '1.2.3.4, 198.51.100.1', one), '198.51.100.1');
  assert.equal(clientAddress('::ffff:10.0.0.1', '1.2.3.4, 198.51.100.1', proxies), '198.51.100.1');
});

test('trusted by address, a chain of proxies is followed to the first stranger', () => {
  assert.equal(clientAddress('::1', '198.51.100.1, 10.1.1.1, 10.2.2.2', proxies), '198.51.100.1');
  assert.equal(clientAddress('198.51.100.7', '1.2.3.4', proxies), '198.51.100.7');
});

test('what is no address is not believed', () => {
  assert.equal(clientAddress('10.0.0.1', 'unknown', one), '10.0.0.1');
  assert.equal(clientAddress('10.0.0.1', '<script>', proxies), '10.0.0.1');
});

test('ports and brackets are no part of an address', () => {
  assert.equal(clientAddress('10.0.0.1', '[2001:db8::1]:4000', one), '2001:db8::1');
  assert.equal(clientAddress('10.0.0.1', '198.51.100.1:4000', one), '198.51.100.1');
});

test('readers of IPv6 are known by their network', () => {
  assert.equal(network('2001:db8:0:1:aaaa:bbbb:cccc:dddd'), '2001:db8:0:1::/64');
  assert.equal(network('2001:db8::1'), '2001:db8:0:0::/64');
  assert.equal(network('198.51.100.1'), '198.51.100.1');
});

test('nonsense in TINBOX_TRUST_PROXY is refused', () => {
  for (const value of ['yes', '0', '10.0.0.0/33', '10.0.0', '::1/129'])
    assert.equal(readTrust(value), undefined, value);
});
