import type { Health } from '../health.ts';
import { NO_STORE } from './route.ts';
import type { Site, SiteApp } from './site.ts';

/** What must stand before requests are sent here, each by its name. */
export type ReadyChecks = Readonly<Record<string, () => Health | Promise<Health>>>;

/**
 * `/health`: the process lives and answers; asked by whoever restarts it, so it never looks at the
 * database. `/ready`: it can do its work now; asked by whoever sends it requests.
 */
export function mountHealth(app: SiteApp, site: Site, checks: ReadyChecks): void {
  const headers = {
    ...site.security.api,
    'Content-Type': 'application/json',
    ...NO_STORE,
  };
  app.get('/health', () => new Response('{"status":"alive"}', { headers }));
  app.get('/ready', async () => {
    const states = await Promise.all(
      Object.entries(checks).map(async ([name, check]) => [name, await check()] as const),
    );
    const ready = states.every(([, state]) => state.ready);
    const body = { status: ready ? 'ready' : 'not ready', parts: Object.fromEntries(states) };
    return new Response(JSON.stringify(body), { status: ready ? 200 : 503, headers });
  });
}
