import type { BlockList } from 'node:net';
import { ok, refuse, type Result } from './kernel/result.ts';
import type { Said } from './kernel/text/said.ts';
import { areasPermissions, openAreaDirectory } from './modules/areas/index.ts';
import { attendancePermissions, openTicketKeys } from './modules/attendance/index.ts';
import {
  type Actor,
  createPolicy,
  identityPermissions,
  openSignIn,
  RESIDENT,
  sessionTokenOf,
  staffDoors,
  watchSessions,
} from './modules/identity/index.ts';
import {
  locateFastPath,
  officersPermissions,
  openOfficerDirectory,
} from './modules/officers/index.ts';
import {
  appealsPermissions,
  MARTIAL_LAW,
  USUAL_HOURS,
  workingCalendar,
} from './modules/appeals/index.ts';
import { planPermissions } from './modules/plan/index.ts';
import { promisesPermissions } from './modules/promises/index.ts';
import { openReportCategoryDirectory, reportsPermissions } from './modules/reports/index.ts';
import { meetingsPermissions } from './modules/meetings/index.ts';
import { schoolsPermissions } from './modules/schools/index.ts';
import { coursesPermissions, registerPermissions } from './modules/courses/index.ts';
import { forumPermissions, openHalls } from './modules/forum/index.ts';
import { openSettingsDirectory, settingsPermissions } from './modules/settings/index.ts';
import {
  openOrganisationDirectory,
  organisationPlaces,
  organisationsPermissions,
} from './modules/organisations/index.ts';
import { surveysPermissions } from './modules/surveys/index.ts';
import type { Config } from './platform/config/config.ts';
import { openKey } from './platform/crypto/open-key.ts';
import { receiptKeys } from './platform/crypto/receipt-keys.ts';
import { isOutage } from './platform/database/outage.ts';
import { whyNotOpen } from './platform/database/why-not-open.ts';
import { watchDisk } from './platform/files/watch-disk.ts';
import { clientFolder } from './platform/http/assets.ts';
import { trustedProxies } from './platform/http/client-address.ts';
import type { FastPath } from './platform/http/fast-path.ts';
import { type ResponseCache, openResponseCache } from './platform/http/response-cache.ts';
import type { ReadyChecks } from './platform/http/health.ts';
import type { Metrics } from './platform/http/metrics.ts';
import { type ProofOfWork, proofOfWork } from './platform/http/proof-of-work.ts';
import { databaseRateLimits, type RateLimits } from './platform/http/rate-limits.ts';
import type { Urgency } from './platform/http/connections.ts';
import type { UnreadRequest } from './platform/http/plain-refusals.ts';
import { createRequestIds } from './platform/http/request-ids.ts';
import type { HouseContext } from './app-context.ts';
import { deskOf } from './app-desk.ts';
import { gatheringKindsOf } from './app-gatherings.ts';
import { houseMetrics } from './app-metrics.ts';
import { peoplePlaces } from './app-people.ts';
import { operationsOf, programRoutesOf } from './app-programs.ts';
import { siteFacts } from './app-site-facts.ts';
import { surveySubjectsOf } from './app-survey-subjects.ts';
import { createSite, type SiteParts } from './platform/http/create-site.ts';
import type { SiteApp } from './platform/http/site.ts';
import { urgentPaths } from './platform/http/urgent-paths.ts';
import { securityHeaders } from './platform/http/security-headers.ts';
import type { Logger } from './platform/log/logger.ts';
import { type OpenPlatform, openPlatform, type PlatformHealth } from './platform/open-platform.ts';
import { failurePage } from './ui/failures/failure-page.tsx';
import { waitingFormPage } from './ui/failures/waiting-form-page.tsx';
import { pageRoutes } from './app-pages.ts';

/** Everything that stands between a request and the database, opened once. */
export interface Installation {
  /** For whoever comes without an account. */
  readonly context: HouseContext;
  readonly limits: RateLimits;
  /** Cached responses of public pages and operations. */
  readonly responses: ResponseCache;
  readonly proofs: ProofOfWork;
  /** For backups, which read what row-level security hides from the app. */
  readonly ownerUrl: string;
  readonly health: PlatformHealth;
  close(): Promise<void>;
}

/** Refuses with a sentence for the operator. */
export async function openInstallation(
  config: Config,
  log: Logger,
): Promise<Result<Installation, Said>> {
  try {
    const opened = await openPlatform(config, log);
    return opened.ok ? ok(await openDoors(opened.value)) : opened;
  } catch (error) {
    const said = whyNotOpen(error, config.dataDir);
    if (said) return refuse(said);
    throw error;
  }
}

/** The modules' doors over a platform that is open; it is closed again when one of them cannot be opened. */
export async function openDoors(opened: OpenPlatform): Promise<Installation> {
  const { platform, ownerUrl, health, close } = opened;
  try {
    const policy = createPolicy([
      ...identityPermissions,
      ...areasPermissions,
      ...settingsPermissions,
      ...organisationsPermissions,
      ...officersPermissions,
      ...surveysPermissions,
      ...attendancePermissions,
      ...promisesPermissions,
      ...planPermissions,
      ...meetingsPermissions,
      ...coursesPermissions,
      ...registerPermissions,
      ...forumPermissions,
      ...schoolsPermissions,
      ...reportsPermissions,
      ...appealsPermissions,
    ]);
    const organisations = await openOrganisationDirectory(platform);
    const areas = await openAreaDirectory(platform, [organisationPlaces(platform)]);
    const officers = await openOfficerDirectory(platform);
    const key = await openKey(platform.config.dataDir, 'rate-limits', platform.random);
    const receipts = receiptKeys(
      await openKey(platform.config.dataDir, 'receipts', platform.random),
    );
    const endpointKey = await openKey(
      platform.config.dataDir,
      'partner-endpoints',
      platform.random,
    );
    const tickets = await openTicketKeys(platform.config.dataDir, platform.random);
    const limits = databaseRateLimits(platform.database, key);
    const signIn = await openSignIn(platform, limits);
    const settings = await openSettingsDirectory(platform);
    const reportCategories = await openReportCategoryDirectory(platform);
    const directories = { areas, organisations, officers, settings, reportCategories };
    const workingDays = workingCalendar({
      timeZone: platform.clock.timeZone,
      hours: USUAL_HOURS,
      holidaysWorked: MARTIAL_LAW,
    });
    const gatheringKinds = gatheringKindsOf(directories);
    const desk = deskOf({ ...directories, receipts, workingDays, tickets, gatheringKinds });
    const places = peoplePlaces(directories);
    const sessions = watchSessions(platform);
    const halls = openHalls(platform);
    return {
      context: {
        platform,
        policy,
        actor: RESIDENT,
        signIn,
        desk,
        sessions,
        halls,
        places,
        receipts,
        endpointKey,
        tickets,
        gatheringKinds,
        workingDays,
        ...directories,
        surveySubjects: surveySubjectsOf(directories),
      },
      limits,
      responses: openResponseCache(
        (cookie) => sessionTokenOf(signIn.site, () => cookie) !== undefined,
      ),
      proofs: proofOfWork(key, platform.clock, limits),
      ownerUrl,
      health,
      close: async () => {
        for (const open of [sessions, halls, ...Object.values(directories)]) open.close();
        await close();
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}

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
  const metrics = houseMetrics(context);
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
  { signIn }: HouseContext,
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

/** What that application is made of: a test may leave its doors open, to see what stands behind them. */
export function sitePartsOf(
  installation: Installation,
  stopping: AbortSignal,
  workHealth: ReadyChecks = {},
  metrics?: Metrics,
): SiteParts<Actor> {
  const { context, limits, health } = installation;
  const { platform } = context;
  const { config } = platform;
  const disk = watchDisk(config.dataDir, platform);
  return {
    routes: pageRoutes(context),
    operations: operationsOf(context),
    programRoutes: programRoutesOf(context),
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
