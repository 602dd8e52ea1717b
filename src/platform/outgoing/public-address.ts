import ipaddr from 'ipaddr.js';

/** Names that no server on the open internet bears. */
const INNER_NAMES = ['localhost', 'local', 'internal', 'intranet', 'lan', 'home.arpa', 'test'];

/**
 * Whether an address is one of the open internet: not of this machine, of a network of its own, of a cloud’s keepers, of
 * many at once, nor one that hides another one (`::ffff:10.0.0.1`, NAT64, 6to4).
 */
export function isPublicAddress(address: string): boolean {
  return ipaddr.isValid(address) && ipaddr.parse(address).range() === 'unicast';
}

/** The host of an address as far as can be told without asking anybody what its name means. */
export function isPublicHost({ hostname }: URL): boolean {
  const host = hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
  if (ipaddr.isValid(host)) return isPublicAddress(host);
  return host.includes('.') && !INNER_NAMES.some((name) => host.endsWith(`.${name}`));
}
