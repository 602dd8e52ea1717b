import type { Locale } from '../../../../platform/i18n/locales.ts';
import { formatNumber } from '../../../../platform/i18n/numbers.ts';
import { Bars } from '../../../../ui/charts/bars.tsx';
import { type Question, rightAnswerOf } from '../../domain/question.ts';
import type { ReleasedCell, ReleasedQuestion } from '../../domain/release.ts';
import { wordsIn } from '../../domain/survey-words.ts';
import { answerWords, formatShare } from './figure-words.ts';
import { figuresText } from './messages/index.ts';

interface QuestionFiguresProps {
  readonly locale: Locale;
  readonly questions: readonly Question[];
  /** What may be told of them; of a desk, everything. */
  readonly told: readonly ReleasedQuestion[];
  readonly answered: number;
}

/** Each question with its bars, and beside them the same as a table. */
export function QuestionFigures({ locale, questions, told, answered }: QuestionFiguresProps) {
  const hasHidden = told.some(({ cells }) => cells.some(({ count }) => count === undefined));
  return (
    <>
      {questions.map((question) => {
        const cells = told.find(({ key }) => key === question.key)?.cells ?? [];
        return (
          <OneQuestion
            key={question.key}
            locale={locale}
            question={question}
            cells={cells}
            answered={answered}
          />
        );
      })}
      {hasHidden && <p class="quiet">{figuresText.in(locale)('hidden.why')}</p>}
    </>
  );
}

interface OneQuestionProps {
  readonly locale: Locale;
  readonly question: Question;
  readonly cells: readonly ReleasedCell[];
  readonly answered: number;
}

function OneQuestion({ locale, question, cells, answered }: OneQuestionProps) {
  const t = figuresText.in(locale);
  const words = wordsIn(locale, question.words);
  const right = rightAnswerOf(question);
  return (
    <section class="survey-question">
      <h3>{words}</h3>
      <Bars
        label={t('chart', { question: words })}
        bars={cells.map(({ key, count }) => ({
          key,
          share: count === undefined ? undefined : count / answered,
        }))}
      />
      <table class="counts">
        <thead>
          <tr>
            <th scope="col">{t('answer')}</th>
            <th scope="col">{t('people')}</th>
            <th scope="col">{t('share')}</th>
          </tr>
        </thead>
        <tbody>
          {cells.map(({ key, count }) => {
            const answer = answerWords(locale, question, key);
            return (
              <tr key={key}>
                <th scope="row">{key === right ? t('right', { answer }) : answer}</th>
                {count === undefined ? (
                  <td colSpan={2}>{t('hidden')}</td>
                ) : (
                  <>
                    <td>{formatNumber(locale, count)}</td>
                    <td>{formatShare(locale, count / answered)}</td>
                  </>
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
