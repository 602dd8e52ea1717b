import type { MultiPolygon } from '../../../kernel/geometry/geometry.ts';
import type { Locale } from '../../../platform/i18n/locales.ts';
import { AreaMap } from '../../../ui/map/area-map.tsx';
import { nameIn } from '../../../platform/i18n/name-in.ts';
import { areasText } from '../messages/index.ts';

export interface ChangedShape {
  readonly name: string;
  readonly nameEn: string | undefined;
  readonly shape: MultiPolygon | undefined;
  /** The boundary before. */
  readonly was: MultiPolygon | undefined;
}

interface Named {
  readonly name: string;
  readonly nameEn: string | undefined;
}

interface ChangeMapProps {
  readonly locale: Locale;
  readonly changes: readonly ChangedShape[];
  readonly around: readonly (Named & { readonly shape: MultiPolygon })[];
}

/** New boundaries, changed ones over what was before, and what lies around them. */
export function ChangeMap({ locale, changes, around }: ChangeMapProps) {
  const t = areasText.in(locale);
  const drawn = changes.flatMap(({ shape, ...change }) => (shape ? [{ ...change, shape }] : []));
  const before = changes.flatMap(({ was, ...area }) =>
    was ? [{ name: nameIn(locale, area), shape: was, kind: 'was' as const }] : [],
  );
  const changed = drawn.filter(({ was }) => was).length;
  const first = drawn.length - changed;
  return (
    <>
      <AreaMap
        label={t('desk.preview.map.label', { first, changed })}
        areas={[
          ...around.map(({ shape, ...area }) => ({
            name: nameIn(locale, area),
            shape,
            tone: 'rest' as const,
          })),
          ...drawn.map(({ shape, was, ...area }) => ({
            name: nameIn(locale, area),
            shape,
            label: shortName(nameIn(locale, area)),
            tone: was ? ('wheat' as const) : ('leaf' as const),
          })),
        ]}
        outlines={before}
      />
      <ul class="map-legend">
        {first > 0 && <LegendRow tone="leaf" text={t('desk.legend.new')} />}
        {changed > 0 && <LegendRow tone="wheat" text={t('desk.legend.changed')} />}
        {before.length > 0 && <LegendRow tone="was" text={t('desk.legend.was')} />}
        {around.length > 0 && <LegendRow tone="rest" text={t('desk.legend.rest')} />}
      </ul>
    </>
  );
}

interface LegendRowProps {
  readonly tone: 'sea' | 'leaf' | 'wheat' | 'rest' | 'was' | 'overlap' | 'hole';
  readonly text: string;
}

export function LegendRow({ tone, text }: LegendRowProps) {
  return (
    <li>
      <i class={tone} aria-hidden="true" />
      {text}
    </li>
  );
}

/** As it fits on a field: «Татарбунарська» without «міська громада», «Струмок» without «Дільниця». */
export function shortName(name: string): string {
  return name.replace(KIND_IN_NAME, '').trim() || name;
}

const KIND_IN_NAME =
  /^(?:Дільниця|Beat of) | (?:(?:(?:міська|селищна|сільська|urban|settlement|rural) )?(?:територіальна |territorial )?(?:громада|hromada)|район|raion|district|дільниця|beat|старостинський округ)$/iu;
