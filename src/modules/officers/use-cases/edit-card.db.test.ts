import { describe, expect, it } from 'vitest';
import { newId } from '#kernel/ids.ts';
import { toldSince } from '#modules/audit/testing.ts';
import type { Actor } from '#modules/identity/index.ts';
import { takeRolesBack } from '#modules/identity/testing.ts';
import type { DeskOfficer } from '../domain/desk-officer.ts';
import { keptOfficer, officerStaff, staffIn, STEPOVA, UNKNOWN_OFFICER } from '../testing-desk.ts';
import { officersForEachTest } from '../testing.ts';
import { type CardForm, cardSchema, contactsSchema } from './card-schema.ts';
import { editCard } from './edit-card.ts';
import { editContacts } from './edit-contacts.ts';
import { readOfficerForDesk } from './read-officer-for-desk.ts';

function formOf(officer: DeskOfficer, change: Partial<CardForm> = {}): CardForm {
  return { ...officer, ...change };
}

describe('a card that somebody puts right', () => {
  const planted = officersForEachTest();
  const as = (actor: Actor) => ({ ...planted.context, actor });

  it('says the new number, and the journal says who changed which fields', async () => {
    const coordinator = await staffIn(planted, 'coordinator');
    const before = await keptOfficer(planted);
    const form = formOf(before, { phones: ['+380670000099'], rank: 'капітан поліції' });
    expect(await editCard(as(coordinator), { ...form, id: before.id })).toEqual({
      ok: true,
      value: { changed: true },
    });
    const after = await keptOfficer(planted);
    expect(after).toMatchObject({ phones: ['+380670000099'], rank: 'капітан поліції' });
    expect(after.version).toBe(before.version + 1);
    const { actions, types } = await toldSince(planted.platform);
    expect(actions).toEqual(['officer-card.edit']);
    expect(types.at(-1)).toBe('officer.changed');
  });

  it('changes nothing, and tells nobody, when all is as it was', async () => {
    const coordinator = await staffIn(planted, 'coordinator');
    const before = await keptOfficer(planted);
    const saved = await editCard(as(coordinator), { ...formOf(before), id: before.id });
    expect(saved).toMatchObject({ value: { changed: false } });
    expect((await toldSince(planted.platform)).actions).toEqual([]);
  });

  it('moves with a new name to a new address, and the printed one leads on', async () => {
    const coordinator = await staffIn(planted, 'coordinator');
    const before = await keptOfficer(planted);
    const form = formOf(before, { name: 'Олена Вигадана' });
    await editCard(as(coordinator), { ...form, id: before.id });
    expect((await keptOfficer(planted)).slug).toBe('olena-vyhadana');
  });

  it.each<[string, () => Promise<Actor>]>([
    ['the coordinator of another hromada', () => staffIn(planted, 'coordinator', STEPOVA)],
    ['her colleague', () => officerStaff(planted, '0012346')],
    ['herself: her name is the coordinator’s to write', () => officerStaff(planted, '0012345')],
    ['an auditor', () => staffIn(planted, 'auditor')],
    ['a resident', async () => ({ kind: 'resident' })],
    [
      'somebody whose role was taken back',
      async () => {
        const actor = await staffIn(planted, 'coordinator');
        await takeRolesBack(planted.platform, actor);
        return { ...actor, grants: [] };
      },
    ],
  ])('is as absent as no card at all for %s', async (_, who) => {
    const actor = await who();
    const before = await keptOfficer(planted);
    const form = formOf(before, { phones: ['+380670000099'] });
    const forbidden = await editCard(as(actor), { ...form, id: before.id });
    expect(forbidden).toEqual({ ok: false, refusal: { reason: 'absent' } });
    expect(forbidden).toEqual(await editCard(as(actor), { ...form, id: UNKNOWN_OFFICER }));
    expect((await keptOfficer(planted)).phones).toEqual(before.phones);
  });

  it('keeps what the first of two editors wrote, and shows it to the second', async () => {
    const [one, other] = [
      await staffIn(planted, 'coordinator'),
      await staffIn(planted, 'police-head'),
    ];
    const seen = await keptOfficer(planted);
    const saved = await Promise.all([
      editCard(as(one), { ...formOf(seen, { phones: ['+380670000091'] }), id: seen.id }),
      editCard(as(other), { ...formOf(seen, { phones: ['+380670000092'] }), id: seen.id }),
    ]);
    expect(saved.filter(({ ok }) => ok)).toHaveLength(1);
    const after = await keptOfficer(planted);
    expect(saved.find(({ ok }) => !ok)).toMatchObject({
      refusal: { reason: 'conflict', now: { version: after.version, phones: after.phones } },
    });
  });

  it('is told of what an import changed in between, too', async () => {
    const coordinator = await staffIn(planted, 'coordinator');
    const seen = await keptOfficer(planted);
    await planted.roster("жетон;ім'я;телефон\n0012345;Олена Зразкова;067 000 00 77\n");
    const form = formOf(seen, { rank: 'капітан поліції' });
    expect(await editCard(as(coordinator), { ...form, id: seen.id })).toMatchObject({
      refusal: { reason: 'conflict' },
    });
  });

  it('takes no badge that is another’s, and no station that is gone', async () => {
    const coordinator = await staffIn(planted, 'coordinator');
    const { id, ...seen } = await keptOfficer(planted);
    const edit = (change: Partial<CardForm>) =>
      editCard(as(coordinator), { ...formOf({ ...seen, id }, change), id });
    expect(await edit({ badgeNumber: '0012346' })).toMatchObject({
      refusal: { reason: 'badge-of-another' },
    });
    const stationId = newId<'organisation'>(planted.platform.random);
    expect(await edit({ stationId })).toMatchObject({ refusal: { reason: 'station-gone' } });
  });

  it('is the officer’s own as to how she is reached, and nobody’s else of her rank', async () => {
    const [olena, petro] = [
      await officerStaff(planted, '0012345'),
      await officerStaff(planted, '0012346'),
    ];
    const { id, version, messengers, languages } = await keptOfficer(planted);
    const contacts = { id, version, messengers, languages, phones: ['+380670000055'] };
    expect(await editContacts(as(petro), contacts)).toMatchObject({ ok: false });
    expect(await editContacts(as(olena), contacts)).toMatchObject({ value: { changed: true } });
    expect((await keptOfficer(planted)).phones).toEqual(['+380670000055']);
    const own = await readOfficerForDesk(as(olena), id);
    expect(own.ok && [...own.value.may].toSorted()).toEqual([
      'absences',
      'check',
      'contacts',
      'photo',
      'withdraw',
    ]);
    const colleague = await readOfficerForDesk(as(petro), id);
    expect(colleague.ok && colleague.value.may.size).toBe(0);
  });
});

describe('the form of a card', () => {
  const sent = {
    version: '1',
    phones: '067 000 00 00\n(04844) 0-00-00',
    telegram: '@zrazkova',
    viber: '',
    whatsapp: '',
    signal: '',
    languages: ['uk', 'ro'],
    badgeNumber: '№ 00 12345',
    name: ' Олена   Зразкова ',
    nameEn: '',
    kind: 'community',
    wordForm: 'feminine',
    rank: '',
    email: '',
    stationId: '',
  };

  it('reads telephones and badges as people write them', () => {
    expect(cardSchema.parse(sent)).toMatchObject({
      phones: ['+380670000000', '+380484400000'],
      messengers: { telegram: 'zrazkova' },
      badgeNumber: '0012345',
      name: 'Олена Зразкова',
      nameEn: undefined,
    });
  });

  it.each([
    ['phones', 'abc', 'phone-unreadable'],
    ['badgeNumber', '12', 'badge-unreadable'],
    ['badgeNumber', '', 'badge-missing'],
    ['name', '', 'name-missing'],
    ['name', 'а'.repeat(201), 'text-too-long'],
    ['kind', 'admin', 'kind-missing'],
    ['email', 'olena@', 'email-unreadable'],
    ['signal', 'не номер', 'messenger-unreadable'],
    ['languages', ['klingonese!'], 'language-unknown'],
  ])('says of %s «%s» that it is %s', (field, value, reason) => {
    const parsed = cardSchema.safeParse({ ...sent, [field]: value });
    expect(parsed.error?.issues[0]).toMatchObject({
      path: expect.arrayContaining([field]),
      message: reason,
    });
  });

  it('of an officer’s own has no place for a name or a badge', () => {
    expect(contactsSchema.safeParse(sent).success).toBe(false);
  });
});
