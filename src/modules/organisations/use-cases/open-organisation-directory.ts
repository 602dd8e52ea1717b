import { fingerprint } from '#platform/crypto/fingerprint.ts';
import { keepFresh } from '#platform/live/keep-fresh.ts';
import type { Platform } from '#platform/platform.ts';
import {
  askOrganisations,
  type OrganisationDirectory,
  type OrganisationsSnapshot,
  takeOrganisationsSnapshot,
} from '../domain/organisation-directory.ts';
import { loadOpenOrganisations } from '../storage/load-organisations.ts';

/** Answers when everything is loaded, throws when it cannot be. Read anew whenever an organisation changed in any process. */
export async function openOrganisationDirectory(
  platform: Platform,
): Promise<OrganisationDirectory> {
  const fresh = await keepFresh(platform, ['organisation.*'], async () => {
    const { organisations, served } = await loadOpenOrganisations(platform.database);
    return {
      version: fingerprint([organisations, served]).slice(0, 16),
      snapshot: takeOrganisationsSnapshot(organisations, served),
    } satisfies { version: string; snapshot: OrganisationsSnapshot };
  });
  return {
    ...askOrganisations(() => fresh.current().snapshot),
    get version() {
      return fresh.current().version;
    },
    onChange: fresh.onChange,
    close: fresh.close,
  };
}
