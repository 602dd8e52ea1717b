import type { Context } from 'hono';
import { isOwnForm } from './cross-site.ts';
import type { Doors } from './doors.ts';
import type { Route } from './route.ts';
import type { Site, SiteEnv } from './site.ts';

/** One route, and whether it is open to residents without authentication. */
export interface Door<Actor> {
  readonly site: Site;
  readonly doors: Doors<Actor>;
  readonly route: Route<Actor>;
  readonly open: boolean;
  /**
   * Open pages of one route are made in different turns of the event loop, so that a rush at it leaves room for other routes.
   */
  readonly awaitTurn: () => Promise<void>;
}

/** Whether a form was sent from one of our pages. */
export function isOurOwn<Actor>({ site, open }: Door<Actor>, context: Context<SiteEnv>): boolean {
  const header = (name: string) => context.req.header(name);
  const from = {
    secFetchSite: header('sec-fetch-site'),
    origin: header('origin'),
    referer: header('referer'),
    host: header('host'),
  };
  return isOwnForm(from, site.publicUrl, !open);
}
