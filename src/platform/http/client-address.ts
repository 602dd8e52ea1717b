import { BlockList, isIP } from 'node:net';

/**
 * Addresses of the proxies in front of this installation. X-Forwarded-For is believed only from them, because anybody can write
 * it.
 */
export function trustedProxies(list: readonly string[]): BlockList {
  const trusted = new BlockList();
  for (const entry of list) {
    const [address = '', prefix] = entry.split('/');
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
    if (prefix === undefined) trusted.addAddress(address, family);
    else trusted.addSubnet(address, Number(prefix), family);
  }
  return trusted;
}

/** The nearest address that is not one of our proxies: addresses beyond it may be forged. */
export function clientAddress(
  socketAddress: string,
  forwardedFor: string | undefined,
  trusted: BlockList,
): string {
  let nearest = plainAddress(socketAddress);
  const claimed = forwardedFor?.split(',').map((part) => plainAddress(part.trim())) ?? [];
  while (isTrusted(nearest, trusted)) {
    const before = claimed.pop();
    if (before === undefined || isIP(before) === 0) return nearest;
    nearest = before;
  }
  return nearest;
}

export function isTrusted(address: string, trusted: BlockList): boolean {
  const family = isIP(address);
  return family !== 0 && trusted.check(address, family === 6 ? 'ipv6' : 'ipv4');
}

/** `::ffff:192.0.2.1` is how a socket that listens on both families names an IPv4 client. */
export function plainAddress(address: string): string {
  return address.startsWith('::ffff:') && address.includes('.') ? address.slice(7) : address;
}
