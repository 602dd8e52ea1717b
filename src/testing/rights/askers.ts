import { sql } from 'kysely';
import type { AccountId } from '#kernel/ids.ts';
import { ROLE_PLACES } from '#modules/identity/domain/role-place.ts';
import { type PermissionRow, STAFF_ROLES, type StaffRole } from '#modules/identity/index.ts';
import {
  endSessions,
  type SignedInStaff,
  signedInStaff,
  suspend,
  takeRolesBack,
} from '#modules/identity/testing.ts';
import type { Platform } from '#platform/platform.ts';
import { seeEverything } from '#platform/database/testing.ts';
import type { Grounds } from './grounds.ts';
import type { AskerState, HeldRole } from './oracle.ts';

/** Somebody who asks for everything that there is. */
export interface Asker {
  /** As a mismatch is told: `coordinator, here`. */
  readonly name: string;
  readonly state: AskerState;
  readonly accountId: AccountId | undefined;
  /** The roles that they hold at this moment, and where. */
  readonly roles: readonly HeldRole[];
  readonly cookie: string | undefined;
}

/** Where a role is held: in the unit of most things, in another one, or everywhere. */
const PLACES = ['here', 'there', 'everywhere'] as const;
type Place = (typeof PLACES)[number];

export interface AskersHouse {
  readonly platform: Platform;
  readonly signIn: { readonly site: { readonly sessionCookie: string } };
}

/**
 * One person for every role in the right place and in the wrong one, and for each whose role may hold everywhere
 * one more; and those who have no right any more, or none yet.
 */
export async function plantAskers(
  house: AskersHouse,
  grounds: Grounds,
  rows: readonly PermissionRow[],
): Promise<readonly Asker[]> {
  const askers: Asker[] = [];
  for (const place of PLACES) {
    for (const role of STAFF_ROLES.filter((one) => holdsIn(rows, one, place))) {
      askers.push(await withRole(house, grounds, role, place));
    }
  }
  return [...askers, ...(await withoutRight(house, grounds))];
}

/** Where it is held makes no difference to a role that the table does not name. */
function holdsIn(rows: readonly PermissionRow[], role: StaffRole, place: Place): boolean {
  if (place === 'here') return true;
  if (place === 'everywhere' && ROLE_PLACES[role].area === 'needed') return false;
  return rows.some(({ roles }) => roles[role] !== undefined);
}

async function withRole(
  house: AskersHouse,
  grounds: Grounds,
  role: StaffRole,
  place: Place,
): Promise<Asker> {
  const held = heldRole(grounds, role, place);
  const staff = await signedInStaff(house.platform, { name: `${role} ${place}`, ...held });
  return asker(house, `${role}, ${place}`, staff, { roles: [held] });
}

function heldRole(grounds: Grounds, role: StaffRole, place: Place): HeldRole {
  const ground = place === 'everywhere' ? undefined : grounds[place];
  const organisationId =
    ROLE_PLACES[role].organisation === 'needed' ? (ground ?? grounds.here).organisation : undefined;
  return {
    role,
    ...(ground && { areaId: ground.hromada }),
    ...(organisationId === undefined ? {} : { organisationId }),
  };
}

/** Each of these held, or holds, what would open the most. */
async function withoutRight(house: AskersHouse, grounds: Grounds): Promise<readonly Asker[]> {
  const { platform } = house;
  const coordinator = heldRole(grounds, 'coordinator', 'here');
  const roles = [coordinator];
  const revoked = await signedInStaff(platform, { name: 'revoked', ...coordinator });
  await takeRolesBack(platform, revoked.actor);
  const over = await signedInStaff(platform, { name: 'over', ...coordinator });
  await endYesterday(platform, over);
  const suspended = await signedInStaff(platform, { name: 'suspended', ...coordinator });
  await suspend(platform, suspended.actor);
  const signedOut = await signedInStaff(platform, { name: 'signed out', ...coordinator });
  await endSessions(platform, signedOut.actor);
  const unproven = await signedInStaff(platform, { name: 'unproven', ...coordinator });
  await proveLongAgo(platform, unproven);
  const without = await signedInStaff(platform, { name: 'without a role' });
  const nobody = { state: 'nobody', roles: [] } as const;
  return [
    asker(house, 'coordinator whose role was taken back', revoked, { roles: [] }),
    asker(house, 'coordinator whose role ended yesterday', over, { roles: [] }),
    asker(house, 'coordinator who is suspended', suspended, nobody),
    asker(house, 'coordinator who signed out', signedOut, nobody),
    asker(house, 'coordinator who proved it long ago', unproven, { state: 'unproven', roles }),
    asker(house, 'somebody without a role', without, { roles: [] }),
    { name: 'resident', accountId: undefined, cookie: undefined, ...nobody },
    { ...asker(house, 'resident with a forged cookie', without, nobody), cookie: forged(house) },
  ];
}

function asker(
  house: AskersHouse,
  name: string,
  { actor, token }: SignedInStaff,
  { state = 'signed-in', roles }: { readonly state?: AskerState; readonly roles: Asker['roles'] },
): Asker {
  const cookie = `${house.signIn.site.sessionCookie}=${token}`;
  return { name, state, roles, cookie, accountId: state === 'nobody' ? undefined : actor.id };
}

function forged({ signIn }: AskersHouse): string {
  return `${signIn.site.sessionCookie}=${'x'.repeat(43)}`;
}

async function endYesterday({ database, clock }: Platform, { actor }: SignedInStaff) {
  const yesterday = clock.today().subtract({ days: 1 });
  await seeEverything(database, (tx) =>
    sql`update identity.role_grant set ends_on = ${yesterday.toString()}
      where account_id = ${actor.id}`.execute(tx),
  );
}

async function proveLongAgo({ database, clock }: Platform, { actor }: SignedInStaff) {
  const earlier = clock.now().subtract({ hours: 1 }).toString();
  await seeEverything(database, (tx) =>
    sql`update identity.session set created_at = ${earlier}, proven_at = ${earlier}
      where account_id = ${actor.id}`.execute(tx),
  );
}
