import type { Locale } from '../../../../platform/i18n/locales.ts';
import type { ComparedRounds, ComparedShare } from '../../domain/compare-rounds.ts';
import type { QuestionnaireContent } from '../../domain/questionnaire.ts';
import { wordsIn } from '../../domain/survey-words.ts';
import { shareOfAll, shareWords } from './compare-words.ts';
import { figuresText } from './messages/index.ts';

export interface ComparedRow extends ComparedShare {
  readonly key: string;
  readonly words: string;
  /** The shares in words, each with its count. */
  readonly said: { readonly before: string; readonly after: string };
}

/** All questions together, then each. */
export function comparedRows(
  locale: Locale,
  { questions }: Pick<QuestionnaireContent, 'questions'>,
  compared: ComparedRounds,
): readonly ComparedRow[] {
  const { all } = compared;
  const many = compared.questions.length;
  return [
    {
      ...all,
      key: 'all',
      words: figuresText.in(locale)('compare.all'),
      said: {
        before: shareOfAll(locale, all.before, many),
        after: shareOfAll(locale, all.after, many),
      },
    },
    ...compared.questions.map((one): ComparedRow => {
      const question = questions.find(({ key }) => key === one.key);
      return {
        ...one,
        words: question ? wordsIn(locale, question.words) : one.key,
        said: { before: shareWords(locale, one.before), after: shareWords(locale, one.after) },
      };
    }),
  ];
}
