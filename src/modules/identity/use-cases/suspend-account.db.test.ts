import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { StaffActor } from '../domain/actor.ts';
import { signedInStaff, suspend, type TestStaff } from '../testing.ts';
import { policyWithout } from '../testing/policy-without.ts';
import { LYMANSKA, OBLAST, openPeopleHouse, type PeopleHouse, STEPOVA } from '../testing-people.ts';
import { invitePerson } from './invite-person.ts';
import { readColleague } from './read-colleague.ts';
import { renewInvitation } from './renew-invitation.ts';
import { revokeRole } from './revoke-role.ts';
import { restoreAccount, suspendAccount } from './suspend-account.ts';
import { withdrawInvitation } from './withdraw-invitation.ts';

let house: PeopleHouse;
beforeAll(async () => {
  house = await openPeopleHouse();
});
afterAll(() => house.platform.close());

const staff = async (who: TestStaff): Promise<StaffActor> =>
  (await signedInStaff(house.platform, who)).actor;
const ABSENT = { ok: false, refusal: 'absent' };

describe('somebody who serves elsewhere is as absent as nobody', () => {
  test.each([
    ['is shut out', suspendAccount],
    ['is let in again', restoreAccount],
    ['gets a new link', renewInvitation],
    ['loses the link that was given', withdrawInvitation],
  ] as const)('and neither %s, nor seen to be there', async (_, act) => {
    const here = await staff({ role: 'coordinator', areaId: LYMANSKA });
    const elsewhere = await staff({ role: 'coordinator', areaId: STEPOVA });
    const invited = await invitePerson(
      house.as(here),
      {
        name: 'Тарас Умовний',
        email: `${house.platform.random.uuid()}@example.org`,
        language: 'uk',
      },
      {
        role: 'district-officer',
        areaId: LYMANSKA,
        organisationId: undefined,
        endsOn: undefined,
      },
    );
    if (!invited.ok) throw new Error(invited.refusal);
    if (!('link' in invited.value)) throw new Error('asked for a second person');
    const { accountId } = invited.value.link;
    const before = await readColleague(house.as(here), accountId);
    expect(await act(house.as(elsewhere), accountId)).toEqual(ABSENT);
    expect(await readColleague(house.as(here), accountId)).toEqual(before);
  });

  test('and keeps every role', async () => {
    const elsewhere = await staff({ role: 'coordinator', areaId: STEPOVA });
    const officer = await staff({ role: 'district-officer', areaId: LYMANSKA });
    for (const { id: grantId } of officer.grants) {
      const which = { accountId: officer.id, grantId };
      expect(await revokeRole(house.as(elsewhere), which)).toEqual(ABSENT);
    }
    const here = await staff({ role: 'coordinator', areaId: LYMANSKA });
    expect(await readColleague(house.as(here), officer.id)).toMatchObject({
      value: { held: [{ role: 'district-officer' }] },
    });
  });
});

describe('letting somebody in again', () => {
  const ABOVE = { ok: false, refusal: 'suspended-above' };
  const DONE = { ok: true, value: undefined };
  const officerOf = (areaId: string) => staff({ role: 'district-officer', areaId });

  /** Who shuts out, who lets in, and what comes of it. */
  test.each<[string, TestStaff, TestStaff, typeof ABOVE | typeof DONE]>([
    [
      'is not for a coordinator where an administrator shut them out',
      { role: 'administrator' },
      { role: 'coordinator', areaId: LYMANSKA },
      ABOVE,
    ],
    [
      'is for the administrator where a coordinator did',
      { role: 'coordinator', areaId: LYMANSKA },
      { role: 'administrator' },
      DONE,
    ],
    [
      'is for a colleague who may as much, there',
      { role: 'coordinator', areaId: LYMANSKA },
      { role: 'coordinator', areaId: LYMANSKA },
      DONE,
    ],
    [
      'is not for a coordinator of the hromada where the one of the oblast did',
      { role: 'coordinator', areaId: OBLAST },
      { role: 'coordinator', areaId: LYMANSKA },
      ABOVE,
    ],
    [
      'is not for the head of police where the coordinator did, who may take back more',
      { role: 'coordinator', areaId: LYMANSKA },
      { role: 'police-head', areaId: LYMANSKA },
      ABOVE,
    ],
    [
      'is for the coordinator where the head of police did',
      { role: 'police-head', areaId: LYMANSKA },
      { role: 'coordinator', areaId: OBLAST },
      DONE,
    ],
  ])('%s', async (_, suspender, restorer, answer) => {
    const officer = await officerOf(LYMANSKA);
    await suspendAccount(house.as(await staff(suspender)), officer.id);
    const context = house.as(await staff(restorer));
    const seen = await readColleague(context, officer.id);
    const offered = seen.ok && { restore: seen.value.may.restore, isAbove: seen.value.may.isAbove };
    expect(offered).toEqual({ restore: answer.ok, isAbove: !answer.ok });
    expect(await restoreAccount(context, officer.id)).toEqual(answer);
  });

  test('is neither offered nor explained to whoever lets nobody in', async () => {
    const officer = await officerOf(LYMANSKA);
    const context = house.as(await staff({ role: 'coordinator', areaId: LYMANSKA }));
    await suspendAccount(context, officer.id);
    const policy = policyWithout(context.policy, 'account.restore');
    expect(await readColleague({ ...context, policy }, officer.id)).toMatchObject({
      value: { may: { restore: false, isAbove: false } },
    });
  });

  test('is for an administrator of everywhere, and nobody less, where the keeper did', async () => {
    const officer = await officerOf(LYMANSKA);
    await suspend(house.platform, officer);
    for (const who of [
      { role: 'coordinator', areaId: OBLAST },
      { role: 'administrator', areaId: OBLAST },
    ] as const) {
      expect(await restoreAccount(house.as(await staff(who)), officer.id)).toEqual(ABOVE);
    }
    const everywhere = house.as(await staff({ role: 'administrator' }));
    expect(await restoreAccount(everywhere, officer.id)).toEqual(DONE);
  });

  test('asks by which of several roles they were shut out: the strongest that reaches them', async () => {
    const [here, elsewhere] = [await officerOf(LYMANSKA), await officerOf(LYMANSKA)];
    const coordinator = await staff({ role: 'coordinator', areaId: LYMANSKA });
    const both = (areaId: string | undefined): StaffActor => ({
      ...coordinator,
      grants: [...coordinator.grants, { ...onlyOf(coordinator), role: 'administrator', areaId }],
    });
    const another = house.as(await staff({ role: 'coordinator', areaId: LYMANSKA }));
    await suspendAccount(house.as(both(STEPOVA)), elsewhere.id);
    expect(await restoreAccount(another, elsewhere.id)).toEqual(DONE);
    await suspendAccount(house.as(both(undefined)), here.id);
    expect(await restoreAccount(another, here.id)).toEqual(ABOVE);
  });
});

function onlyOf({ grants: [grant] }: StaffActor) {
  if (!grant) throw new Error('nobody gave them a role');
  return grant;
}
