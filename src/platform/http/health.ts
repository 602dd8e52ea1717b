import type { Health } from '../health.ts';
import { NO_STORE } from './route.ts';
import type { Site, SiteApp } from './site.ts';

/** The checks that must pass before requests are sent here, by name. */
export type ReadyChecks = Readonly<Record<string, () => Health | Promise<Health>>>;

/**
 * `/health`: the process is alive. Supervisors call it before a restart, so it never accesses the database. `/ready`: it can
 * work now. Load balancers call it.
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
