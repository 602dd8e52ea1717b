import { expect, test } from 'vitest';
import { networksOf } from './networks-of.ts';

test.each([
  ['192.0.2.1', ['192.0.2.1']],
  ['2001:db8:1:2:3:4:5:6', ['2001:db8:1:2', '2001:db8:1::/48']],
  ['2001:db8:1:2:ffff::9', ['2001:db8:1:2', '2001:db8:1::/48']],
  ['2001:0DB8:0001:9::1', ['2001:db8:1:9', '2001:db8:1::/48']],
  ['2001:db8::1', ['2001:db8:0:0', '2001:db8:0::/48']],
  ['fe80::1%eth0', ['fe80:0:0:0', 'fe80:0:0::/48']],
  ['::1', ['0:0:0:0', '0:0:0::/48']],
  ['a key of an interface', ['a key of an interface']],
])('%s is counted in %j', (address, names) => {
  expect(networksOf(address).map(({ name }) => name)).toEqual(names);
});
