import { describe, expect, it } from 'vitest';
import { BUILT_IN } from './built-in/index.ts';
import { buildQuestion, detailsOf, withQuestionKeys } from './build-question.ts';
import { QUESTION_KINDS, type Question } from './question.ts';

const words = { uk: 'Запитання', en: 'A question' };

function rebuilt(questions: readonly Question[], before: readonly Question[]) {
  const built = questions.flatMap((question) => {
    const made = buildQuestion({
      kind: question.kind,
      words: question.words,
      details: detailsOf(question),
    });
    return made.ok ? [{ words: question.words, make: made.make }] : [];
  });
  return withQuestionKeys(built, before);
}

describe('a question that is written at the desk', () => {
  it('comes back as it was, with its keys, from what is typed of it', () => {
    for (const { key, content } of BUILT_IN) {
      expect(rebuilt(content.questions, content.questions), key).toEqual(content.questions);
    }
  });

  it('gets keys of its own where nothing was before, each of them once', () => {
    const twice = [1, 2].map((): Question => ({ key: '', kind: 'yes-no', words }));
    expect(rebuilt(twice, []).map(({ key }) => key)).toEqual(['a-question', 'a-question-2']);
  });

  it.each([
    ['one-of', 'Так | Yes', 'choices'],
    ['one-of', 'Так\nНі', 'choices'],
    ['one-of', '+ Так | Yes\n+ Ні | No', 'one-right'],
    ['several', '+ Так | Yes\nНі | No', 'no-right-here'],
    ['one-of', Array.from({ length: 9 }, (_, n) => `${n} | ${n}`).join('\n'), 'too-many-choices'],
    ['scale', 'погано | bad', 'scale-ends'],
    ['number', '5', 'number-range'],
    ['number', '9–1', 'number-range'],
    ['text', 'щось', 'details-not-asked'],
  ] as const)('of the kind %s and «%s» is refused: %s', (kind, details, problem) => {
    expect(QUESTION_KINDS).toContain(kind);
    expect(buildQuestion({ kind, words, details })).toEqual({ ok: false, problem });
  });
});
