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

/** The dependencies of the http layer, which knows no modules and no terms of policing. */
export interface SiteParts<Actor>
  extends Omit<Site, 'ids' | 'security' | 'streams' | 'bytes' | 'metrics' | 'changes'> {
  readonly doors: Doors<Actor>;
  readonly routes: readonly Route<Actor>[];
  readonly operations: readonly Operation[];
  /** Interfaces with their own formats and refusals. */
  readonly programRoutes?: readonly ProgramRoute[];
  readonly random: Random;
  /** Limits of open streams; defaults if not given. */
  readonly streamLimits?: StreamLimits;
  /** Not given: nothing is cached, and there is no other process. */
  readonly changes?: Changes;
  /** Counts the bytes of bodies in memory; with default limits if not given. */
  readonly bytes?: BytesInFlight;
  /** The files that tools/build made for browsers. */
  readonly filesFolder: string;
  readonly readyChecks: ReadyChecks;
  /** Without it nothing is counted, and /metrics does not exist. */
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
  // Answered by the server: Hono's own handler prints the whole error and shows no telephone numbers.
  app.onError((error) => {
    throw error;
  });
  return app;
}
