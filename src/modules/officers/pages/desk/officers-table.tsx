import type { AreaDirectory } from '#modules/areas/index.ts';
import { formatNearDay, formatUntil } from '#platform/i18n/dates.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import { Badge } from '#ui/components/badge.tsx';
import { DeskTable } from '#ui/components/desk-table.tsx';
import { Keys } from '#ui/components/keys.tsx';
import { Panel } from '#ui/components/panel.tsx';
import { PhoneLink } from '#ui/components/phone-link.tsx';
import { awayOn, beatsOn, type DeskOfficer } from '../../domain/desk-officer.ts';
import { checkState, hasLeft } from '../../domain/officer-card.ts';
import { isSuspended } from '../../domain/who-takes.ts';
import { shortNameIn } from '../officer-words.ts';
import type { OfficersDesk } from './desk-pages.ts';
import { officersDeskText } from './messages/index.ts';
import { cardPath } from './paths.ts';

interface OfficersTableProps {
  readonly context: OfficersDesk;
  readonly locale: Locale;
  readonly officers: readonly DeskOfficer[];
  readonly nameOfArea: AreaDirectory['nameOf'];
}

export function OfficersTable({ context, locale, officers, nameOfArea }: OfficersTableProps) {
  const t = officersDeskText.in(locale);
  const today = context.platform.clock.today();
  return (
    <Panel
      title={t('officers.table')}
      hint={<Keys keys={['J', 'K', 'Enter']}>{t('officers.keys')}</Keys>}
    >
      <DeskTable
        caption={t('officers.table')}
        rows={officers}
        keyOf={({ id }) => id}
        hrefOf={({ id }) => cardPath(locale, id)}
        columns={[
          { id: 'name', heading: t('card.name'), cell: (one) => shortNameIn(locale, one) },
          { id: 'kind', heading: t('officers.kind'), cell: ({ kind }) => t(`kind.${kind}`) },
          {
            id: 'beats',
            heading: t('beats'),
            cell: (one) => (
              <Beats nameOfArea={nameOfArea} locale={locale} officer={one} today={today} />
            ),
          },
          {
            id: 'phone',
            heading: t('card.phone'),
            cell: ({ phones: [phone] }) =>
              phone === undefined ? '—' : <PhoneLink phone={phone} />,
            whole: true,
          },
          {
            id: 'checked',
            heading: t('card.checked'),
            cell: (one) => <Checked locale={locale} officer={one} today={today} />,
          },
          {
            id: 'today',
            heading: t('officers.today'),
            cell: (one) => <Today context={context} locale={locale} officer={one} today={today} />,
          },
        ]}
      />
    </Panel>
  );
}

interface CellProps {
  readonly locale: Locale;
  readonly officer: DeskOfficer;
  readonly today: Temporal.PlainDate;
}

interface DeskCellProps extends CellProps {
  readonly context: OfficersDesk;
}

function Beats({
  nameOfArea,
  locale,
  officer,
  today,
}: CellProps & Pick<OfficersTableProps, 'nameOfArea'>) {
  const names = beatsOn(officer, today).flatMap(({ areaId }) => {
    const area = nameOfArea(areaId);
    return area ? [nameIn(locale, area)] : [];
  });
  return <>{names.length > 0 ? names.join(', ') : '—'}</>;
}

/** The day, and where it is long ago, the word. */
export function Checked({ locale, officer, today }: CellProps) {
  const t = officersDeskText.in(locale);
  const day = officer.checkedOn && formatNearDay(locale, officer.checkedOn, today);
  if (hasLeft(officer, today)) return <>—</>;
  switch (checkState(officer.checkedOn, today)) {
    case 'fresh':
      return <span class="whole">{day}</span>;
    case 'stale':
      return <Badge tone="late">{t('card.checked.late', { day: day ?? '' })}</Badge>;
    case 'never':
      return <Badge tone="late">{t('card.checked.never')}</Badge>;
  }
}

function Today({ context, locale, officer, today }: DeskCellProps) {
  const t = officersDeskText.in(locale);
  if (hasLeft(officer, today)) return <Badge>{t('officers.left')}</Badge>;
  if (isSuspended(context.officers, officer.id)) {
    return <Badge tone="late">{t('today.suspended')}</Badge>;
  }
  const away = awayOn(officer, today);
  if (!away) return <>{t('officers.serves')}</>;
  return (
    <Badge tone="date">
      {t('officers.away', { until: formatUntil(locale, away.endsOn, today) })}
    </Badge>
  );
}
