import { formatNearDay } from '#platform/i18n/dates.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { Badge } from '#ui/components/badge.tsx';
import { DeskTable } from '#ui/components/desk-table.tsx';
import { NextStep } from '#ui/components/next-step.tsx';
import { Panel } from '#ui/components/panel.tsx';
import { PostButton } from '#ui/components/post-button.tsx';
import { isInForce, isOver, type KeptAbsence } from '../../domain/desk-officer.ts';
import type { OfficerForDesk } from '../../use-cases/read-officer-for-desk.ts';
import { officerToday } from '../officer-today.ts';
import type { OfficersDesk } from './desk-pages.ts';
import { officersDeskText } from './messages/index.ts';
import { cardPath } from './paths.ts';

interface AbsencesTableProps {
  readonly context: OfficersDesk;
  readonly locale: Locale;
  readonly read: OfficerForDesk;
}

/** Planned ones and those that are over, the latest first. */
export function AbsencesTable({ context, locale, read: { officer, may } }: AbsencesTableProps) {
  const t = officersDeskText.in(locale);
  const today = context.platform.clock.today();
  const day = (date: Temporal.PlainDate) => formatNearDay(locale, date, today);
  const path = cardPath(locale, officer.id, '/absences');
  const days = ({ startsOn, endsOn }: KeptAbsence) => `${day(startsOn)} — ${day(endsOn)}`;
  const deputy = ({ deputyId }: KeptAbsence) => {
    const one = deputyId && context.officers.get(deputyId);
    return one ? officerToday(locale, context, one) : t('absences.nobody');
  };
  if (officer.absences.length === 0) {
    return <NextStep title={t('absences.none')}>{t('absences.none.text')}</NextStep>;
  }
  return (
    <Panel title={t('absences')}>
      <DeskTable
        caption={t('absences')}
        rows={officer.absences.toReversed()}
        keyOf={({ id }) => id}
        columns={[
          { id: 'days', heading: t('absences.days'), cell: days },
          { id: 'deputy', heading: t('absences.deputy'), cell: deputy },
          {
            id: 'state',
            heading: t('absences.state'),
            cell: (one) => <State locale={locale} absence={one} today={today} />,
          },
          {
            id: 'act',
            heading: t('actions'),
            acts: true,
            cell: (one) =>
              may.has('absences') &&
              !isOver(one, today) && (
                <PostButton
                  action={`${path}/${one.id}/cancel`}
                  kind="link"
                  label={`${t('absences.cancel')}: ${days(one)}`}
                >
                  {t('absences.cancel')}
                </PostButton>
              ),
          },
        ]}
      />
    </Panel>
  );
}

interface StateProps {
  readonly locale: Locale;
  readonly absence: KeptAbsence;
  readonly today: Temporal.PlainDate;
}

function State({ locale, absence, today }: StateProps) {
  const t = officersDeskText.in(locale);
  if (isOver(absence, today)) return <>{t('absences.over')}</>;
  if (isInForce(absence, today)) return <Badge tone="late">{t('absences.now')}</Badge>;
  return <Badge tone="date">{t('absences.planned')}</Badge>;
}
