import type { Locale } from '#platform/i18n/locales.ts';
import { formatNumber } from '#platform/i18n/numbers.ts';
import { Bars } from '#ui/charts/bars.tsx';
import { type Question, rightAnswerOf } from '../../domain/question.ts';
import type { ReleasedCell, ReleasedQuestion } from '../../domain/release.ts';
import { wordsIn } from '../../domain/survey-words.ts';
import { answerWords, formatShare } from './figure-words.ts';
import { figuresText } from './messages/index.ts';

interface QuestionFiguresProps {
  readonly locale: Locale;
  readonly questions: readonly Question[];
  /** What may be told of them. */
  readonly told: readonly ReleasedQuestion[];
  readonly answered: number;
  /** Of each question's heading: one below what stands above it. */
  readonly level?: 2 | 3;
}

/** Each question with its bars, and beside them the same as a table. */
export function QuestionFigures(props: QuestionFiguresProps) {
  const { locale, questions, told, answered, level = 3 } = props;
  const counted = new Set(questions.filter(isCounted).map(({ key }) => key));
  const hasHidden = told.some(
    ({ key, cells }) => counted.has(key) && cells.some(({ count }) => count === undefined),
  );
  return (
    <>
      {questions.filter(isCounted).map((question) => {
        const cells = told.find(({ key }) => key === question.key)?.cells;
        // Sums alone are told.
        if (!cells) return null;
        return (
          <OneQuestion
            key={question.key}
            locale={locale}
            question={question}
            cells={cells}
            answered={answered}
            level={level}
          />
        );
      })}
      {hasHidden && <p class="quiet">{figuresText.in(locale)('hidden.why')}</p>}
    </>
  );
}

/** What people wrote is read, not counted. */
function isCounted({ kind }: Question): boolean {
  return kind !== 'text';
}

interface OneQuestionProps {
  readonly locale: Locale;
  readonly question: Question;
  readonly cells: readonly ReleasedCell[];
  readonly answered: number;
  readonly level: 2 | 3;
}

function OneQuestion(shown: OneQuestionProps) {
  const { locale, question, cells, level } = shown;
  const Heading = `h${level}` as const;
  const t = figuresText.in(locale);
  const words = wordsIn(locale, question.words);
  return (
    <section class="survey-question">
      <Heading>{words}</Heading>
      {cells.every(({ count }) => count === undefined) ? (
        <p class="quiet">{t('hidden.all')}</p>
      ) : (
        <Shares {...shown} />
      )}
    </section>
  );
}

/** As bars, and as a table. */
function Shares({ locale, question, cells, answered }: OneQuestionProps) {
  const t = figuresText.in(locale);
  const words = wordsIn(locale, question.words);
  const right = rightAnswerOf(question);
  return (
    <>
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
    </>
  );
}
