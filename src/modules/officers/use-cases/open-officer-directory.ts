import type { OfficerId } from '#kernel/ids.ts';
import { fingerprint } from '#platform/crypto/fingerprint.ts';
import { keepFresh } from '#platform/live/keep-fresh.ts';
import type { Platform } from '#platform/platform.ts';
import type { OfficerAccounts } from '../domain/given-resource.ts';
import {
  askOfficers,
  type OfficerDirectory,
  takeOfficersSnapshot,
} from '../domain/officer-directory.ts';
import { inOwnName, listSilentAccounts } from '#modules/identity/index.ts';
import { loadServingOfficers } from '../storage/load-serving-officers.ts';
import { loadAllOfficerAccounts } from '../storage/officer-accounts.ts';

/** Answers when everything is loaded, throws when it cannot be. Read anew whenever an officer changed in any process. */
export async function openOfficerDirectory(platform: Platform): Promise<OfficerDirectory> {
  const { database, clock } = platform;
  const fresh = await keepFresh(
    platform,
    ['officer.*', 'assignment.*', 'account.*', 'invitation.accepted'],
    async () => {
      const [officers, accounts, silent] = await Promise.all([
        loadServingOfficers(database, clock.today()),
        loadAllOfficerAccounts(database),
        inOwnName({ platform }, listSilentAccounts),
      ]);
      return {
        version: fingerprint([officers, [...accounts], [...silent]]),
        officersVersion: fingerprint([officers, suspendedOf(accounts, silent)]).slice(0, 16),
        snapshot: takeOfficersSnapshot(officers),
        accounts,
        officersByAccount: new Map([...accounts].map(([officer, account]) => [account, officer])),
        silent,
      };
    },
  );
  return {
    ...askOfficers(
      () => fresh.current().snapshot,
      () => clock.today(),
    ),
    accountOf: (id) => fresh.current().accounts.get(id),
    officerOf: (account) => fresh.current().officersByAccount.get(account),
    silenceOf: (account) => fresh.current().silent.get(account),
    silence: (id) => {
      const { accounts, silent } = fresh.current();
      const account = accounts.get(id);
      return account && silent.get(account);
    },
    // Who answers may change at midnight with nothing being written.
    get version() {
      return `${fresh.current().officersVersion}.${clock.today().toString()}`;
    },
    onChange: fresh.onChange,
    close: fresh.close,
  };
}

/** Public answers name no deputy whose access is suspended, so they change with it. */
function suspendedOf(
  accounts: OfficerAccounts,
  silent: Awaited<ReturnType<typeof listSilentAccounts>>,
): readonly OfficerId[] {
  return [...accounts]
    .flatMap(([officer, account]) => (silent.get(account) === 'suspended' ? [officer] : []))
    .toSorted();
}
