import type { Context } from 'hono';
import { clientAddress } from './client-address.ts';
import type { Site, SiteEnv } from './site.ts';

/** The client of a request, for limits only: it is neither logged nor stored. */
export function trustedClient(site: Pick<Site, 'proxies'>, context: Context<SiteEnv>): string {
  // Without a socket (in a test that calls the application directly) all requests have one client.
  const socketAddress = context.env?.incoming?.socket.remoteAddress ?? '0.0.0.0';
  return clientAddress(socketAddress, context.req.header('x-forwarded-for'), site.proxies);
}
