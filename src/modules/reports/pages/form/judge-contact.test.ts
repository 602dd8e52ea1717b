import { expect, test } from 'vitest';
import { systemRandom } from '#platform/crypto/random.ts';
import { draftOf } from './draft.ts';
import { type ContactRules, judgeContact } from './judge-contact.ts';

const judge = (typed: Record<string, string>, rules: Partial<ContactRules> = {}) =>
  judgeContact(draftOf(new URLSearchParams(typed), systemRandom), {
    isAnonymousAllowed: true,
    smsCountries: ['UA', 'MD'],
    ...rules,
  });

test('whoever says nothing leaves nothing', () => {
  expect(judge({})).toEqual({ contact: undefined, problems: [] });
  expect(judge({ contact: 'none', email: ' ' })).toEqual({ contact: undefined, problems: [] });
});

test('a number is kept as it is dialled from anywhere, with whether to call back', () => {
  const { contact } = judge({ contact: 'phone', phone: '067 000 00 01', call: 'yes' });
  expect(contact).toEqual({
    kind: 'phone',
    value: '+380670000001',
    isCallWanted: true,
    isSmsWanted: false,
  });
});

test('an SMS is sent to whoever ticked it, where there are any', () => {
  const asked = { contact: 'phone', phone: '067 000 00 01', sms: 'yes' };
  expect(judge(asked).contact).toMatchObject({ isCallWanted: false, isSmsWanted: true });
  expect(judge(asked, { smsCountries: undefined }).contact).toMatchObject({ isSmsWanted: false });
  const byWire = { ...asked, phone: '(04844) 2-11-02' };
  expect(judge(byWire, { smsCountries: undefined }).problems).toEqual([]);
});

test.each([
  [{ contact: 'phone', phone: '(04844) 2-11-02', sms: 'yes' }, 'sms-not-mobile'],
  [{ contact: 'phone', phone: '+44 7400 123456', sms: 'yes', call: 'yes' }, 'sms-country'],
  [{ contact: 'phone', phone: '102' }, 'phone'],
  [{ contact: 'phone', phone: '067 00' }, 'phone'],
  [{ contact: 'email', email: 'hanna@' }, 'email'],
  // Written, and not chosen: a call would be waited for.
  [{ contact: 'none', phone: '067 000 00 01' }, 'contact-unsaid'],
])('%o is asked about', (typed: Record<string, string>, problem) => {
  expect(judge(typed)).toMatchObject({ contact: undefined, problems: [{ problem }] });
});

test('where somebody must be asked back, none is not enough', () => {
  expect(judge({}, { isAnonymousAllowed: false }).problems).toMatchObject([{ problem: 'contact' }]);
});
