import { spokenCode } from '#kernel/receipts/receipt-code.ts';
import { formatDay } from '#platform/i18n/dates.ts';
import { type Locale, localePath } from '#platform/i18n/locales.ts';
import type { OwnInHall, OwnQuestion } from '../../use-cases/live/read-hall.ts';
import { hallText } from './messages/index.ts';

interface OwnQuestionsProps {
  readonly locale: Locale;
  readonly own: OwnInHall;
}

/** What was asked from this telephone, and what became of it; for nobody else. */
export function OwnQuestions({ locale, own }: OwnQuestionsProps) {
  if (own.asked.length === 0) return null;
  const t = hallText.in(locale);
  return (
    <section id="own">
      <h2>{t('own')}</h2>
      <ul class="hall-own">
        {own.asked.map((question) => (
          <li key={question.id}>
            <p>{question.words}</p>
            <p class="quiet" data-hall-own={question.number}>
              {becameOf(locale, question)}
            </p>
            {isCodeTold(question) && (
              <p class="quiet">
                {t('own.code', { code: spokenCode(question.receipt) })}{' '}
                <a href={localePath(locale, '/receipt')}>{t('own.code.link')}</a>
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Of one that was answered or hidden no written answer will come. */
function isCodeTold({ status }: OwnQuestion): boolean {
  return status !== 'answered' && status !== 'hidden';
}

function becameOf(locale: Locale, { status, reason, dueOn }: OwnQuestion): string {
  const t = hallText.in(locale);
  if (status === 'hidden') return t('own.hidden', { reason: t(`reason.${reason ?? 'off-topic'}`) });
  return t(`own.${status}`, { day: dueOn ? formatDay(locale, dueOn) : '' });
}
