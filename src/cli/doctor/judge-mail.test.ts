import { expect, test } from 'vitest';
import { judgeMail } from './judge-mail.ts';

test('a mail server that does not answer is wrong, and one that nobody named is not', () => {
  expect(judgeMail(undefined).state).toBe('fine');
  expect(judgeMail(true).state).toBe('fine');
  expect(judgeMail(false)).toMatchObject({ check: 'mail', state: 'wrong' });
});
