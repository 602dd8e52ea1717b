import { OpenAPIHono } from '@hono/zod-openapi';
import type { Random } from '../crypto/random.ts';
import { type BytesInFlight, countBytesInFlight } from './bytes-in-flight.ts';
import type { Doors } from './doors.ts';
import { mountHealth, type ReadyChecks } from './health.ts';
import { type Metrics, mountMetrics } from './metrics.ts';
import { NOTHING_COUNTED } from './request-metrics.ts';
import { mountOpenApi } from './mount-openapi.ts';
import { mountOperation } from './mount-operation.ts';
import { mountDialects, mountProgramRoute } from './mount-program-route.ts';
import { mountRoute } from './mount-route.ts';
import type { Operation } from './operation.ts';
import { countOpenStreams, type StreamLimits } from './open-streams.ts';
import type { ProgramRoute } from './program-route.ts';
import { createRequestIds } from './request-ids.ts';
import type { Route } from './route.ts';
import { securityHeaders } from './security-headers.ts';
import type { Changes, Site, SiteApp, SiteEnv } from './site.ts';
import { mountStaticFiles } from './static-files.ts';
import { answerUnmatched } from './unmatched.ts';

/** What the http layer is given; it knows no module and no word of policing. */
export interface SiteParts<Actor>
  extends Omit<Site, 'ids' | 'security' | 'streams' | 'bytes' | 'metrics' | 'changes'> {
  readonly doors: Doors<Actor>;
  readonly routes: readonly Route<Actor>[];
  readonly operations: readonly Operation[];
  /** Interfaces with formats and refusals of their own. */
  readonly programRoutes?: readonly ProgramRoute[];
  readonly random: Random;
  /** How many streams may be open; the usual numbers when not given. */
  readonly streamLimits?: StreamLimits;
  /** Not given: nothing is kept in memory, and there is no other process. */
  readonly changes?: Changes;
  /** Counts what bodies hold in memory; with the usual limits when not given. */
  readonly bytes?: BytesInFlight;
  /** What tools/build made for browsers. */
  readonly filesFolder: string;
  readonly readyChecks: ReadyChecks;
  /** Nothing is counted, and nothing answers at /metrics, without it. */
  readonly metrics?: Metrics | undefined;
}

/** The tables of routes and operations, served. */
export function createSite<Actor>(parts: SiteParts<Actor>): SiteApp {
  const site: Site = {
    ...parts,
    ids: createRequestIds(parts.random),
    changes: parts.changes ?? { caughtUp: () => undefined, acknowledged: () => Promise.resolve() },
    streams: countOpenStreams(parts.streamLimits),
    bytes: parts.bytes ?? countBytesInFlight(),
    security: securityHeaders(parts.publicUrl),
    metrics: parts.metrics?.requests ?? NOTHING_COUNTED,
  };
  const app: SiteApp = new OpenAPIHono<SiteEnv>();
  for (const route of parts.routes) mountRoute(app, site, parts.doors, route);
  for (const operation of parts.operations) mountOperation(app, site, parts.doors, operation);
  const { programRoutes = [] } = parts;
  for (const route of programRoutes) mountProgramRoute(app, site, parts.doors, route);
  mountDialects(app, site, programRoutes);
  mountOpenApi(app, site);
  mountHealth(app, site, parts.readyChecks);
  if (parts.metrics) mountMetrics(app, site, parts.metrics);
  mountStaticFiles(app, site, parts.filesFolder);
  app.notFound((context) => answerUnmatched(app, site, context));
  // For the server to tell: Hono's own handler prints the error whole, and knows no telephone numbers.
  app.onError((error) => {
    throw error;
  });
  return app;
}
