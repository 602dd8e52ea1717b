import { isIP } from 'node:net';

/** A network that an address belongs to, as limits count it. */
export interface Network {
  readonly name: string;
  /** How many times the limit of one household it may use. */
  readonly shares: number;
}

/** A /48 is what one customer of a data centre gets, and also a whole village of one mobile operator. */
const SHARES_OF_48 = 16;

/**
 * The networks whose limits an address uses, from the narrowest: one IPv4 address, or the /64 of a household and the /48 around
 * it, whose 65,536 networks one machine can use in turn. A value that is no address is counted as it is.
 */
export function networksOf(address: string): readonly Network[] {
  if (isIP(address) !== 6) return [{ name: address, shares: 1 }];
  const groups = groupsOf(address);
  return [
    { name: groups.slice(0, 4).join(':'), shares: 1 },
    { name: `${groups.slice(0, 3).join(':')}::/48`, shares: SHARES_OF_48 },
  ];
}

/** The eight groups of an IPv6 address, without leading zeros. */
function groupsOf(address: string): readonly string[] {
  const written = new URL(`http://[${address.split('%', 1)[0]}]`).hostname.slice(1, -1);
  const [head = '', tail = ''] = written.split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail === '' ? [] : tail.split(':');
  const zeros = Array.from({ length: 8 - before.length - after.length }, () => '0');
  return [...before, ...zeros, ...after];
}
