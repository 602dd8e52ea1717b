import { describe, expect, it } from 'vitest';
import { newId } from '#kernel/ids.ts';
import { systemRandom } from '#platform/crypto/random.ts';
import { deskForEachTest, STEPOVA, STRANGERS } from '../testing-desk.ts';
import { addContact } from './add-contact.ts';
import { searchContacts } from './search-contacts.ts';

const NINA = { name: 'Ніна Приклад', post: '', phone: '+380670000011', email: undefined };
const ASKED = { text: 'Ніна', limit: 8 };

describe('looking for somebody who speaks for an organisation', () => {
  const desk = deskForEachTest();

  const partnerWithNina = async () => {
    const organisation = await desk.partner();
    const coordinator = desk.as(await desk.staff('coordinator'));
    await addContact(coordinator, organisation, newId<'contact'>(systemRandom), NINA);
    return organisation;
  };
  const readings = async () =>
    (await desk.told()).actions.filter((action) => action === 'contact.read');

  it.each(STRANGERS)('finds nobody for %s, and writes down no reading', async (_, who) => {
    const organisation = await partnerWithNina();
    const context = desk.as(await who(desk, organisation));
    const found = await searchContacts(context, ASKED);
    expect(found.ok ? found.value : []).toEqual([]);
    expect(await readings()).toEqual([]);
  });

  it('finds those of one’s own hromada, and not a namesake in the one beside', async () => {
    const here = await partnerWithNina();
    const beside = await desk.partner({ name: 'Спілка «Степ»', area: 'Степова громада' });
    const neighbour = desk.as(await desk.staff('coordinator', { code: STEPOVA }));
    await addContact(neighbour, beside, newId<'contact'>(systemRandom), NINA);
    const found = await searchContacts(desk.as(await desk.staff('coordinator')), ASKED);
    expect(found.ok && found.value.map(({ organisation }) => organisation.id)).toEqual([here]);
    expect(await readings()).toHaveLength(1);
  });
});
