import { expect, it } from 'vitest';
import { countFromTen } from '#kernel/disclosure/public-count.ts';
import type { QuestionnaireContent } from '../../domain/questionnaire.ts';
import { NOTHING_TO_TELL, type ReleaseFigures } from '../../domain/release.ts';
import { sharedCodeWords } from './figure-guarantee.tsx';

const words = { uk: 'Питання', en: 'Question' };
const QUIZ: QuestionnaireContent = {
  kind: 'quiz',
  title: words,
  lead: words,
  questions: ['first', 'second', 'third'].map((key) => ({
    key,
    kind: 'one-of',
    words,
    choices: ['a', 'b'].map((choice) => ({ key: choice, words })),
    right: 'a',
  })),
};
const ANSWERED: ReleaseFigures = {
  ...NOTHING_TO_TELL,
  answered: countFromTen('surveys.answers', 20),
};

it('a quiz mentions its right answers only where their total is published', () => {
  const guarantee = (figures: ReleaseFigures) =>
    sharedCodeWords({ locale: 'en', content: QUIZ, figures });
  expect(guarantee({ ...ANSWERED, right: countFromTen('surveys.answers', 40) })).toContain(
    'how many answers on them were right',
  );
  expect(guarantee(ANSWERED)).toContain('only one figure is shown here');
  expect(guarantee(ANSWERED)).not.toContain('right');
});
