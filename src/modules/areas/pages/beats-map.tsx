import type { AreaId } from '#kernel/ids.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import { DrawnMap } from '#ui/map/area-map.tsx';
import { drawMap, type MapContent, type MapDrawing } from '#ui/map/draw-map.ts';
import type { BeatsView } from '../domain/beats/hromada-state.ts';
import { areasText } from '../messages/index.ts';
import { LegendRow, shortName } from './change-map.tsx';

type HrefOf = (beatId: AreaId) => string;

interface BeatsMapProps {
  readonly locale: Locale;
  readonly view: BeatsView;
  readonly hrefOf: HrefOf | undefined;
  /** Where it was drawn already. */
  readonly drawing: MapDrawing | undefined;
}

/** The hromada, its beats over it, and what is wrong with their lines over both. */
export function BeatsMap({ locale, view, hrefOf, drawing }: BeatsMapProps) {
  const t = areasText.in(locale);
  const content = contentOfBeats(locale, view, hrefOf);
  if (!content) return <p class="quiet">{t('desk.beats.map.none')}</p>;
  const { overlaps, holes } = view.inspection;
  const figures = {
    beats: content.areas.length - 1,
    overlaps: overlaps.length,
    holes: holes.length,
  };
  return (
    <>
      <DrawnMap label={t('desk.beats.map.label', figures)} drawing={drawing ?? drawMap(content)} />
      {overlaps.length + holes.length > 0 && (
        <ul class="map-legend">
          {overlaps.length > 0 && <LegendRow tone="overlap" text={t('desk.legend.overlap')} />}
          {holes.length > 0 && <LegendRow tone="hole" text={t('desk.legend.hole')} />}
        </ul>
      )}
    </>
  );
}

/** What is drawn, the hromada first; undefined where it or all of its beats have no boundary. */
export function contentOfBeats(
  locale: Locale,
  { region, beats, settlements, inspection }: BeatsView,
  hrefOf?: HrefOf,
): MapContent | undefined {
  const t = areasText.in(locale);
  const drawn = beats.flatMap(({ beat, shape }) => (shape ? [{ beat, shape }] : []));
  if (!region || drawn.length === 0) return undefined;
  const { overlaps, holes } = inspection;
  return {
    areas: [
      { name: '', shape: region, tone: 'rest' },
      ...drawn.map(({ beat, shape }) => ({
        name: nameIn(locale, beat),
        label: shortName(nameIn(locale, beat)),
        shape,
        href: hrefOf?.(beat.id),
      })),
    ],
    outlines: [
      ...holes.map(({ shape }) => ({
        shape,
        name: t('desk.legend.hole'),
        kind: 'hole' as const,
      })),
      ...overlaps.map(({ first, second, shape }) => ({
        shape,
        name: `${first.name} / ${second.name}`,
        kind: 'overlap' as const,
      })),
    ],
    points: settlements.flatMap(({ centre, ...settlement }) =>
      centre ? [{ point: centre, name: nameIn(locale, settlement) }] : [],
    ),
  };
}
