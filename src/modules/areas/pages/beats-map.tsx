import type { AreaId } from '../../../kernel/ids.ts';
import type { Locale } from '../../../platform/i18n/locales.ts';
import { nameIn } from '../../../platform/i18n/name-in.ts';
import { AreaMap } from '../../../ui/map/area-map.tsx';
import type { BeatsView } from '../domain/beats/hromada-state.ts';
import { areasText } from '../messages/index.ts';
import { LegendRow, shortName } from './change-map.tsx';

interface BeatsMapProps {
  readonly locale: Locale;
  readonly view: BeatsView;
  readonly hrefOf: ((beatId: AreaId) => string) | undefined;
}

/** The hromada, its beats over it, and what is wrong with their lines over both. */
export function BeatsMap({ locale, view, hrefOf }: BeatsMapProps) {
  const t = areasText.in(locale);
  const { region, beats, settlements } = view;
  const { overlaps, holes } = view.inspection;
  const drawn = beats.flatMap(({ beat, shape }) => (shape ? [{ beat, shape }] : []));
  if (!region || drawn.length === 0) return <p class="quiet">{t('desk.beats.map.none')}</p>;
  const figures = { beats: drawn.length, overlaps: overlaps.length, holes: holes.length };
  return (
    <>
      <AreaMap
        label={t('desk.beats.map.label', figures)}
        areas={[
          { name: '', shape: region, tone: 'rest' },
          ...drawn.map(({ beat, shape }) => ({
            name: nameIn(locale, beat),
            label: shortName(nameIn(locale, beat)),
            shape,
            href: hrefOf?.(beat.id),
          })),
        ]}
        outlines={[
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
        ]}
        points={settlements.flatMap(({ centre, ...settlement }) =>
          centre ? [{ point: centre, name: nameIn(locale, settlement) }] : [],
        )}
      />
      {overlaps.length + holes.length > 0 && (
        <ul class="map-legend">
          {overlaps.length > 0 && <LegendRow tone="overlap" text={t('desk.legend.overlap')} />}
          {holes.length > 0 && <LegendRow tone="hole" text={t('desk.legend.hole')} />}
        </ul>
      )}
    </>
  );
}
