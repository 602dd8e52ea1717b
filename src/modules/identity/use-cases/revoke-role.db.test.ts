import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { StaffActor } from '../domain/actor.ts';
import { recogniseSession } from '../storage/recognise-session.ts';
import { tokenHash } from '#platform/crypto/token.ts';
import { signedInStaff, type SignedInStaff, type TestStaff } from '../testing.ts';
import { LYMANSKA, openPeopleHouse, type PeopleHouse, STEPOVA } from '../testing-people.ts';
import { sessionLimits } from '../domain/session-life.ts';
import { listPeople } from './list-people.ts';
import { renewInvitation } from './renew-invitation.ts';
import { revokeRole } from './revoke-role.ts';
import { restoreAccount, suspendAccount } from './suspend-account.ts';

let house: PeopleHouse;
beforeEach(async () => {
  house = await openPeopleHouse();
});
afterEach(() => house.platform.close());

const staff = (who: TestStaff): Promise<SignedInStaff> => signedInStaff(house.platform, who);
const onlyGrant = ({ grants }: StaffActor) => {
  const [grant] = grants;
  if (!grant) throw new Error('nobody gave them a role');
  return grant.id;
};
const revoke = (by: StaffActor, of: StaffActor) =>
  revokeRole(house.as(by), { accountId: of.id, grantId: onlyGrant(of) });

async function recognised({ token }: SignedInStaff): Promise<StaffActor | undefined> {
  const { clock, database } = house.platform;
  const limits = { now: clock.now(), today: clock.today(), ...sessionLimits(clock.now()) };
  return (await recogniseSession(database, tokenHash(token), limits))?.actor;
}

describe('taking a role back', () => {
  test('opens nothing to its holder from the next request on', async () => {
    const { actor: coordinator } = await staff({ role: 'coordinator', areaId: LYMANSKA });
    const officer = await staff({ role: 'district-officer', areaId: LYMANSKA });
    expect((await recognised(officer))?.grants).toHaveLength(1);
    expect(await revoke(coordinator, officer.actor)).toMatchObject({ ok: true });
    expect((await recognised(officer))?.grants).toEqual([]);
    expect(await revoke(coordinator, officer.actor)).toEqual({ ok: false, refusal: 'absent' });
  });

  test('is not for a coordinator of elsewhere, nor against whoever set her up', async () => {
    const { actor: here } = await staff({ role: 'coordinator', areaId: LYMANSKA });
    const { actor: elsewhere } = await staff({ role: 'coordinator', areaId: STEPOVA });
    const { actor: officer } = await staff({ role: 'district-officer', areaId: LYMANSKA });
    const { actor: head } = await staff({ role: 'police-head', areaId: LYMANSKA });
    expect(await revoke(elsewhere, officer)).toEqual({ ok: false, refusal: 'absent' });
    expect(await revoke(here, head)).toEqual({ ok: false, refusal: 'out-of-reach' });
    expect(await revoke(officer, here)).toEqual({ ok: false, refusal: 'forbidden' });
  });
});

describe('the last administrator', () => {
  test('stays: no role, and no suspension, takes them away', async () => {
    const { actor: keeper } = await staff({ role: 'administrator' });
    expect(await revoke(keeper, keeper)).toEqual({ ok: false, refusal: 'last-administrator' });
    const { actor: local } = await staff({ role: 'administrator', areaId: LYMANSKA });
    expect(await suspendAccount(house.as(keeper), local.id)).toMatchObject({ ok: true });
    expect(await revoke(keeper, keeper)).toEqual({ ok: false, refusal: 'last-administrator' });
  });

  test('is still there when two take each other’s role in the same moment', async () => {
    const { actor: one } = await staff({ role: 'administrator' });
    const { actor: other } = await staff({ role: 'administrator' });
    const both = await Promise.all([revoke(one, other), revoke(other, one)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    // Whoever comes second has no role any more, and sees nobody.
    expect(both).toContainEqual({ ok: false, refusal: 'absent' });
  });

  test('is still there when one suspends the other, who takes the first one’s role', async () => {
    const { actor: one } = await staff({ role: 'administrator' });
    const { actor: other } = await staff({ role: 'administrator' });
    const both = await Promise.all([suspendAccount(house.as(one), other.id), revoke(other, one)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  });
});

describe('suspending somebody', () => {
  test('ends their sessions at once, and they come back with the roles they had', async () => {
    const { actor: coordinator } = await staff({ role: 'coordinator', areaId: LYMANSKA });
    const officer = await staff({ role: 'district-officer', areaId: LYMANSKA });
    const context = house.as(coordinator);
    expect(await suspendAccount(context, officer.actor.id)).toMatchObject({ ok: true });
    expect(await recognised(officer)).toBeUndefined();
    expect(await renewInvitation(context, officer.actor.id)).toMatchObject({
      refusal: 'account-suspended',
    });
    expect(await restoreAccount(context, officer.actor.id)).toMatchObject({ ok: true });
    expect(await recognised(officer)).toBeUndefined();
    const listed = await listPeople(context, {
      text: undefined,
      role: 'district-officer',
      status: undefined,
    });
    expect(listed).toMatchObject({ value: { people: [{ id: officer.actor.id }] } });
  });

  test('is not for whoever could not take each of their roles back', async () => {
    const { actor: coordinator } = await staff({ role: 'coordinator', areaId: LYMANSKA });
    const { actor: head } = await staff({ role: 'police-head', areaId: LYMANSKA });
    const refused = { ok: false, refusal: 'out-of-reach' };
    expect(await suspendAccount(house.as(coordinator), head.id)).toEqual(refused);
    expect(await suspendAccount(house.as(coordinator), coordinator.id)).toEqual({
      ok: false,
      refusal: 'own-account',
    });
  });
});

describe('a new link', () => {
  test('opens all that its person holds: nobody makes one who could not give it', async () => {
    const { actor: administrator } = await staff({ role: 'administrator' });
    const { actor: coordinator } = await staff({ role: 'coordinator', areaId: LYMANSKA });
    const { actor: officer } = await staff({ role: 'district-officer', areaId: LYMANSKA });
    const refused = { ok: false, refusal: 'out-of-reach' };
    // Who keeps the installation has no way into what an officer reads.
    expect(await renewInvitation(house.as(administrator), officer.id)).toEqual(refused);
    expect(await renewInvitation(house.as(coordinator), officer.id)).toMatchObject({
      value: { link: { purpose: 'recover' } },
    });
    expect(await renewInvitation(house.as(administrator), coordinator.id)).toMatchObject({
      ok: true,
    });
    expect(await renewInvitation(house.as(coordinator), administrator.id)).toMatchObject({
      ok: false,
    });
  });
});

describe('the list of people', () => {
  const everybody = { text: undefined, role: undefined, status: undefined };
  const ids = async (actor: StaffActor) => {
    const listed = await listPeople(house.as(actor), everybody);
    return listed.ok ? listed.value.people.map(({ id }) => id) : listed.refusal;
  };

  test('shows those within one’s own reach, and nobody else', async () => {
    const { actor: administrator } = await staff({ role: 'administrator' });
    const { actor: here } = await staff({ role: 'coordinator', areaId: LYMANSKA });
    const { actor: officer } = await staff({ role: 'district-officer', areaId: LYMANSKA });
    const { actor: elsewhere } = await staff({ role: 'district-officer', areaId: STEPOVA });
    expect(new Set(await ids(here))).toEqual(new Set([here.id, officer.id]));
    expect(new Set(await ids(administrator))).toEqual(
      new Set([administrator.id, here.id, officer.id, elsewhere.id]),
    );
    expect(await ids(officer)).toBe('forbidden');
  });
});
