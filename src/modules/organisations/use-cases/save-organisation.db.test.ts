import { describe, expect, it } from 'vitest';
import { newId } from '#kernel/ids.ts';
import { systemRandom } from '#platform/crypto/random.ts';
import { hideArea } from '#modules/areas/testing.ts';
import { formOf } from '../pages/desk/organisation-values.ts';
import { deskForEachTest, STEPOVA, STRANGERS, UNKNOWN } from '../testing-desk.ts';
import { exportOrganisations } from './export-organisations.ts';
import { importPartners } from './import-partners.ts';
import { listDeskOrganisations } from './list-desk-organisations.ts';
import { readDeskOrganisation } from './read-desk-organisation.ts';
import { changeOrganisation, createOrganisation } from './save-organisation.ts';
import { writeTable } from '#platform/csv/write-table.ts';

const ABSENT = { ok: false, refusal: { reason: 'absent' } };
const newKey = () => newId<'organisation'>(systemRandom);
const FORM = {
  name: 'Спілка «Приклад»',
  nameEn: 'Example Union',
  area: 'Лиманськ',
  address: 'вул. Вигадана, 1',
  phones: '067 000 00 01; 102',
  email: 'Hello@Example.org',
  website: 'example.org',
  hours: 'пн–пт 9:00–18:00',
  about: 'Допомагає сусідам.',
  lat: '45,5',
  lon: '29,2',
};

const UNREADABLE = [
  ['name', '', 'name-missing'],
  ['name', 'а'.repeat(301), 'text-too-long'],
  ['name', 'нуль\0нуль', 'text-unreadable'],
  ['name', 'половина \uD800', 'text-unreadable'],
  ['about', 'а'.repeat(4001), 'text-too-long'],
  ['phones', 'подзвоніть Олені', 'phone-unreadable'],
  ['email', 'olena@', 'email-unreadable'],
  ['website', 'javascript:alert(1)', 'website-unreadable'],
  ['hours', 'коли хочемо', 'hours-unreadable'],
  ['area', 'Атлантида', 'area-unknown'],
  ['area', 'Садове', 'area-ambiguous'],
  ['serves', 'Атлантида', 'area-unknown'],
  ['lat', '91', 'position-impossible'],
  ['lat', '1e308', 'position-impossible'],
  ['lon', '', 'position-incomplete'],
] as const;

describe('a new organisation', () => {
  const desk = deskForEachTest();

  it('stands where the coordinator put it, in the same words that a table would say', async () => {
    const coordinator = desk.as(await desk.staff('coordinator'));
    const key = newKey();
    expect(await createOrganisation(coordinator, { kind: 'ngo', form: FORM, key })).toEqual({
      ok: true,
      value: key,
    });
    expect(await desk.kept(key)).toMatchObject({
      kind: 'ngo',
      slug: 'spilka-pryklad',
      phones: ['+380670000001', '102'],
      email: 'hello@example.org',
      website: 'https://example.org/',
      point: { lat: 45.5, lon: 29.2 },
      status: 'open',
    });
    const { actions, types } = await desk.told();
    expect(actions).toEqual(['organisation.change']);
    expect(types.at(-1)).toBe('organisation.changed');
  });

  it('is one, however often its form is sent; other words under the same key are refused', async () => {
    const coordinator = desk.as(await desk.staff('coordinator'));
    const key = newKey();
    const create = (form: typeof FORM) =>
      createOrganisation(coordinator, { kind: 'ngo', form, key });
    const answers = await Promise.all(Array.from({ length: 8 }, () => create(FORM)));
    expect(answers).toEqual(answers.map(() => ({ ok: true, value: key })));
    expect((await desk.told()).actions).toEqual(['organisation.change']);
    expect(await create({ ...FORM, name: 'Інша' })).toEqual({
      ok: false,
      refusal: { reason: 'known' },
    });
  });

  it('is not made a second time from another form', async () => {
    const coordinator = desk.as(await desk.staff('coordinator'));
    const create = () =>
      createOrganisation(coordinator, { kind: 'ngo', form: FORM, key: newKey() });
    await create();
    expect(await create()).toEqual({ ok: false, refusal: { reason: 'known' } });
  });

  it('stands in nobody’s hromada but one’s own', async () => {
    const coordinator = desk.as(await desk.staff('coordinator', { code: STEPOVA }));
    for (const area of ['Лиманськ', '']) {
      const form = { ...FORM, area, lat: '', lon: '' };
      const created = await createOrganisation(coordinator, { kind: 'ngo', form, key: newKey() });
      expect(created).toEqual({ ok: false, refusal: { reason: 'out-of-reach' } });
    }
  });

  it.each(['auditor', 'police-head', 'district-officer'] as const)(
    'is not the %s’s to make',
    async (role) => {
      const context = desk.as(await desk.staff(role));
      expect(await createOrganisation(context, { kind: 'ngo', form: FORM, key: newKey() })).toEqual(
        ABSENT,
      );
    },
  );

  it('says of each field what cannot be read in it, and nothing is written', async () => {
    const coordinator = desk.as(await desk.staff('coordinator'));
    for (const [field, value, reason] of UNREADABLE) {
      const form = { ...FORM, [field]: value };
      const created = await createOrganisation(coordinator, { kind: 'ngo', form, key: newKey() });
      const problems = !created.ok && 'problems' in created.refusal && created.refusal.problems;
      expect(problems, `${field}: ${reason}`).toContainEqual(
        expect.objectContaining({ column: field, reason }),
      );
    }
    expect((await desk.told()).actions).toEqual([]);
  });
});

describe('an organisation that changes', () => {
  const desk = deskForEachTest();

  it('keeps what the first of two editors wrote, and shows it to the second', async () => {
    const id = await desk.partner();
    const [one, other] = [await desk.staff('coordinator'), await desk.staff('coordinator')];
    const seen = (await desk.kept(id)).changedAt.toString();
    const form = { name: 'Спілка «Приклад»', area: 'Лиманська громада' };
    const change = (actor: typeof one, about: string) =>
      changeOrganisation(desk.as(actor), id, { form: { ...form, about }, seen });
    const answers = await Promise.all([change(one, 'Перша'), change(other, 'Друга')]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    const { about, changedAt } = await desk.kept(id);
    expect(answers.find(({ ok }) => !ok)).toMatchObject({
      refusal: { reason: 'changed', now: { about, changedAt } },
    });
  });

  it('is left alone, and nobody told, when all is as it was', async () => {
    const id = await desk.partner();
    const { changedAt } = await desk.kept(id);
    const form = { name: 'Спілка «Приклад»', area: 'Лиманська громада' };
    const coordinator = desk.as(await desk.staff('coordinator'));
    const saved = await changeOrganisation(coordinator, id, { form, seen: 'anything' });
    expect(saved).toEqual({ ok: true, value: id });
    expect((await desk.kept(id)).changedAt).toEqual(changedAt);
    expect((await desk.told()).actions).toEqual([]);
  });

  it('says in its form what it is, so that saving it untouched changes nothing', async () => {
    const serves = 'Лиманськ; sadove; sadove-stepove';
    const id = await desk.partner({ ...FORM, serves, closed: 'yes' });
    const form = formOf(await desk.kept(id), desk.areas);
    expect(form).toMatchObject({ area: 'Лиманськ', phones: '067 000 00 01; 102' });
    const administrator = desk.as(await desk.staff('administrator'));
    const saved = await changeOrganisation(administrator, id, { form, seen: 'anything' });
    expect(saved).toEqual({ ok: true, value: id });
    expect((await desk.told()).actions).toEqual([]);
  });

  it('keeps the areas that residents no longer see, which its form cannot name', async () => {
    const id = await desk.partner({ ...FORM, serves: 'sadove; Лиманськ' });
    const before = await desk.kept(id);
    if (!before.areaId) throw new Error('it has a place');
    await hideArea(desk.as({ kind: 'system', name: 'test' }), before.areaId);
    const form = { ...formOf(before, desk.areas), about: 'Працює щодня.' };
    expect(form.area).toBe('');
    const coordinator = desk.as(await desk.staff('coordinator'));
    const seen = before.changedAt.toString();
    expect(await changeOrganisation(coordinator, id, { form, seen })).toMatchObject({ ok: true });
    const { about, areaId, serves } = await desk.kept(id);
    expect({ about, areaId, serves: new Set(serves) }).toEqual({
      about: 'Працює щодня.',
      areaId: before.areaId,
      serves: new Set(before.serves),
    });
  });

  it('stays in the hromada of whoever changes it', async () => {
    const id = await desk.partner();
    const seen = (await desk.kept(id)).changedAt.toString();
    const form = { name: 'Спілка «Приклад»', area: 'Степова громада' };
    const coordinator = desk.as(await desk.staff('coordinator'));
    expect(await changeOrganisation(coordinator, id, { form, seen })).toEqual({
      ok: false,
      refusal: { reason: 'out-of-reach' },
    });
  });

  it.each(STRANGERS)('is as absent as none at all for %s', async (_, who) => {
    const id = await desk.partner();
    const context = desk.as(await who(desk, id));
    const seen = (await desk.kept(id)).changedAt.toString();
    const change = (which: typeof id) =>
      changeOrganisation(context, which, { form: { name: 'Чужа' }, seen });
    expect(await change(id)).toEqual(ABSENT);
    expect(await change(UNKNOWN)).toEqual(ABSENT);
    expect(await readDeskOrganisation(context, id)).toEqual({ ok: false, refusal: 'absent' });
    const listed = await listDeskOrganisations(context, { kind: undefined, text: '' });
    expect(listed.ok ? listed.value.shown : []).toEqual([]);
    expect((await desk.kept(id)).name).toBe('Спілка «Приклад»');
  });

  it('is seen by its own partner, who changes nothing', async () => {
    const id = await desk.partner();
    const context = desk.as(await desk.partnerOf(id));
    expect(await readDeskOrganisation(context, id)).toMatchObject({
      value: { may: { change: false, seeContacts: true, changeContacts: false } },
    });
    expect(await changeOrganisation(context, id, { form: { name: 'Нова' }, seen: '' })).toEqual(
      ABSENT,
    );
  });

  it('is taken out under its new name, and taken back as what is there already', async () => {
    const id = await desk.partner(FORM);
    const seen = (await desk.kept(id)).changedAt.toString();
    const coordinator = desk.as(await desk.staff('coordinator'));
    const form = { ...FORM, name: 'Спілка «Інакша»', serves: 'Лиманськ', closed: 'yes' };
    expect(await changeOrganisation(coordinator, id, { form, seen })).toMatchObject({ ok: true });
    const table = await exportOrganisations(desk.context, 'ngo');
    if (!table.ok) throw new Error(table.refusal);
    const bytes = new TextEncoder().encode(writeTable(table.value));
    const file = { name: 'out.csv', bytes };
    expect(await importPartners(desk.context, 'ngo', { file })).toMatchObject({
      value: { created: 0, changed: 0, unchanged: 1 },
    });
    const altered = new TextEncoder().encode(
      writeTable(table.value).replace('Інакша', 'Ще інакша'),
    );
    await importPartners(desk.context, 'ngo', { file: { name: 'out.csv', bytes: altered } });
    expect(await desk.kept(id)).toMatchObject({ name: 'Спілка «Ще інакша»', status: 'closed' });
  });
});
