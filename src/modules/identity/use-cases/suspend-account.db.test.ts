import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { StaffActor } from '../domain/actor.ts';
import { signedInStaff, type TestStaff } from '../testing.ts';
import { LYMANSKA, openPeopleHouse, type PeopleHouse, STEPOVA } from '../testing-people.ts';
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
    const { accountId } = invited.value;
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
