import { describe, expect, it } from 'vitest';
import { newId } from '#kernel/ids.ts';
import { systemRandom } from '#platform/crypto/random.ts';
import { deskForEachTest } from '../testing-desk.ts';
import { addAgreement } from './add-agreement.ts';
import { addContact } from './add-contact.ts';
import { exportAgreements } from './export-agreements.ts';
import { exportContacts } from './export-contacts.ts';

const newKey = <Noun extends string>() => newId<Noun>(systemRandom);

describe('what is taken out into a table', () => {
  const desk = deskForEachTest();

  it('names everybody who speaks for an organisation, and whatever was agreed with it', async () => {
    const id = await desk.partner();
    const coordinator = desk.as(await desk.staff('coordinator'));
    const contact = { name: 'Ніна Приклад', post: '', phone: '+380670000011', email: undefined };
    await addContact(coordinator, id, newKey(), contact);
    const signedOn = Temporal.PlainDate.from('2025-01-15');
    const agreement = { subject: 'Чергування', number: '12', signedOn, endsOn: undefined };
    await addAgreement(coordinator, id, newKey(), agreement);

    const contacts = await exportContacts(desk.context);
    expect(contacts.ok && contacts.value.rows).toEqual([
      ['spilka-pryklad', 'Спілка «Приклад»', 'Ніна Приклад', '', '+380670000011', ''],
    ]);
    const agreements = await exportAgreements(desk.context);
    expect(agreements.ok && agreements.value.rows).toEqual([
      ['spilka-pryklad', 'Спілка «Приклад»', 'Чергування', '12', '2025-01-15', '', ''],
    ]);
  });

  it('is nobody’s to take who sits at a desk', async () => {
    for (const role of ['coordinator', 'administrator', 'auditor'] as const) {
      const context = desk.as(await desk.staff(role));
      expect(await exportContacts(context)).toEqual({ ok: false, refusal: 'forbidden' });
      expect(await exportAgreements(context)).toEqual({ ok: false, refusal: 'forbidden' });
    }
  });
});
