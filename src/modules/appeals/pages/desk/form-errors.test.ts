import { expect, test } from 'vitest';
import { refuseSchema } from '../../use-cases/step-schemas.ts';
import { issueErrors } from './form-errors.ts';

test('what is wrong with a form is said in the order in which the page asks', () => {
  const parsed = refuseSchema.safeParse({
    words: '',
    seenAt: '2026-11-26T10:00:00Z',
    ground: '',
    howToComplain: '',
  });
  const errors = issueErrors('uk', parsed.error?.issues ?? []);
  expect(errors.map(({ field }) => field)).toEqual(['ground', 'words', 'howToComplain']);
});
