import { expect, it } from 'vitest';
import { issuePlaces, issueTitle } from './issue-words.ts';

const BEAT = { name: 'Білоліська дільниця', nameEn: undefined };
const HROMADA = { name: 'Татарбунарська міська громада', nameEn: 'Tatarbunary hromada' };

it('names places as the reader can read them', () => {
  expect(issuePlaces('uk', { areas: [BEAT, HROMADA] })).toBe(
    'Білоліська дільниця, Татарбунарська міська громада',
  );
  expect(issuePlaces('en', { areas: [BEAT, HROMADA] })).toBe('Biloliska beat, Tatarbunary hromada');
});

it('says of which area a remark is, where it is about no officer', () => {
  const issue = { subject: 'place', officer: undefined, areas: [HROMADA] } as const;
  expect(issueTitle('en', issue)).toMatch(/^Tatarbunary hromada: /);
  expect(issueTitle('uk', issue)).toMatch(/^Татарбунарська міська громада: /);
});
