import type { Locale } from '#platform/i18n/locales.ts';
import { localePath } from '#platform/i18n/locales.ts';
import { formatDay } from '#platform/i18n/dates.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import { formatNumber, formatSquareKilometres } from '#platform/i18n/numbers.ts';
import { Badge } from '#ui/components/badge.tsx';
import { type DeskColumn, DeskTable } from '#ui/components/desk-table.tsx';
import type { AreaLack } from '../domain/area-lack.ts';
import { areasText } from '../messages/index.ts';
import type { DeskAreaRow } from '../use-cases/list-desk-areas.ts';

interface AreaRowsProps {
  readonly locale: Locale;
  readonly timeZone: string;
  readonly rows: readonly DeskAreaRow[];
}

/** Areas in the order of their tree, with what each lacks. */
export function AreaRows({ locale, timeZone, rows }: AreaRowsProps) {
  const t = areasText.in(locale);
  return (
    <DeskTable
      caption={t('desk.areas')}
      columns={columns(locale, timeZone)}
      rows={rows}
      keyOf={({ area }) => area.id}
      hrefOf={({ area }) => localePath(locale, `/desk/areas/${area.id}`)}
    />
  );
}

function columns(locale: Locale, timeZone: string): readonly DeskColumn<DeskAreaRow>[] {
  const t = areasText.in(locale);
  return [
    {
      id: 'name',
      heading: t('desk.areas.name'),
      cell: ({ area, depth }) => (
        <span class={`level-${Math.min(depth, 4)}`}>{nameIn(locale, area)}</span>
      ),
    },
    { id: 'kind', heading: t('desk.areas.kind'), cell: ({ area }) => t(`kind.${area.kind}`) },
    {
      id: 'population',
      heading: t('desk.areas.population'),
      figures: true,
      cell: ({ area: { population } }) =>
        population === undefined ? '' : formatNumber(locale, population),
    },
    {
      id: 'since',
      heading: t('desk.areas.since'),
      whole: true,
      cell: ({ boundarySince }) =>
        boundarySince &&
        formatDay(locale, boundarySince.toZonedDateTimeISO(timeZone).toPlainDate()),
    },
    {
      id: 'beats',
      heading: t('desk.areas.beats'),
      figures: true,
      cell: ({ area, beats }) => (area.kind === 'hromada' ? formatNumber(locale, beats) : ''),
    },
    {
      id: 'status',
      heading: t('desk.areas.status'),
      cell: ({ area: { status } }) => (
        <Badge tone={status === 'public' ? 'kept' : 'plain'}>{t(`desk.status.${status}`)}</Badge>
      ),
    },
    {
      id: 'lack',
      heading: t('desk.areas.lack'),
      cell: ({ lacks }) => lacks.map((lack) => lackWords(locale, lack)).join(', '),
    },
  ];
}

export function lackWords(locale: Locale, lack: AreaLack): string {
  const t = areasText.in(locale);
  return 'km2' in lack
    ? t(`desk.lack.${lack.code}`, { km2: formatSquareKilometres(locale, lack.km2) })
    : t(`desk.lack.${lack.code}`);
}
