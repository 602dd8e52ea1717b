import { describe, expect, it } from 'vitest';
import { type Id, newId, type OrganisationId } from '#kernel/ids.ts';
import { systemRandom } from '#platform/crypto/random.ts';
import { entriesOf } from '#modules/audit/testing.ts';
import type { Actor } from '#modules/identity/index.ts';
import { inTransaction } from '#modules/identity/index.ts';
import { listAllContacts } from '../storage/contacts.ts';
import { deskForEachTest, STRANGERS, type TestDesk } from '../testing-desk.ts';
import { addContact, contactSchema } from './add-contact.ts';
import { changeContact } from './change-contact.ts';
import { readContacts } from './read-contacts.ts';
import { readDeskOrganisation } from './read-desk-organisation.ts';
import { removeContact } from './remove-contact.ts';
import { searchContacts } from './search-contacts.ts';

const ABSENT = { ok: false, refusal: { reason: 'absent' } };
const newKey = () => newId<'contact'>(systemRandom);
const NINA = {
  name: 'Ніна Приклад',
  post: 'голова спілки',
  phone: '+380670000011',
  email: 'nina@example.org',
};

async function added(
  desk: TestDesk,
  organisation: OrganisationId,
  facts = NINA,
): Promise<Id<'contact'>> {
  const coordinator = desk.as(await desk.staff('coordinator'));
  const key = newKey();
  expect(await addContact(coordinator, organisation, key, facts)).toEqual({ ok: true, value: key });
  return key;
}

async function keptContacts(desk: TestDesk, organisation: OrganisationId) {
  const police = desk.as(await desk.staff('police-head'));
  const read = await readContacts(police, organisation);
  return read.ok ? read.value : [];
}

describe('somebody who speaks for an organisation', () => {
  const desk = deskForEachTest();

  it('stands there once, however often the form is sent', async () => {
    const organisation = await desk.partner();
    const coordinator = desk.as(await desk.staff('coordinator'));
    const key = newKey();
    const add = (facts: typeof NINA) => addContact(coordinator, organisation, key, facts);
    const answers = await Promise.all(Array.from({ length: 8 }, () => add(NINA)));
    expect(answers).toEqual(answers.map(() => ({ ok: true, value: key })));
    expect((await desk.told()).actions).toEqual(['contact.change']);
    expect(await keptContacts(desk, organisation)).toMatchObject([NINA]);
    expect(await add({ ...NINA, name: 'Інша' })).toEqual({
      ok: false,
      refusal: { reason: 'sent-already' },
    });
  });

  it('of another organisation is not taken over by their key', async () => {
    const [one, other] = [await desk.partner(), await desk.partner({ name: 'Інша спілка' })];
    const key = await added(desk, one);
    const coordinator = desk.as(await desk.staff('coordinator'));
    expect(await addContact(coordinator, other, key, NINA)).toMatchObject({ ok: false });
    expect(await changeContact(coordinator, other, { id: key, facts: NINA, seen: '' })).toEqual(
      ABSENT,
    );
    expect(await removeContact(coordinator, other, key)).toEqual(ABSENT);
    expect(await keptContacts(desk, one)).toHaveLength(1);
  });

  it('gets another telephone; of two who write it the second sees what the first wrote', async () => {
    const organisation = await desk.partner();
    const id = await added(desk, organisation);
    const [was] = await keptContacts(desk, organisation);
    const seen = was?.changedAt.toString() ?? '';
    const change = async (phone: string) =>
      changeContact(desk.as(await desk.staff('coordinator')), organisation, {
        id,
        facts: { ...NINA, phone },
        seen,
      });
    expect(await change('+380670000012')).toMatchObject({ ok: true });
    expect(await change('+380670000013')).toMatchObject({
      refusal: { reason: 'changed', now: { phone: '+380670000012' } },
    });
    expect(await keptContacts(desk, organisation)).toMatchObject([{ phone: '+380670000012' }]);
  });

  it('goes without a trace but that somebody went', async () => {
    const organisation = await desk.partner();
    const id = await added(desk, organisation);
    const coordinator = desk.as(await desk.staff('coordinator'));
    expect(await removeContact(coordinator, organisation, id)).toMatchObject({ ok: true });
    expect(await removeContact(coordinator, organisation, id)).toEqual(ABSENT);
    expect(await keptContacts(desk, organisation)).toEqual([]);
    expect(JSON.stringify(await entriesOf(desk.platform))).not.toContain('Ніна');
  });

  it('is read and found by name, and the journal says by whom', async () => {
    const organisation = await desk.partner();
    await added(desk, organisation);
    const officer = desk.as(await desk.staff('district-officer'));
    expect(await readContacts(officer, organisation)).toMatchObject({ value: [NINA] });
    const found = await searchContacts(officer, { text: 'ніна гол', limit: 8 });
    expect(found).toMatchObject({ value: [{ contact: NINA, organisation: { id: organisation } }] });
    expect(await searchContacts(officer, { text: 'іна', limit: 8 })).toEqual({
      ok: true,
      value: [],
    });
    const read = (await desk.told()).actions.filter((action) => action === 'contact.read');
    expect(read).toHaveLength(2);
  });

  it.each(STRANGERS)('is as absent as nobody for %s', async (_, who) => {
    const organisation = await desk.partner();
    const id = await added(desk, organisation);
    const context = desk.as(await who(desk, organisation));
    await expectNothing(context.actor, organisation, id);
  });

  it('is nothing to an administrator or an auditor, who see the organisation itself', async () => {
    const organisation = await desk.partner();
    const id = await added(desk, organisation);
    for (const role of ['administrator', 'auditor'] as const) {
      const actor = await desk.staff(role);
      await expectNothing(actor, organisation, id);
      expect(await readDeskOrganisation(desk.as(actor), organisation)).toMatchObject({
        value: { may: { seeContacts: false, changeContacts: false } },
      });
    }
    const police = desk.as(await desk.staff('police-head'));
    expect(await readDeskOrganisation(police, organisation)).toMatchObject({
      value: { may: { seeContacts: true, changeContacts: false } },
    });
  });

  it.each(STRANGERS)(
    'stands behind a second wall for %s: no statement finds any',
    async (_, who) => {
      const organisation = await desk.partner();
      await added(desk, organisation);
      const context = desk.as(await who(desk, organisation));
      expect(await inTransaction(context, (tx) => listAllContacts(tx))).toEqual([]);
    },
  );

  async function expectNothing(
    actor: Actor,
    organisation: OrganisationId,
    id: Id<'contact'>,
  ): Promise<void> {
    const context = desk.as(actor);
    expect(await readContacts(context, organisation)).toEqual({ ok: false, refusal: 'absent' });
    const found = await searchContacts(context, { text: 'Ніна', limit: 8 });
    expect(found.ok ? found.value : []).toEqual([]);
    expect(await addContact(context, organisation, newKey(), NINA)).toEqual(ABSENT);
    const change = { id, facts: { ...NINA, post: '' }, seen: '' };
    expect(await changeContact(context, organisation, change)).toEqual(ABSENT);
    expect(await removeContact(context, organisation, id)).toEqual(ABSENT);
    expect(await keptContacts(desk, organisation)).toMatchObject([NINA]);
  }
});

describe('the form of a contact', () => {
  const sent = { name: ' Ніна  Приклад ', post: '', phone: '067 000 00 11', email: '' };

  it('reads a telephone as people write it, and leaves out what is not known', () => {
    expect(contactSchema.parse(sent)).toEqual({
      name: 'Ніна Приклад',
      post: '',
      phone: '+380670000011',
      email: undefined,
    });
  });

  it.each([
    ['name', '', 'name-missing'],
    ['name', 'а'.repeat(201), 'text-too-long'],
    ['name', 'нуль\0', 'text-unreadable'],
    ['post', 'половина \uD800', 'text-unreadable'],
    ['phone', 'спитайте в сусідки', 'phone-unreadable'],
    ['email', 'nina@', 'email-unreadable'],
    ['email', `nina@${'a'.repeat(250)}.org`, 'email-unreadable'],
    ['email', 'nina@example.org\r\nBcc: all@example.org', 'email-unreadable'],
  ])('says what is wrong in %s', (field, value, reason) => {
    const parsed = contactSchema.safeParse({ ...sent, [field]: value });
    expect(parsed.error?.issues).toMatchObject([{ path: [field], message: reason }]);
  });

  it('has no place for more', () => {
    expect(contactSchema.safeParse({ ...sent, organisation: 'інша' }).success).toBe(false);
  });
});
