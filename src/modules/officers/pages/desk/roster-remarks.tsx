import type { Locale } from '../../../../platform/i18n/locales.ts';
import { ReasonTable } from '../../../../ui/reasons/reason-table.tsx';
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
    line,
    reason,
    text: text(`problem.${reason}`, { value }),
  }));
  return (
    <Remarks
      locale={locale}
      title={t('roster.preview.refused.lines')}
      heading={t('roster.preview.why')}
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
    line,
    reason,
    text: text(`notice.${reason}`, { value }),
  }));
  return (
    <Remarks
      locale={locale}
      title={t('roster.preview.notices')}
      heading={t('roster.preview.notice')}
      remarks={remarks}
    />
  );
}

interface RemarksProps {
  readonly locale: Locale;
  readonly title: string;
  readonly heading: string;
  readonly remarks: readonly {
    readonly line: number;
    readonly reason: string;
    readonly text: string;
  }[];
}

function Remarks({ locale, title, heading, remarks }: RemarksProps) {
  const t = officersDeskText.in(locale);
  return (
    <ReasonTable
      locale={locale}
      title={title}
      lines={remarks}
      reasonOf={({ reason }) => reason}
      keyOf={({ line, text }) => `${line} ${text}`}
      columns={[
        {
          id: 'line',
          heading: t('roster.preview.line'),
          whole: true,
          cell: ({ line }) => t('roster.preview.line-number', { line: String(line) }),
        },
        {
          id: 'what',
          heading,
          cell: ({ text }) => text.charAt(0).toLocaleUpperCase(locale) + text.slice(1),
        },
      ]}
    />
  );
}
