import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/** Names that no public server has. */
const INNER_NAMES = ['localhost', 'local', 'internal', 'intranet', 'lan', 'home.arpa', 'test'];

/** The part of IPv6 assigned to the public internet (RFC 4291). Everything else is reserved or embeds an IPv4 address. */
const GLOBAL_UNICAST = ipaddr.IPv6.parseCIDR('2000::/3');
/** Parts of it that lead nowhere or elsewhere: RFC 2928 with Teredo, RFC 3849 and RFC 9637 for examples, 6to4. */
const SET_ASIDE = ['2001::/23', '2001:db8::/32', '3fff::/20', '2002::/16'].map((range) =>
  ipaddr.IPv6.parseCIDR(range),
);
/** ISATAP (RFC 5214) writes an address of IPv4 behind these words; the first may have a bit for “universal” set. */
const ISATAP = { first: [0, 0x0200], second: 0x5efe };

/**
 * Whether an address belongs to the public internet: not loopback, private, link-local, multicast, a cloud's metadata service,
 * or one that embeds another (`::7f00:1`, `::ffff:10.0.0.1`, NAT64, 6to4). Unusual spellings (`0177.0.0.1`, `127.1`, a zone)
 * are refused, because programs interpret them differently.
 */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 4) return ipaddr.IPv4.parse(address).range() === 'unicast';
  return isIP(address) === 6 && !address.includes('%') && isGlobal(ipaddr.IPv6.parse(address));
}

function isGlobal(address: ipaddr.IPv6): boolean {
  const [, , , , first = 0, second] = address.parts;
  return (
    address.range() === 'unicast' &&
    address.match(GLOBAL_UNICAST) &&
    !SET_ASIDE.some((range) => address.match(range)) &&
    !(second === ISATAP.second && ISATAP.first.includes(first))
  );
}

/** Checks the host of an address as far as possible without DNS. */
export function isPublicHost({ hostname }: URL): boolean {
  const host = hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
  if (ipaddr.isValid(host)) return isPublicAddress(host);
  return host.includes('.') && !INNER_NAMES.some((name) => host.endsWith(`.${name}`));
}
