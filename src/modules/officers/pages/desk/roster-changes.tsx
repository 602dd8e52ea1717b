import type { AreaDirectory } from '#modules/areas/index.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { CountedTable } from '#ui/components/counted-table.tsx';
import type { RosterChange } from '../../domain/describe-roster.ts';
import { shortNameIn } from '../officer-words.ts';
import type { OfficersDesk } from './desk-pages.ts';
import { officersDeskText } from './messages/index.ts';
import { rosterChangeWords } from './roster-change-words.ts';

interface RosterChangesProps {
  readonly context: OfficersDesk;
  readonly locale: Locale;
  readonly title: string;
  readonly changes: readonly RosterChange[];
  readonly nameOfArea: AreaDirectory['nameOf'];
}

/** Officer by officer what a table does, each thing on a line of its own. */
export function RosterChanges({ context, locale, title, changes, nameOfArea }: RosterChangesProps) {
  const t = officersDeskText.in(locale);
  return (
    <CountedTable
      locale={locale}
      title={title}
      rows={changes}
      keyOf={({ after }) => after.badgeNumber}
      more={(count) => t('roster.preview.more', { count })}
      columns={[
        {
          id: 'person',
          heading: t('roster.preview.person'),
          cell: ({ after }) => (
            <>
              {shortNameIn(locale, after)}
              <br />
              <small class="quiet">{t('card.badge.is', { badge: after.badgeNumber })}</small>
            </>
          ),
        },
        {
          id: 'what',
          heading: t('roster.preview.what'),
          cell: (change) => (
            <ul class="lines">
              {rosterChangeWords(context, locale, change, nameOfArea).map((words) => (
                <li key={words}>{words}</li>
              ))}
            </ul>
          ),
        },
        {
          id: 'line',
          heading: t('roster.preview.line'),
          whole: true,
          cell: ({ line }) => line,
        },
      ]}
    />
  );
}
