import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { WantedGrant } from '../domain/wanted-grant.ts';
import { signedInStaff } from '../testing.ts';
import { policyWithout } from '../testing/policy-without.ts';
import {
  LIBRARY,
  LYMANSKA,
  OBLAST,
  openPeopleHouse,
  type PeopleHouse,
  STEPOVA,
  VILLAGE,
} from '../testing-people.ts';
import { grantRole } from './grant-role.ts';
import { invitePerson } from './invite-person.ts';
import { readColleague } from './read-colleague.ts';
import { readRights } from './read-rights.ts';
import { renewInvitation } from './renew-invitation.ts';

let house: PeopleHouse;
beforeAll(async () => {
  house = await openPeopleHouse();
});
afterAll(() => house.platform.close());

const wanted = (role: WantedGrant['role'], areaId?: string): WantedGrant => ({
  role,
  areaId,
  organisationId: undefined,
  endsOn: undefined,
});

const somebody = async (areaId: string = LYMANSKA) =>
  (await signedInStaff(house.platform, { role: 'assistant', areaId })).actor;
const coordinator = async (areaId: string | undefined = LYMANSKA) =>
  (await signedInStaff(house.platform, { role: 'coordinator', areaId })).actor;
const administrator = async () =>
  (await signedInStaff(house.platform, { role: 'administrator' })).actor;

describe('a coordinator', () => {
  test('gives a role within her own hromada, also in one village of it', async () => {
    const [giver, officer] = [await coordinator(), await somebody()];
    const given = await grantRole(house.as(giver), officer.id, wanted('district-officer', VILLAGE));
    expect(given).toMatchObject({ ok: true });
    const read = await readColleague(house.as(giver), officer.id);
    const held = read.ok ? read.value.held : [];
    expect(held.find(({ role }) => role === 'district-officer')).toMatchObject({
      areaId: VILLAGE,
      grantedBy: 'Олена Зразкова',
    });
  });

  test.each([
    ['in the hromada beside', STEPOVA],
    ['in the oblast above', OBLAST],
  ])('gives no role %s', async (_, areaId) => {
    const refused = await grantRole(
      house.as(await coordinator()),
      (await somebody()).id,
      wanted('district-officer', areaId),
    );
    expect(refused).toEqual({ ok: false, refusal: 'out-of-reach' });
  });

  test.each(['administrator', 'auditor', 'coordinator', 'police-head'] as const)(
    'makes nobody a %s, not even where she herself reaches',
    async (role) => {
      const refused = await grantRole(
        house.as(await coordinator(undefined)),
        (await somebody()).id,
        wanted(role, LYMANSKA),
      );
      expect(refused).toEqual({ ok: false, refusal: 'out-of-reach' });
    },
  );

  test('gives herself nothing', async () => {
    const giver = await coordinator();
    const refused = await grantRole(house.as(giver), giver.id, wanted('volunteer', LYMANSKA));
    expect(refused).toEqual({ ok: false, refusal: 'own-account' });
  });

  test('learns nothing of somebody who serves elsewhere', async () => {
    const stranger = await somebody(STEPOVA);
    const giver = house.as(await coordinator());
    const refused = { ok: false, refusal: 'absent' };
    expect(await grantRole(giver, stranger.id, wanted('volunteer', LYMANSKA))).toEqual(refused);
    expect(await readColleague(giver, stranger.id)).toEqual(refused);
    expect(await readRights(giver, stranger.id)).toEqual(refused);
  });

  test('is led to what a colleague may do where she may read it', async () => {
    const [reader, helper] = [house.as(await coordinator()), await somebody()];
    expect(await readColleague(reader, helper.id)).toMatchObject({
      value: { may: { readRights: true } },
    });
    const policy = policyWithout(reader.policy, 'rights.read');
    expect(await readColleague({ ...reader, policy }, helper.id)).toMatchObject({
      value: { may: { readRights: false } },
    });
  });

  test('gives a role of a partner only where the partner is within her own reach', async () => {
    const ofTheLibrary = (areaId: string) => ({
      ...wanted('partner-mediator', areaId),
      organisationId: LIBRARY,
    });
    const beside = house.as(await coordinator(STEPOVA));
    const stranger = await somebody(STEPOVA);
    const refused = { ok: false, refusal: 'out-of-reach' };
    expect(await grantRole(beside, stranger.id, ofTheLibrary(STEPOVA))).toEqual(refused);
    const person = {
      name: 'Тарас Умовний',
      email: 'mediator@example.org',
      language: 'uk',
    } as const;
    expect(await invitePerson(beside, person, ofTheLibrary(STEPOVA))).toEqual(refused);
    const own = await coordinator();
    const { actor: everywhere } = await signedInStaff(house.platform, { role: 'coordinator' });
    const helper = await somebody();
    const given = await grantRole(house.as(own), helper.id, ofTheLibrary(LYMANSKA));
    expect(given).toMatchObject({ ok: true });
    const wide = await grantRole(house.as(everywhere), stranger.id, ofTheLibrary(STEPOVA));
    expect(wide).toMatchObject({ ok: true });
    // A new link would open the library's letters to her, too.
    const renewed = await renewInvitation(beside, stranger.id);
    expect(renewed).toEqual(refused);
  });

  test('is led to no link that she may not withdraw', async () => {
    const giver = house.as(await coordinator());
    const person = { name: 'Тарас Умовний', email: 'link@example.org', language: 'uk' } as const;
    const invited = await invitePerson(giver, person, wanted('volunteer', LYMANSKA));
    if (!invited.ok) throw new Error(invited.refusal);
    if (!('link' in invited.value)) throw new Error('asked for a second person');
    const { accountId } = invited.value.link;
    expect(await readColleague(giver, accountId)).toMatchObject({
      value: { may: { withdraw: true } },
    });
    const policy = policyWithout(giver.policy, 'invitation.withdraw');
    expect(await readColleague({ ...giver, policy }, accountId)).toMatchObject({
      value: { may: { withdraw: false } },
    });
  });

  test('who may not invite makes no account by giving it a role', async () => {
    const giver = house.as(await coordinator());
    const person = { name: 'Тарас Умовний', email: 'new@example.org', language: 'uk' } as const;
    const invite = (policy = giver.policy) =>
      invitePerson({ ...giver, policy }, person, wanted('volunteer', LYMANSKA));
    for (const permission of ['invitation.create', 'role.grant'] as const) {
      const refused = await invite(policyWithout(giver.policy, permission));
      expect(refused).toEqual({ ok: false, refusal: 'forbidden' });
    }
    expect(await invite()).toMatchObject({ ok: true });
  });

  test('proves again who she is once a quarter of an hour has passed', async () => {
    const giver = await coordinator();
    const refused = await grantRole(
      house.later(16, giver),
      (await somebody()).id,
      wanted('volunteer', LYMANSKA),
    );
    expect(refused).toEqual({ ok: false, refusal: 'step-up' });
  });

  test('gives one role once', async () => {
    const [giver, helper] = [await coordinator(), await somebody()];
    const again = await grantRole(house.as(giver), helper.id, wanted('assistant', LYMANSKA));
    expect(again).toEqual({ ok: false, refusal: 'held-already' });
  });
});

describe('a role', () => {
  test.each([
    ['of an officer holds in an area, never everywhere', wanted('district-officer'), 'area-needed'],
    [
      'of a mediator holds for a partner',
      wanted('partner-mediator', LYMANSKA),
      'organisation-needed',
    ],
    ['holds where there is such an area', wanted('volunteer', LIBRARY), 'area-unknown'],
    [
      'does not end before it begins',
      {
        ...wanted('volunteer', LYMANSKA),
        endsOn: Temporal.PlainDate.from('2026-11-24'),
      },
      'ends-before-today',
    ],
  ])('%s', async (_, asked, refusal) => {
    const helper = await somebody();
    const refused = await grantRole(house.as(await coordinator()), helper.id, asked);
    expect(refused).toEqual({ ok: false, refusal });
  });
});

describe('an invitation', () => {
  const PERSON = { name: 'Тарас Умовний', email: 'taras@example.org', language: 'uk' } as const;

  test('gives somebody new an account, the first role and a link, together', async () => {
    const context = house.as(await administrator());
    const invited = await invitePerson(context, PERSON, wanted('coordinator', LYMANSKA));
    if (!invited.ok) throw new Error(invited.refusal);
    if (!('link' in invited.value)) throw new Error('asked for a second person');
    expect(invited.value.link.path).toMatch(/^\/join\/[\w-]{43}$/);
    const read = await readColleague(context, invited.value.link.accountId);
    expect(read).toMatchObject({
      value: {
        person: { status: 'invited', email: 'taras@example.org' },
        held: [{ role: 'coordinator', areaId: LYMANSKA }],
      },
    });
  });

  test('leaves nothing behind where the address is taken', async () => {
    const context = house.as(await administrator());
    const again = await invitePerson(context, PERSON, wanted('auditor'));
    expect(again).toEqual({ ok: false, refusal: 'email-taken' });
  });

  test('to a role beyond one’s own reach makes no account', async () => {
    const person = { ...PERSON, email: 'nobody@example.org' };
    const asked = await invitePerson(
      house.as(await coordinator()),
      person,
      wanted('district-officer', STEPOVA),
    );
    expect(asked).toEqual({ ok: false, refusal: 'out-of-reach' });
    const invited = await invitePerson(house.as(await administrator()), person, wanted('auditor'));
    expect(invited.ok).toBe(true);
  });
});

describe('whoever gives no roles', () => {
  test.each(['district-officer', 'auditor', 'volunteer'] as const)(
    'a %s is refused at the door',
    async (role) => {
      const { actor } = await signedInStaff(house.platform, { role, areaId: LYMANSKA });
      const context = house.as(actor);
      const refused = { ok: false, refusal: 'forbidden' };
      expect(await grantRole(context, actor.id, wanted('volunteer', LYMANSKA))).toEqual(refused);
      const person = { name: 'Хтось Новий', email: 'x@example.org', language: 'uk' } as const;
      expect(await invitePerson(context, person, wanted('volunteer', LYMANSKA))).toEqual(refused);
    },
  );
});
