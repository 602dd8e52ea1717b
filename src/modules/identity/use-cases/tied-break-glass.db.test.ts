import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#kernel/ids.ts';
import { seeEverything } from '#platform/database/testing.ts';
import type { StaffActor } from '../domain/actor.ts';
import type { PermissionRow } from '../domain/permission.ts';
import type { StaffRole } from '../domain/roles.ts';
import type { IdentityTables } from '../storage/tables.ts';
import { signedInStaff } from '../testing.ts';
import { LYMANSKA, openPeopleHouse, type PeopleHouse, STEPOVA } from '../testing-people.ts';
import { askBreakGlass } from './ask-break-glass.ts';
import { decideBreakGlass } from './decide-break-glass.ts';
import { decideRoleRequest } from './decide-role-request.ts';
import { grantRole } from './grant-role.ts';
import { listBreakGlass } from './list-break-glass.ts';
import { renewInvitation } from './renew-invitation.ts';

const TIED = { ok: false, refusal: 'tied' };
const DONE = { ok: true, value: undefined };
const REASON = 'Людина в небезпеці: погрози у листі, адреси ніхто не знає.';

let house: PeopleHouse;
beforeAll(async () => {
  house = await openPeopleHouse();
});
afterAll(() => house.platform.close());

/** From the command line: nobody at the desk gave it. */
const staff = async (role: StaffRole = 'volunteer', areaId = LYMANSKA) =>
  (await signedInStaff(house.platform, { role, areaId })).actor;

/** Somebody to whom `giver` gives a role at the desk. */
async function made(giver: StaffActor, role: StaffRole, areaId = LYMANSKA): Promise<StaffActor> {
  const taker = await staff('volunteer', areaId);
  const wanted = { role, areaId, organisationId: undefined, endsOn: undefined };
  const given = await grantRole(house.as(giver), taker.id, wanted);
  if (!given.ok) throw new Error(given.refusal);
  if (!('grant' in given.value)) throw new Error('asked for a second person');
  return { ...taker, grants: [...taker.grants, { id: given.value.grant, ...wanted }] };
}

async function decided(asker: StaffActor, second: StaffActor) {
  const asked = { dataClass: 'confidential', areaId: LYMANSKA, reason: REASON } as const;
  const id = await askBreakGlass(house.as(asker), asked);
  if (!id.ok) throw new Error(id.refusal);
  const listed = await listBreakGlass(house.as(second));
  const seen = listed.ok ? listed.value.find((one) => one.id === id.value.id) : undefined;
  const answer = await decideBreakGlass(house.as(second), id.value.id, 'opened');
  // The page offers what is taken, and says of the rest why it is not.
  expect(seen).toMatchObject({ mayDecide: answer.ok, isTied: !answer.ok });
  return answer;
}

async function daysPass(days: number, ...takers: readonly StaffActor[]): Promise<void> {
  const then = house.platform.clock.now().subtract({ hours: 24 * days });
  const ids = takers.map(({ id }) => id);
  await seeEverything(house.platform.database, async (tx) => {
    const tables = tx.$extendTables<IdentityTables>();
    await tables
      .updateTable('identity.role_grant')
      .set({ granted_at: then })
      .where('account_id', 'in', ids)
      .execute();
    await tables
      .updateTable('identity.invitation')
      .set({ created_at: then })
      .where('account_id', 'in', ids)
      .execute();
  });
}

describe('two are two: nobody decides for whom they let in themselves', () => {
  test('an administrator neither for the coordinator that she made, nor for one made by hers', async () => {
    const keeper = await staff('administrator');
    const puppet = await made(keeper, 'coordinator');
    const between = await made(keeper, 'administrator');
    expect(await decided(puppet, keeper)).toEqual(TIED);
    expect(await decided(await made(between, 'coordinator'), keeper)).toEqual(TIED);
    // The control: somebody whom none of them made.
    expect(await decided(puppet, await staff('police-head'))).toEqual(DONE);
  });

  test('nobody for whoever made them', async () => {
    const chief = await staff('administrator');
    const coordinator = await made(chief, 'coordinator');
    const head = await made(chief, 'police-head');
    const officer = await made(head, 'duty-officer');
    expect(await decided(officer, head)).toEqual(TIED);
    expect(await decided(head, chief)).toEqual(TIED);
    expect(await decided(coordinator, head), 'both from the same hands').toEqual(TIED);
    expect(await decided(await staff('duty-officer'), head)).toEqual(DONE);
  });

  test('nobody for whom they gave a new link to, which opens that account to whoever holds it', async () => {
    const head = await staff('police-head');
    const officer = await staff('duty-officer');
    expect(await decided(officer, head)).toEqual(DONE);
    expect(await renewInvitation(house.as(head), officer.id)).toMatchObject({ ok: true });
    expect(await decided(officer, head)).toEqual(TIED);
  });

  test('for thirty days: by then colleagues have met who they are', async () => {
    const keeper = await staff('administrator');
    const coordinator = await made(keeper, 'coordinator');
    await daysPass(29, coordinator);
    expect(await decided(coordinator, keeper)).toEqual(TIED);
    await daysPass(30, coordinator);
    expect(await decided(coordinator, keeper)).toEqual(DONE);
  });

  test('a role that a second person confirmed ties nobody: the first day has somebody who decides', async () => {
    const opens: PermissionRow = {
      permission: 'secret.read',
      dataClass: 'report',
      roles: { coordinator: 'area', 'police-head': 'area' },
    };
    const own = await openPeopleHouse([opens]);
    const first = async (role: StaffRole) => (await signedInStaff(own.platform, { role })).actor;
    const [keeper, head] = [await first('administrator'), await first('police-head')];
    const officer = await first('volunteer');
    const wanted = { role: 'coordinator', areaId: LYMANSKA } as const;
    const rest = { organisationId: undefined, endsOn: undefined };
    const asked = await grantRole(own.as(keeper), officer.id, { ...wanted, ...rest });
    if (!asked.ok || !('asked' in asked.value)) throw new Error('given by one person');
    const { request } = asked.value.asked;
    expect(await decideRoleRequest(own.as(head), request, 'confirmed')).toMatchObject({ ok: true });
    const grants = [{ ...wanted, ...rest, id: newId<'grant'>(own.platform.random) }];
    const coordinator = { ...officer, grants };
    const question = { dataClass: 'report', areaId: LYMANSKA, reason: REASON } as const;
    const id = await askBreakGlass(own.as(coordinator), question);
    if (!id.ok) throw new Error(id.refusal);
    expect(id.value.isHeard).toBe(true);
    expect(await decideBreakGlass(own.as(keeper), id.value.id, 'opened')).toEqual(DONE);
    await own.platform.close();
  });

  test('and whoever asks hears that nobody is left who may decide', async () => {
    const keeper = await staff('administrator', STEPOVA);
    const asker = await made(keeper, 'coordinator', STEPOVA);
    const ask = async () => {
      const wanted = { dataClass: 'confidential', areaId: STEPOVA, reason: REASON } as const;
      const asked = await askBreakGlass(house.as(asker), wanted);
      return asked.ok ? asked.value.isHeard : asked.refusal;
    };
    expect(await ask()).toBe(false);
    await staff('police-head', STEPOVA);
    expect(await ask()).toBe(true);
  });
});
