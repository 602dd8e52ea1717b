import { expect, test } from 'vitest';
import { trustedProxies } from './client-address.ts';
import { peerOf } from './peer.ts';

test.each([
  ['127.0.0.1', 'near'],
  ['10.1.2.3', 'near'],
  ['172.31.0.1', 'near'],
  ['::1', 'near'],
  ['fd00::5', 'near'],
  ['172.32.0.1', 'client'],
  ['203.0.113.7', 'client'],
  ['2001:db8::1', 'client'],
  ['', 'client'],
] as const)('where no proxy is named, %j is %s', (address, expected) => {
  expect(peerOf(address, trustedProxies([]))).toBe(expected);
});

test.each([
  ['10.0.0.1', 'proxy'],
  ['127.0.0.1', 'client'],
  ['203.0.113.7', 'client'],
] as const)('where 10.0.0.1 is named, %j is %s', (address, expected) => {
  expect(peerOf(address, trustedProxies(['10.0.0.1']))).toBe(expected);
});
