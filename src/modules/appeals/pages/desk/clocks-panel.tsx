import { formatNearDay } from '#platform/i18n/dates.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { DeskTable } from '#ui/components/desk-table.tsx';
import { Panel } from '#ui/components/panel.tsx';
import { LEGAL_CLOCKS, type LegalClockName } from '../../domain/legal-clocks.ts';
import type { ReadAppeal } from '../../use-cases/read-appeal.ts';
import { articleIn } from '../article-words.ts';
import { appealsDeskText } from './messages/index.ts';

const CLOCKS: readonly LegalClockName[] = ['pass-on', 'return', 'plain', 'full', 'longest'];

interface ClocksPanelProps {
  readonly locale: Locale;
  readonly lastDays: ReadAppeal['lastDays'];
  readonly today: Temporal.PlainDate;
}

/** The last day of each clock of the law, counted from the day of receipt, with its article. */
export function ClocksPanel({ locale, lastDays, today }: ClocksPanelProps) {
  const t = appealsDeskText.in(locale);
  return (
    <Panel title={t('clocks')}>
      <DeskTable
        caption={t('clocks')}
        columns={[
          { id: 'clock', heading: t('clock'), cell: (clock) => t(`clock.${clock}`) },
          {
            id: 'last',
            heading: t('clock.last'),
            cell: (clock) => formatNearDay(locale, lastDays[clock], today, { weekday: 'short' }),
          },
          {
            id: 'article',
            heading: t('clock.article'),
            cell: (clock) => articleIn(locale, LEGAL_CLOCKS[clock].article),
          },
        ]}
        rows={CLOCKS}
        keyOf={(clock) => clock}
      />
    </Panel>
  );
}
