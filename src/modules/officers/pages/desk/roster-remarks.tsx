import type { Locale } from '#platform/i18n/locales.ts';
import { RemarkTable } from '#ui/reasons/remark-table.tsx';
import type { RosterNotice, RosterProblem } from '../../domain/roster-problem.ts';
import { officersText } from '../../messages/index.ts';
import { officersDeskText } from './messages/index.ts';

interface RosterProblemsProps {
  readonly locale: Locale;
  readonly problems: readonly RosterProblem[];
}

export function RosterProblems({ locale, problems }: RosterProblemsProps) {
  const t = officersDeskText.in(locale);
  const text = officersText.in(locale);
  const remarks = problems.map(({ line, reason, value }) => ({
    line: lineNumber(locale, line),
    reason,
    text: text(`problem.${reason}`, { value }),
  }));
  return (
    <RemarkTable
      locale={locale}
      title={t('roster.preview.refused.lines')}
      headings={headings(locale, t('roster.preview.why'))}
      remarks={remarks}
    />
  );
}

interface RosterNoticesProps {
  readonly locale: Locale;
  readonly notices: readonly RosterNotice[];
}

/** What is taken nevertheless, and a person should know. */
export function RosterNotices({ locale, notices }: RosterNoticesProps) {
  const t = officersDeskText.in(locale);
  const text = officersText.in(locale);
  const remarks = notices.map(({ line, reason, value }) => ({
    line: lineNumber(locale, line),
    reason,
    text: text(`notice.${reason}`, { value }),
  }));
  return (
    <RemarkTable
      locale={locale}
      title={t('roster.preview.notices')}
      headings={headings(locale, t('roster.preview.notice'))}
      remarks={remarks}
    />
  );
}

function headings(locale: Locale, what: string) {
  return { line: officersDeskText.in(locale)('roster.preview.line'), what };
}

function lineNumber(locale: Locale, line: number): string {
  return officersDeskText.in(locale)('roster.preview.line-number', { line: String(line) });
}
