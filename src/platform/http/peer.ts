import type { BlockList } from 'node:net';
import { isTrusted, trustedProxies } from './client-address.ts';

/** The other end of a connection; `near`: possibly a proxy that TRUSTED_PROXIES does not name. */
export type Peer = 'proxy' | 'near' | 'client';

/** Addresses of this machine and of private networks, where a proxy in front would be. */
const NEAR = trustedProxies([
  '127.0.0.0/8',
  '10.0.0.0/8',
  '172.16.0.0/12',
  '192.168.0.0/16',
  '100.64.0.0/10',
  '169.254.0.0/16',
  '::1',
  'fc00::/7',
  'fe80::/10',
]);

/** If proxies are named, all other peers are clients. */
export function peerOf(address: string, proxies: BlockList): Peer {
  if (proxies.rules.length === 0) return isTrusted(address, NEAR) ? 'near' : 'client';
  return isTrusted(address, proxies) ? 'proxy' : 'client';
}
