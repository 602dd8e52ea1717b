import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AppContext } from './context.ts';
import { newId } from '#kernel/ids.ts';
import {
  type Actor,
  createAdministrator,
  createPolicy,
  RESIDENT,
  STAFF_ROLES,
  type StaffActor,
  type StaffRole,
} from '#modules/identity/index.ts';
import { grantableRoles } from '#modules/identity/domain/may-grant.ts';
import { needsTwo } from '#modules/identity/domain/needs-two.ts';
import { decideRoleRequest } from '#modules/identity/use-cases/decide-role-request.ts';
import { grantRole } from '#modules/identity/use-cases/grant-role.ts';
import { invitePerson } from '#modules/identity/use-cases/invite-person.ts';
import { listRoleRequests } from '#modules/identity/use-cases/list-role-requests.ts';
import { readInvitation } from '#modules/identity/use-cases/read-invitation.ts';
import { renewInvitation } from '#modules/identity/use-cases/renew-invitation.ts';
import { suspendAccount } from '#modules/identity/use-cases/suspend-account.ts';
import type { IdentityTables } from '#modules/identity/storage/tables.ts';
import { saveGrant } from '#modules/identity/storage/save-grant.ts';
import { notificationsOf, signedInStaff } from '#modules/identity/testing.ts';
import { fixedClock } from '#platform/clock/clock.ts';
import type { Tx } from '#platform/database/database.ts';
import { seeEverything } from '#platform/database/testing.ts';
import { openTestInstallation, type TestInstallation } from '#testing/open-test-installation.ts';

let house: TestInstallation;
beforeAll(async () => {
  house = await openTestInstallation(fixedClock('2026-12-01T08:00:00Z'));
});
afterAll(() => house.close());

const as = (actor: Actor): AppContext => ({ ...house.context, actor });
const staff = async (role: StaffRole) =>
  (await signedInStaff(house.context.platform, { role })).actor;
const everywhere = (role: StaffRole) => ({
  role,
  areaId: undefined,
  organisationId: undefined,
  endsOn: undefined,
});
let people = 0;
const somebody = () => {
  people += 1;
  return { name: 'Тарас Умовний', email: `two-${people}@example.org`, language: 'uk' } as const;
};

async function asked(by: StaffActor, role: StaffRole, person = somebody()) {
  const invited = await invitePerson(as(by), person, everywhere(role));
  if (!invited.ok) throw new Error(invited.refusal);
  if (!('asked' in invited.value)) throw new Error(`${role} was given by one person`);
  return invited.value.asked.request;
}

async function confirmed(by: StaffActor, request: Awaited<ReturnType<typeof asked>>) {
  const decided = await decideRoleRequest(as(by), request, 'confirmed');
  if (!decided.ok) throw new Error(decided.refusal);
  const { accountId, invitation } = decided.value;
  if (!accountId) throw new Error('nobody got it');
  return { accountId, token: invitation?.path.replace('/join/', '') };
}

const isOpen = async (token: string | undefined) =>
  (await readInvitation(as(RESIDENT), token ?? '')).ok;
const tables = <Value>(ask: (tx: Tx) => Promise<Value>) =>
  seeEverything(house.context.platform.database, ask);

describe('roles that two people give', () => {
  test('follow from what the permission table opens, and all who may confirm are among them', () => {
    const { rows } = house.context.policy;
    expect(STAFF_ROLES.filter((role) => !needsTwo(rows, role))).toEqual([
      'assistant',
      'council-member',
      'community-delegate',
      'volunteer',
      'commission-secretary',
      'auditor',
      'administrator',
    ]);
    const confirming = rows.find(({ permission }) => permission === 'role.confirm');
    for (const role of Object.keys(confirming?.roles ?? {})) {
      expect(needsTwo(rows, STAFF_ROLES.find((one) => one === role) ?? 'auditor')).toBe(true);
    }
  });

  test('are offered only if their desk has something on it, as the secretary of a commission has nothing yet', async () => {
    const { policy } = house.context;
    const offered = grantableRoles(policy, await staff('coordinator'));
    expect(offered).toContain('volunteer');
    expect(offered).not.toContain('commission-secretary');
    const row = {
      permission: 'commission.read',
      dataClass: 'commission',
      roles: { 'commission-secretary': 'area' },
    } as const;
    const built = createPolicy([...policy.rows, row]);
    expect(grantableRoles(built, await staff('coordinator')), 'once there is one').toContain(
      'commission-secretary',
    );
  });

  test('an administrator makes no head of a second account: no account, no link, until a head agrees', async () => {
    const [keeper, head, auditor] = [
      await staff('administrator'),
      await staff('police-head'),
      await staff('auditor'),
    ];
    const person = somebody();
    const request = await asked(keeper, 'police-head', person);
    const accounts = await tables((tx) =>
      tx
        .$extendTables<IdentityTables>()
        .selectFrom('identity.account')
        .select('id')
        .where('email', '=', person.email)
        .execute(),
    );
    expect(accounts).toEqual([]);
    expect(await notificationsOf(house.context.platform, head)).toMatchObject([
      { kind: 'role-request.asked', path: '/desk/people/requests' },
    ]);
    expect(await decideRoleRequest(as(keeper), request, 'confirmed')).toEqual({
      ok: false,
      refusal: 'forbidden',
    });
    const { token } = await confirmed(head, request);
    expect(await isOpen(token)).toBe(true);
    expect(await notificationsOf(house.context.platform, auditor)).toMatchObject([
      { kind: 'role-request.watched' },
    ]);
    expect(await notificationsOf(house.context.platform, keeper)).toMatchObject([
      { kind: 'role-request.confirmed' },
    ]);
    expect(await decideRoleRequest(as(head), request, 'confirmed')).toMatchObject({
      refusal: 'decided-already',
    });
  });

  test('nor by a second administrator of theirs, and nobody confirms their own request', async () => {
    const keeper = await staff('administrator');
    const second = await invitePerson(as(keeper), somebody(), everywhere('administrator'));
    expect(second).toMatchObject({ ok: true, value: { link: { purpose: 'join' } } });
    const coordinator = await staff('coordinator');
    const request = await asked(await staff('police-head'), 'police-head').catch(() => undefined);
    expect(request, 'a head gives no head').toBeUndefined();
    const own = await asked(keeper, 'coordinator');
    const listed = await listRoleRequests(as(keeper));
    const seen = listed.ok ? listed.value.find(({ id }) => id === own) : undefined;
    expect(seen).toMatchObject({ state: 'asked', mayDecide: false });
    expect((await confirmed(coordinator, own)).token).toBeDefined();
  });

  test('the link that whoever asked held before opens the new role no more', async () => {
    const [keeper, head] = [await staff('administrator'), await staff('police-head')];
    const invited = await invitePerson(as(keeper), somebody(), everywhere('auditor'));
    if (!invited.ok || !('link' in invited.value)) throw new Error('no link');
    const { accountId, path } = invited.value.link;
    const held = path.replace('/join/', '');
    expect(await isOpen(held)).toBe(true);
    const given = await grantRole(as(keeper), accountId, everywhere('coordinator'));
    if (!given.ok || !('asked' in given.value)) throw new Error('given by one person');
    const { token } = await confirmed(head, given.value.asked.request);
    expect(await isOpen(held)).toBe(false);
    expect(await isOpen(token)).toBe(true);
    // Nor does one that they make later.
    const renewed = await renewInvitation(as(keeper), accountId);
    expect(renewed).toMatchObject({ ok: true, value: { asked: { isHeard: true } } });
  });

  test('an account that somebody alone let in is opened by a fresh link, and by nothing of before', async () => {
    const [keeper, head] = [await staff('administrator'), await staff('police-head')];
    const puppet = await staff('auditor');
    const given = await grantRole(as(keeper), puppet.id, everywhere('coordinator'));
    if (!given.ok || !('asked' in given.value)) throw new Error('given by one person');
    const { token } = await confirmed(head, given.value.asked.request);
    expect(await isOpen(token)).toBe(true);
    const sessions = await tables((tx) =>
      tx
        .$extendTables<IdentityTables>()
        .selectFrom('identity.session')
        .select('id')
        .where('account_id', '=', puppet.id)
        .execute(),
    );
    expect(sessions).toEqual([]);
    // The control: whom the keeper or two people gave such a role before signs in as ever.
    const officer = await staff('coordinator');
    const further = await grantRole(as(keeper), officer.id, everywhere('police-head'));
    if (!further.ok || !('asked' in further.value)) throw new Error('given by one person');
    expect((await confirmed(head, further.value.asked.request)).token).toBeUndefined();
  });

  test('an account is not vouched for by one person whose own account was erased since', async () => {
    const [keeper, second, head] = [
      await staff('administrator'),
      await staff('administrator'),
      await staff('police-head'),
    ];
    const { clock, random } = house.context.platform;
    // As such roles were given: by one person before it took two, and by two people.
    const holding = async (confirmedBy: StaffActor | undefined) => {
      const puppet = await staff('auditor');
      await tables((tx) =>
        saveGrant(tx, {
          ...everywhere('coordinator'),
          id: newId<'grant'>(random),
          accountId: puppet.id,
          grantedBy: keeper.id,
          confirmedBy: confirmedBy?.id,
          grantedAt: clock.now().subtract({ hours: 24 * 60 }),
        }),
      );
      return puppet;
    };
    const [alone, two] = [await holding(undefined), await holding(await staff('police-head'))];
    await tables((tx) =>
      tx
        .$extendTables<IdentityTables>()
        .deleteFrom('identity.account')
        .where('id', '=', keeper.id)
        .execute(),
    );
    const tokenFor = async (puppet: StaffActor) => {
      const given = await grantRole(as(second), puppet.id, everywhere('police-head'));
      if (!given.ok || !('asked' in given.value)) throw new Error('given by one person');
      return (await confirmed(head, given.value.asked.request)).token;
    };
    expect(await isOpen(await tokenFor(alone))).toBe(true);
    expect(await tokenFor(two), 'two people agreed on it').toBeUndefined();
  });

  test('a new link for a lost telephone takes two as well', async () => {
    const [keeper, head, other] = [
      await staff('administrator'),
      await staff('police-head'),
      await staff('coordinator'),
    ];
    const renewed = await renewInvitation(as(keeper), head.id);
    if (!renewed.ok || !('asked' in renewed.value)) throw new Error('given by one person');
    const { request } = renewed.value.asked;
    expect(await renewInvitation(as(keeper), head.id)).toMatchObject({ refusal: 'asked-already' });
    expect(await decideRoleRequest(as(head), request, 'confirmed')).toMatchObject({
      refusal: 'own-account',
    });
    expect(await isOpen((await confirmed(other, request)).token)).toBe(true);
  });

  test('are not confirmed after the one who asked was shut out', async () => {
    const [keeper, head] = [await staff('administrator'), await staff('police-head')];
    const late = await asked(keeper, 'coordinator');
    const another = await staff('administrator');
    expect(await suspendAccount(as(another), keeper.id)).toMatchObject({ ok: true });
    expect(await decideRoleRequest(as(head), late, 'confirmed')).toMatchObject({
      refusal: 'not-possible',
    });
  });

  test('are confirmed by nobody whom the one who asks let in alone lately', async () => {
    const [keeper, head] = [await staff('administrator'), await staff('police-head')];
    // As such a role was given before it took two.
    const { clock, random } = house.context.platform;
    const alone = { ...everywhere('police-head'), grantedBy: keeper.id, grantedAt: clock.now() };
    const id = newId<'grant'>(random);
    await tables((tx) => saveGrant(tx, { ...alone, id, accountId: head.id }));
    const request = await asked(keeper, 'coordinator');
    expect(await decideRoleRequest(as(head), request, 'confirmed')).toMatchObject({
      refusal: 'tied',
    });
    // The control: the first head confirms again and again whom others ask for.
    const another = await staff('police-head');
    expect((await confirmed(another, request)).token).toBeDefined();
    expect((await confirmed(another, await asked(keeper, 'coordinator'))).token).toBeDefined();
  });

  test('the keeper makes the first head, of whom heads and auditors hear', async () => {
    const auditor = await staff('auditor');
    const system = as({ kind: 'system', name: 'test' });
    const made = await createAdministrator(system, somebody(), 'police-head');
    expect(made).toMatchObject({ ok: true, value: { purpose: 'join' } });
    expect(await notificationsOf(house.context.platform, auditor)).toMatchObject([
      { kind: 'role-request.watched' },
    ]);
  });
});
