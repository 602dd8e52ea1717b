import type { BlockList } from 'node:net';
import { type Actor, sessionTokenOf, staffDoors } from '#modules/identity/index.ts';
import { locateFastPath } from '#modules/officers/index.ts';
import { isOutage } from '#platform/database/outage.ts';
import { watchDisk } from '#platform/files/watch-disk.ts';
import { clientFolder } from '#platform/http/assets.ts';
import { trustedProxies } from '#platform/http/client-address.ts';
import type { Urgency } from '#platform/http/connections.ts';
import { createSite, type SiteParts } from '#platform/http/create-site.ts';
import type { FastPath } from '#platform/http/fast-path.ts';
import type { ReadyChecks } from '#platform/http/health.ts';
import type { Metrics } from '#platform/http/metrics.ts';
import type { UnreadRequest } from '#platform/http/plain-refusals.ts';
import { createRequestIds } from '#platform/http/request-ids.ts';
import type { ResponseCache } from '#platform/http/response-cache.ts';
import { securityHeaders } from '#platform/http/security-headers.ts';
import type { SiteApp } from '#platform/http/site.ts';
import { urgentPaths } from '#platform/http/urgent-paths.ts';
import { failurePage } from '#ui/failures/failure-page.tsx';
import { waitingFormPage } from '#ui/failures/waiting-form-page.tsx';
import type { AppContext } from './context.ts';
import type { Installation } from './installation.ts';
import { appMetrics } from './metrics.ts';
import { appRoutes } from './routes.ts';
import { siteFacts } from './site-facts.ts';

/** What server.ts is given. */
export interface App {
  readonly site: SiteApp;
  readonly fastPaths: readonly FastPath[];
  readonly responses: ResponseCache | undefined;
  /** A number for a request that a fast path answers. */
  readonly reference: () => string;
  /** Counts what fast paths answer, where somebody asks for figures. */
  readonly onFastAnswer: ((path: string, status: number) => void) | undefined;
  readonly proxies: BlockList;
  readonly urgencyOf: (request: UnreadRequest) => Urgency;
}

export function createApp(
  installation: Installation,
  stopping: AbortSignal,
  workHealth?: ReadyChecks,
): App {
  const { context } = installation;
  const { config, random } = context.platform;
  const { apiNoStore } = securityHeaders(config.publicUrl);
  const metrics = appMetrics(context);
  const parts = sitePartsOf(installation, stopping, workHealth, metrics);
  return {
    site: createSite(parts),
    proxies: parts.proxies,
    urgencyOf: urgencyOf(parts, context),
    responses: parts.responses,
    fastPaths: [locateFastPath(context, apiNoStore)],
    reference: createRequestIds(random).reference,
    onFastAnswer: metrics?.fastAnswer,
  };
}

/** Emergencies with their styles and scripts come first. Whether a session cookie is true is only known later. */
function urgencyOf(
  parts: SiteParts<Actor>,
  { signIn }: AppContext,
): (request: UnreadRequest) => Urgency {
  const paths = urgentPaths(parts);
  return ({ path, cookie }) => {
    if (paths.has(path) || path.startsWith('/assets/')) return 'vital';
    return sessionTokenOf(signIn.site, () => cookie) === undefined ? 'usual' : 'session';
  };
}

/** All pages, operations and files of an installation, as one application. Streams end with `stopping`. */
export function siteOf(
  installation: Installation,
  stopping: AbortSignal,
  workHealth?: ReadyChecks,
  metrics?: Metrics,
): SiteApp {
  return createSite(sitePartsOf(installation, stopping, workHealth, metrics));
}

/** The parts of that application. Tests replace some of them, for example the check of who may open a route. */
export function sitePartsOf(
  installation: Installation,
  stopping: AbortSignal,
  workHealth: ReadyChecks = {},
  metrics?: Metrics,
): SiteParts<Actor> {
  const { context, limits, health, modules } = installation;
  const { platform } = context;
  const { config } = platform;
  const disk = watchDisk(config.dataDir, platform);
  return {
    ...appRoutes(context, modules),
    publicUrl: config.publicUrl,
    facts: siteFacts(context),
    log: platform.log,
    random: platform.random,
    limits,
    proofs: installation.proofs,
    responses: installation.responses,
    changes: {
      caughtUp: platform.database.tables.caughtUp,
      acknowledged: platform.live.acknowledged,
    },
    proxies: trustedProxies(config.trustedProxies),
    doors: staffDoors(context),
    isOutage: (error) => {
      disk.notice(error);
      return isOutage(error);
    },
    filesFolder: clientFolder(),
    failurePage,
    waitingFormPage,
    readyChecks: { ...health, disk: disk.health, ...workHealth },
    metrics,
    stopping,
  };
}
