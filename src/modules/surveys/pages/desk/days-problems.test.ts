import { expect, it } from 'vitest';
import { checkForm } from '#platform/http/check-form.ts';
import { openRoundSchema } from '../../use-cases/open-round-schema.ts';
import { daysProblems } from './days-problems.ts';

const today = Temporal.PlainDate.from('2026-11-26');
const wrong = (opensOn: string, closesOn: string) => {
  const sent = { questionnaire: '', subject: '', opensOn, closesOn };
  const read = checkForm(openRoundSchema, sent, daysProblems(sent, today));
  return read.success ? [] : read.error.issues.map(({ message }) => message);
};

it('says of a round all that is wrong at once, its days among it', () => {
  const unsaid = ['questionnaire-absent', 'subject-absent', 'moment-missing'];
  expect(wrong('2026-12-01', '2026-11-30')).toEqual([...unsaid, 'ends-before-it-begins']);
  expect(wrong('2026-11-01', '2026-11-25')).toEqual([...unsaid, 'over-already']);
  expect(wrong('', '2026-11-25')).toEqual([...unsaid, 'day-missing', 'over-already']);
  expect(wrong('2026-12-01', '2028-12-01')).toEqual([...unsaid, 'too-long']);
  expect(wrong('2026-12-01', '2026-12-02')).toEqual(unsaid);
});
