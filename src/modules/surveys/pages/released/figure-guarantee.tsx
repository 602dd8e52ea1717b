import { FEWEST } from '#kernel/disclosure/few.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { rightAnswerOf } from '../../domain/question.ts';
import type { QuestionnaireContent } from '../../domain/questionnaire.ts';
import type { ReleaseFigures } from '../../domain/release.ts';
import { tellsSumsAlone } from '../../domain/tells-sums-alone.ts';
import { shareWords } from '../figures/compare-words.ts';
import { releasedText } from './messages/index.ts';

interface SharedCodeProps {
  readonly locale: Locale;
  readonly content: QuestionnaireContent;
  readonly figures: ReleaseFigures;
}

/** What figures under a shared code guarantee, and what they do not. */
export function sharedCodeWords({ locale, content, figures }: SharedCodeProps): string {
  const t = releasedText.in(locale);
  const { fewest, questions } = figures;
  const margin = fewest - FEWEST;
  // As it was told before there was a margin.
  if (margin === 0) return t('shared');
  const guarantee =
    questions.length === 0 && tellsSumsAlone(content)
      ? t(figures.right === undefined ? 'shared.sums' : 'shared.sums.quiz')
      : t('shared.margin', { fewest, margin });
  return `${t('shared')} ${guarantee}`;
}

/** Of a quiz: how many of all answers were right. */
export function RightTogether({ locale, content: { questions }, figures }: SharedCodeProps) {
  const asked = questions.filter((one) => rightAnswerOf(one) !== undefined).length;
  const { answered, right } = figures;
  if (answered === undefined || right === undefined || asked === 0) return null;
  const said = shareWords(locale, { count: right, of: answered * asked });
  return <p>{releasedText.in(locale)('right', { said })}</p>;
}
