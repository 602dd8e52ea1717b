import { ok, type Result } from './kernel/result.ts';
import {
  type AreaDirectory,
  areaOperations,
  areasPermissions,
  mapitOperations,
  openAreaDirectory,
} from './modules/areas/index.ts';
import { emergencyRoutes } from './modules/emergency/index.ts';
import { forumRoutes } from './modules/forum/index.ts';
import { type Context, createPolicy, RESIDENT } from './modules/identity/index.ts';
import {
  openOrganisationDirectory,
  type OrganisationDirectory,
  organisationOperations,
  organisationPlaces,
  organisationRoutes,
  organisationsPermissions,
} from './modules/organisations/index.ts';
import type { Config } from './platform/config/config.ts';
import { openKey } from './platform/crypto/open-key.ts';
import { isOutage } from './platform/database/outage.ts';
import { clientFolder } from './platform/http/assets.ts';
import { trustedProxies } from './platform/http/client-address.ts';
import type { Operation } from './platform/http/operation.ts';
import { databaseRateLimits, type RateLimits } from './platform/http/rate-limits.ts';
import type { Route } from './platform/http/route.ts';
import { siteFacts } from './site-facts.ts';
import { createSite, type SiteApp } from './platform/http/site.ts';
import { robotsAndSitemap } from './platform/http/sitemap.ts';
import type { Logger } from './platform/log/logger.ts';
import { openPlatform, type PlatformHealth } from './platform/open-platform.ts';
import { apiDocsRoutes } from './ui/api-docs/api-docs-routes.ts';
import { failurePage } from './ui/failures/failure-page.tsx';
import { frameRoutes } from './ui/frame-routes.ts';

/** Everything that stands between a request and the database, opened once. */
export interface Installation {
  /** For whoever comes without an account. */
  readonly context: Context;
  readonly areas: AreaDirectory;
  readonly organisations: OrganisationDirectory;
  readonly limits: RateLimits;
  readonly health: PlatformHealth;
  close(): Promise<void>;
}

/** Refuses with a sentence for the operator. */
export async function openInstallation(
  config: Config,
  log: Logger,
): Promise<Result<Installation, string>> {
  const opened = await openPlatform(config, log);
  if (!opened.ok) return opened;
  const { platform, health, close } = opened.value;
  try {
    const policy = createPolicy([...areasPermissions, ...organisationsPermissions]);
    const organisations = await openOrganisationDirectory(platform);
    const areas = await openAreaDirectory(platform, [organisationPlaces(platform)]);
    const key = await openKey(config.dataDir, 'rate-limits', platform.random);
    return ok({
      context: { platform, policy, actor: RESIDENT },
      areas,
      organisations,
      limits: databaseRateLimits(platform.database, key),
      health,
      close: async () => {
        areas.close();
        organisations.close();
        await close();
      },
    });
  } catch (error) {
    await close();
    throw error;
  }
}

/** All pages, operations and files of an installation, as one application. */
export function createApp(installation: Installation, stopping: AbortSignal): SiteApp {
  const { context, areas, limits, health } = installation;
  const { platform, policy, actor } = context;
  const { config } = platform;
  const operations = operationsOf(installation);
  const routes = [...pageRoutes(installation), ...apiDocsRoutes(operations)];
  return createSite({
    routes: [...routes, ...robotsAndSitemap(routes, [])],
    operations,
    publicUrl: config.publicUrl,
    facts: siteFacts(config.homeArea, areas, () => false),
    log: platform.log,
    random: platform.random,
    limits,
    proxies: trustedProxies(config.trustedProxies),
    allows: (permission) => policy.can(actor, permission),
    isOutage,
    filesFolder: clientFolder(),
    failurePage,
    readyChecks: { ...health },
    stopping,
  });
}

function pageRoutes({ context, areas, organisations }: Installation): readonly Route[] {
  return [
    ...organisationRoutes({ ...context, areas }, organisations),
    ...emergencyRoutes(),
    ...forumRoutes(),
    ...frameRoutes(),
  ];
}

function operationsOf({ context, areas, organisations }: Installation): readonly Operation[] {
  const { publicUrl } = context.platform.config;
  return [
    ...areaOperations(publicUrl, areas),
    ...organisationOperations(context, organisations),
    ...mapitOperations(areas),
  ];
}
