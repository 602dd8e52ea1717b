import { describe, expect, test } from 'vitest';
import { clientAddress, trustedProxies } from './client-address.ts';

describe('whose request it is', () => {
  const proxies = trustedProxies(['127.0.0.1', '10.0.0.0/8', 'fd00::/8']);

  test.each([
    ['no proxy is trusted unless named', '192.0.2.1', '198.51.100.7', '192.0.2.1'],
    ['the proxy names its client', '127.0.0.1', '198.51.100.7', '198.51.100.7'],
    ['a client may have lied to the proxy', '127.0.0.1', '1.1.1.1, 198.51.100.7', '198.51.100.7'],
    ['two proxies stand in a row', '10.1.2.3', '198.51.100.7, 10.9.9.9', '198.51.100.7'],
    ['an IPv4 client on a socket for both', '::ffff:127.0.0.1', '2001:db8::1', '2001:db8::1'],
    ['a proxy that names nobody', '127.0.0.1', undefined, '127.0.0.1'],
    ['a proxy that names nonsense', '127.0.0.1', 'unknown', '127.0.0.1'],
    ['only proxies all the way', 'fd00::1', '127.0.0.1', '127.0.0.1'],
  ])('%s', (_, socket, forwarded, client) => {
    expect(clientAddress(socket, forwarded, proxies)).toBe(client);
  });
});
