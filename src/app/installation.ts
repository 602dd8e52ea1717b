import { ok, refuse, type Result } from '#kernel/result.ts';
import type { Said } from '#kernel/text/said.ts';
import { MARTIAL_LAW, USUAL_HOURS, workingCalendar } from '#modules/appeals/index.ts';
import { openAreaDirectory } from '#modules/areas/index.ts';
import { openTicketKeys } from '#modules/attendance/index.ts';
import { openHalls } from '#modules/forum/index.ts';
import {
  createPolicy,
  openSignIn,
  RESIDENT,
  sessionTokenOf,
  watchSessions,
} from '#modules/identity/index.ts';
import { openOfficerDirectory } from '#modules/officers/index.ts';
import { openOrganisationDirectory, organisationPlaces } from '#modules/organisations/index.ts';
import { openReportCategoryDirectory } from '#modules/reports/index.ts';
import { openSettingsDirectory } from '#modules/settings/index.ts';
import type { Config } from '#platform/config/config.ts';
import { openKey } from '#platform/crypto/open-key.ts';
import { receiptKeys } from '#platform/crypto/receipt-keys.ts';
import { whyNotOpen } from '#platform/database/why-not-open.ts';
import { type ProofOfWork, proofOfWork } from '#platform/http/proof-of-work.ts';
import { databaseRateLimits, type RateLimits } from '#platform/http/rate-limits.ts';
import { type ResponseCache, openResponseCache } from '#platform/http/response-cache.ts';
import type { Logger } from '#platform/log/logger.ts';
import type { Platform } from '#platform/platform.ts';
import { type OpenPlatform, openPlatform, type PlatformHealth } from '#platform/open-platform.ts';
import type { AppContext, Directories } from './context.ts';
import { deskOf, handedOutOf } from './desk.ts';
import type { Module } from './module.ts';
import { MODULES } from './modules.ts';
import { peoplePlaces } from './people-places.ts';

/** Everything that a request may use, opened once. */
export interface Installation {
  /** For people without an account. */
  readonly context: AppContext;
  readonly limits: RateLimits;
  /** Cached responses of public pages and operations. */
  readonly responses: ResponseCache;
  readonly proofs: ProofOfWork;
  /** For backups, which read what row-level security hides from the app. */
  readonly ownerUrl: string;
  readonly health: PlatformHealth;
  readonly modules: readonly Module[];
  close(): Promise<void>;
}

/** Refuses with a sentence for the operator. */
export async function openInstallation(
  config: Config,
  log: Logger,
): Promise<Result<Installation, Said>> {
  try {
    const opened = await openPlatform(config, log);
    return opened.ok ? ok(await openInstallationOver(opened.value)) : opened;
  } catch (error) {
    const said = whyNotOpen(error, config.dataDir);
    if (said) return refuse(said);
    throw error;
  }
}

/** The same over a platform that is open. It is closed again if something cannot be opened. */
export async function openInstallationOver(
  opened: OpenPlatform,
  modules: readonly Module[] = MODULES,
): Promise<Installation> {
  const { platform, ownerUrl, health, close } = opened;
  try {
    const directories = await openDirectories(platform);
    const { dataDir } = platform.config;
    const limitsKey = await openKey(dataDir, 'rate-limits', platform.random);
    const limits = databaseRateLimits(platform.database, limitsKey);
    const signIn = await openSignIn(platform, limits);
    const sessions = watchSessions(platform);
    const halls = openHalls(platform);
    const parts = {
      ...directories,
      ...(await openCodes(platform)),
      workingDays: workingDays(platform),
    };
    const gatheringKinds = modules.flatMap((module) => module.gatheringKinds?.(parts) ?? []);
    return {
      context: {
        platform,
        policy: createPolicy(modules.flatMap(({ permissions }) => permissions ?? [])),
        actor: RESIDENT,
        signIn,
        sessions,
        halls,
        endpointKey: await openKey(dataDir, 'partner-endpoints', platform.random),
        ...partsOf(modules, { ...parts, gatheringKinds }),
      },
      limits,
      responses: openResponseCache(
        (cookie) => sessionTokenOf(signIn.site, () => cookie) !== undefined,
      ),
      proofs: proofOfWork(limitsKey, platform.clock, limits),
      ownerUrl,
      health,
      modules,
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

async function openDirectories(platform: Platform) {
  const organisations = await openOrganisationDirectory(platform);
  return {
    organisations,
    areas: await openAreaDirectory(platform, [organisationPlaces(platform)]),
    officers: await openOfficerDirectory(platform),
    settings: await openSettingsDirectory(platform),
    reportCategories: await openReportCategoryDirectory(platform),
  };
}

async function openCodes({ config, random }: Platform) {
  return {
    receipts: receiptKeys(await openKey(config.dataDir, 'receipts', random)),
    tickets: await openTicketKeys(config.dataDir, random),
  };
}

function workingDays({ clock }: Platform) {
  return workingCalendar({
    timeZone: clock.timeZone,
    hours: USUAL_HOURS,
    holidaysWorked: MARTIAL_LAW,
  });
}

/** The directories, and what modules make of them before anybody asks. */
function partsOf(modules: readonly Module[], directories: Directories) {
  const places = peoplePlaces(directories);
  return {
    ...directories,
    places,
    desk: deskOf(modules, {
      ...directories,
      places,
      handedOut: handedOutOf(modules, directories),
      promiseSourcesOf: (asking) =>
        modules.flatMap(
          ({ promiseSources }) => promiseSources?.({ ...asking, ...directories }) ?? [],
        ),
    }),
    surveySubjects: modules.flatMap(({ surveySubjects }) => surveySubjects?.(directories) ?? []),
  };
}
