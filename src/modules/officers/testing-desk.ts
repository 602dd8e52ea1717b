import { newId } from '#kernel/ids.ts';
import { systemRandom } from '#platform/crypto/random.ts';
import { seeEverything } from '#platform/database/testing.ts';
import type { PageRequest } from '#platform/http/route.ts';
import { MAIN_LOCALES } from '#platform/i18n/locales.ts';
import { pageRequest } from '#ui/testing/page-request.ts';
import type { Actor, StaffActor } from '#modules/identity/index.ts';
import { EMPTY_DESK, signedInStaff, type TestStaff } from '#modules/identity/testing.ts';
import { officersDesk } from './pages/desk/desk-pages.ts';
import type { DeskOfficer } from './domain/desk-officer.ts';
import type { OfficersDesk } from './pages/desk/desk-pages.ts';
import { lockDeskOfficerByBadge } from './storage/desk-officers.ts';
import type { OfficersTables } from './storage/tables.ts';
import type { TestOfficers } from './testing/officers-for-each-test.ts';

/** The hromada of the small community where both officers serve, and its neighbour. */
export const LYMANSKA = 'UA51010010000000003';
export const STEPOVA = 'UA51010020000000004';

/** Everything that a page of the desk stands on, with somebody at it. */
export async function deskOf(
  planted: TestOfficers,
  actor: Actor,
): Promise<OfficersDesk & Disposable> {
  const opened = await planted.open();
  return {
    ...officersDesk({ ...opened, actor, desk: EMPTY_DESK }),
    [Symbol.dispose]: () => opened[Symbol.dispose](),
  };
}

/** Somebody who works in a hromada. */
export async function staffIn(
  planted: TestOfficers,
  role: NonNullable<TestStaff['role']>,
  code = LYMANSKA,
): Promise<StaffActor> {
  const areaId = planted.context.areas.byCode(code)?.id;
  if (areaId === undefined) throw new Error(`no area ${code}`);
  return (await signedInStaff(planted.platform, { role, areaId })).actor;
}

/** The same, and the officer of that badge is this person. */
export async function officerStaff(
  planted: TestOfficers,
  badgeNumber: string,
  role: NonNullable<TestStaff['role']> = 'district-officer',
): Promise<StaffActor> {
  const actor = await staffIn(planted, role);
  await seeEverything(planted.platform.database, (tx) =>
    tx
      .$extendTables<OfficersTables>()
      .updateTable('officers.officer')
      .set({ account_id: actor.id })
      .where('badge_number', '=', badgeNumber)
      .execute(),
  );
  return actor;
}

/** What is kept of the officer with that badge. */
export async function keptOfficer(
  planted: TestOfficers,
  badgeNumber = '0012345',
): Promise<DeskOfficer> {
  const officer = await seeEverything(planted.platform.database, (tx) =>
    lockDeskOfficerByBadge(tx, badgeNumber),
  );
  if (!officer) throw new Error(`no officer ${badgeNumber}`);
  return officer;
}

/** Of nobody who is kept. */
export const UNKNOWN_OFFICER = newId<'officer'>(systemRandom);

/** A request for a page of the desk by whoever sits there. */
export function deskRequest(
  desk: OfficersDesk,
  path: string,
  more: Partial<PageRequest> = {},
): PageRequest {
  return pageRequest({ actor: desk.actor, path, locales: MAIN_LOCALES, ...more });
}
