import { formatDay } from '#platform/i18n/dates.ts';
import { type Locale, mainLocale } from '#platform/i18n/locales.ts';
import { notTaken, type Round } from '../../domain/round.ts';
import type { SurveySubject } from '../../domain/subject.ts';
import { wordsIn } from '../../domain/survey-words.ts';
import { surveysDeskText } from './messages/index.ts';

export function statusWords(
  locale: Locale,
  round: Pick<Round, 'status' | 'opensOn' | 'closesOn'>,
  today: Temporal.PlainDate,
): string {
  const status = round.status === 'open' ? (notTaken(round, today) ?? 'open') : round.status;
  return surveysDeskText.in(locale)(`status.${status}`);
}

export function daysWords(
  locale: Locale,
  { opensOn, closesOn }: Pick<Round, 'opensOn' | 'closesOn'>,
) {
  return `${formatDay(locale, opensOn)} – ${formatDay(locale, closesOn)}`;
}

export function subjectWords(locale: Locale, subject: SurveySubject | undefined): string {
  return subject?.name[mainLocale(locale)] ?? surveysDeskText.in(locale)('subject.unknown');
}

export function titleWords(locale: Locale, { content }: Pick<Round, 'content'>): string {
  return wordsIn(locale, content.title);
}
