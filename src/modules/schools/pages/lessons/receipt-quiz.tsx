import type { ReceiptCode } from '#kernel/receipts/receipt-code.ts';
import { type Locale, localePath } from '#platform/i18n/locales.ts';
import { ComparedQuiz, type QuizOfSubject, spokenSurveyCode } from '#modules/surveys/index.ts';
import { CodeButton } from './code-button.tsx';
import { lessonsText } from './messages/index.ts';
import type { ReceiptPageProps } from './receipt-part.ts';

/** The sheet with the code, for the wall or the board. */
export const SHEET_PATH = '/lessons/receipt/sheet';

/** The class’s code as long as it may answer; then what it has learnt. */
export function ReceiptQuiz({ request, receipt: { quiz }, code }: ReceiptPageProps) {
  if (!quiz) return null;
  const { locale, publicUrl } = request;
  const t = lessonsText.in(locale);
  const isOver = quiz.after ? quiz.after.isOver : quiz.before.isOver;
  const address = (publicUrl + localePath(locale, '/survey')).replace(/^https?:\/\//, '');
  return (
    <section class="card">
      <h2>{t('quiz')}</h2>
      <p>{t(isOver ? 'quiz.over' : stateOf(quiz))}</p>
      {!isOver && (
        <>
          <p class="receipt-code">
            <code>{spokenSurveyCode(quiz.code)}</code>
          </p>
          <p>{t('quiz.address', { address })}</p>
          <CodeButton locale={locale} code={code} path={SHEET_PATH}>
            {t('quiz.sheet')}
          </CodeButton>
        </>
      )}
      <p class="quiet">
        {t('quiz.counts', { before: quiz.before.answered, after: quiz.after?.answered ?? 0 })}
      </p>
      {quiz.compared ? (
        <>
          <h3>{t('quiz.compared')}</h3>
          <ComparedQuiz locale={locale} compared={quiz.compared} />
        </>
      ) : (
        isOver && <p>{t('quiz.few')}</p>
      )}
    </section>
  );
}

function stateOf({ after }: QuizOfSubject): 'quiz.after' | 'quiz.before' {
  return after ? 'quiz.after' : 'quiz.before';
}

/** A code stands in no address: the way back is a button of the door of all receipts. */
export function backToReceipt(locale: Locale, code: ReceiptCode) {
  return (
    <CodeButton locale={locale} code={code} path="/receipt">
      {lessonsText.in(locale)('sheet.back')}
    </CodeButton>
  );
}
