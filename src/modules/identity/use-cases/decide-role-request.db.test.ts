import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { StaffActor } from '../domain/actor.ts';
import type { PermissionRow } from '../domain/permission.ts';
import type { StaffRole } from '../domain/roles.ts';
import { signedInStaff, takeRolesBack } from '../testing.ts';
import { LYMANSKA, openPeopleHouse, type PeopleHouse, STEPOVA } from '../testing-people.ts';
import { decideRoleRequest } from './decide-role-request.ts';
import { grantRole } from './grant-role.ts';
import { listRoleRequests } from './list-role-requests.ts';
import { renewInvitation } from './renew-invitation.ts';

const OPENS: PermissionRow = {
  permission: 'secret.read',
  dataClass: 'report',
  roles: { coordinator: 'area', 'police-head': 'area', 'district-officer': 'area' },
};
const NOT_POSSIBLE = { ok: false, refusal: 'not-possible' };
const ABSENT = { ok: false, refusal: 'absent' };

let house: PeopleHouse;
beforeAll(async () => {
  house = await openPeopleHouse([OPENS]);
});
afterAll(() => house.platform.close());

const staff = async (role: StaffRole, areaId: string = LYMANSKA) =>
  (await signedInStaff(house.platform, { role, areaId })).actor;

/** A further role for an officer, which a coordinator of the same hromada asks for. */
async function askedBy(coordinator: StaffActor) {
  const officer = await staff('district-officer');
  const wanted = { role: 'district-officer', areaId: LYMANSKA, organisationId: undefined } as const;
  const endsOn = house.platform.clock.today().add({ days: 30 });
  const given = await grantRole(house.as(coordinator), officer.id, { ...wanted, endsOn });
  if (!given.ok || !('asked' in given.value)) throw new Error('given by one person');
  return given.value.asked.request;
}

async function linkAskedBy(coordinator: StaffActor) {
  const officer = await staff('district-officer');
  const renewed = await renewInvitation(house.as(coordinator), officer.id);
  if (!renewed.ok || !('asked' in renewed.value)) throw new Error('given by one person');
  return renewed.value.asked.request;
}

describe('a role that two people give', () => {
  test.each([
    ['a further role', askedBy],
    ['a new link', linkAskedBy],
  ] as const)(
    '%s is confirmed only while the one who asked could still give it',
    async (_, ask) => {
      const [coordinator, head] = [await staff('coordinator'), await staff('police-head')];
      const request = await ask(coordinator);
      await takeRolesBack(house.platform, coordinator);
      expect(await decideRoleRequest(house.as(head), request, 'confirmed')).toEqual(NOT_POSSIBLE);
      expect(await decideRoleRequest(house.as(head), request, 'refused')).toMatchObject({
        ok: true,
      });
      const control = await ask(await staff('coordinator'));
      expect(await decideRoleRequest(house.as(head), control, 'confirmed')).toMatchObject({
        ok: true,
      });
    },
  );

  test('is absent for a head of another hromada, and not there for them to see', async () => {
    const request = await askedBy(await staff('coordinator'));
    const elsewhere = await staff('police-head', STEPOVA);
    expect(await decideRoleRequest(house.as(elsewhere), request, 'confirmed')).toEqual(ABSENT);
    const seen = async (actor: StaffActor) => {
      const listed = await listRoleRequests(house.as(actor));
      return listed.ok && listed.value.some(({ id }) => id === request);
    };
    expect(await seen(elsewhere)).toBe(false);
    expect(await seen(await staff('auditor'))).toBe(true);
  });

  test('is asked for once, by whichever of four coordinators comes first', async () => {
    const officer = await staff('district-officer');
    const wanted = {
      role: 'district-officer',
      areaId: LYMANSKA,
      organisationId: undefined,
    } as const;
    const endsOn = house.platform.clock.today().add({ days: 40 });
    const coordinators = [];
    for (let one = 0; one < 4; one += 1) coordinators.push(await staff('coordinator'));
    const asked = await Promise.all(
      coordinators.map((one) => grantRole(house.as(one), officer.id, { ...wanted, endsOn })),
    );
    expect(asked.filter(({ ok }) => ok)).toHaveLength(1);
    expect(asked.filter((one) => !one.ok && one.refusal === 'asked-already')).toHaveLength(3);
  });

  test('is confirmed once, by whichever of two heads comes first', async () => {
    const request = await askedBy(await staff('coordinator'));
    const heads = [await staff('police-head'), await staff('police-head')];
    const decided = await Promise.all(
      heads.map((head) => decideRoleRequest(house.as(head), request, 'confirmed')),
    );
    expect(decided.filter(({ ok }) => ok)).toHaveLength(1);
    expect(decided.find(({ ok }) => !ok)).toEqual({ ok: false, refusal: 'decided-already' });
  });
});
