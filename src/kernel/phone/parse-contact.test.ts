import { expect, test } from 'vitest';
import { parseContact } from './parse-contact.ts';

test.each([
  ['067 123 45 67', { kind: 'phone', value: '+380671234567' }],
  ['Olena@Example.org', { kind: 'email', value: 'olena@example.org' }],
  ['olena@', undefined],
  ['Олена', undefined],
])('%s', (line, contact) => {
  expect(parseContact(line)).toEqual(contact);
});
