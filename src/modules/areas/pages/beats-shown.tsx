import type { AreaId } from '#kernel/ids.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import { formatNumber, formatSquareKilometres } from '#platform/i18n/numbers.ts';
import { Badge } from '#ui/components/badge.tsx';
import { type DeskColumn, DeskTable } from '#ui/components/desk-table.tsx';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import type { MapDrawing } from '#ui/map/draw-map.ts';
import type { BeatsView, ViewedBeat } from '../domain/beats/hromada-state.ts';
import { areasText } from '../messages/index.ts';
import { BeatsFit } from './beats-fit.tsx';
import { BeatsMap } from './beats-map.tsx';

interface BeatsShownProps {
  readonly locale: Locale;
  /** Of the map: «Карта дільниць», «Що вийде». */
  readonly title: string;
  readonly hint?: string;
  readonly view: BeatsView;
  /** Where a beat is changed; none where that is not possible. */
  readonly hrefOf?: ((beatId: AreaId) => string) | undefined;
  /** Of the map, where it was drawn already. */
  readonly drawing?: MapDrawing | undefined;
}

/** Beats on a map, what is wrong with them in words, and a table for whoever sees no map. */
export function BeatsShown({ locale, title, hint, view, hrefOf, drawing }: BeatsShownProps) {
  const t = areasText.in(locale);
  return (
    <>
      <Panel title={title} hint={hint}>
        <PanelBody>
          <BeatsMap locale={locale} view={view} hrefOf={hrefOf} drawing={drawing} />
          <BeatsFit locale={locale} view={view} />
        </PanelBody>
      </Panel>
      <Panel title={t('desk.beats')} hint={formatNumber(locale, view.beats.length)}>
        <DeskTable
          caption={t('desk.beats.of', { name: title })}
          columns={columns(locale)}
          rows={view.beats}
          keyOf={({ beat }) => beat.id}
          hrefOf={({ beat }) => hrefOf?.(beat.id)}
        />
      </Panel>
    </>
  );
}

function columns(locale: Locale): readonly DeskColumn<ViewedBeat>[] {
  const t = areasText.in(locale);
  return [
    { id: 'beat', heading: t('desk.beats.beat'), cell: ({ beat }) => nameIn(locale, beat) },
    {
      id: 'settlements',
      heading: t('desk.beats.settlements'),
      cell: ({ answersFor }) =>
        answersFor
          .map(({ settlement, shared }) => {
            const name = nameIn(locale, settlement);
            return shared ? t('desk.beats.shared', { name }) : name;
          })
          .join(', '),
    },
    {
      id: 'people',
      heading: t('desk.beats.people'),
      figures: true,
      cell: (figures) => <People locale={locale} figures={figures} />,
    },
    {
      id: 'area',
      heading: t('desk.beats.area'),
      figures: true,
      cell: ({ km2 }) => km2 !== undefined && formatSquareKilometres(locale, km2),
    },
    {
      id: 'status',
      heading: t('desk.areas.status'),
      cell: ({ status }) => (
        <Badge tone={status === 'public' ? 'kept' : 'plain'}>{t(`desk.status.${status}`)}</Badge>
      ),
    },
  ];
}

interface PeopleProps {
  readonly locale: Locale;
  readonly figures: ViewedBeat;
}

function People({ locale, figures: { population, limit, overLimit, uncounted } }: PeopleProps) {
  const t = areasText.in(locale);
  return (
    <>
      {t('desk.beats.people.of', {
        population: formatNumber(locale, population),
        limit: formatNumber(locale, limit),
      })}{' '}
      {overLimit && <Badge tone="late">{t('desk.beats.limit.over')}</Badge>}
      {uncounted > 0 && <span class="quiet"> {t('beats.uncounted', { count: uncounted })}</span>}
    </>
  );
}
