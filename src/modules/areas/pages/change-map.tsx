import type { Locale } from '#platform/i18n/locales.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import { DrawnMap } from '#ui/map/area-map.tsx';
import { drawBeside } from '#ui/map/draw-beside.ts';
import type { MapDrawing } from '#ui/map/draw-map.ts';
import type { StoredContent } from '#ui/map/draw-stored.ts';
import { areasText } from '../messages/index.ts';

interface Named {
  readonly name: string;
  readonly nameEn: string | undefined;
}

/** Boundaries as they are stored. */
export interface ChangedShape extends Named {
  readonly shape: Uint8Array | undefined;
  /** The boundary before. */
  readonly was: Uint8Array | undefined;
}

interface ChangesToDraw {
  readonly changes: readonly ChangedShape[];
  readonly around: readonly (Named & { readonly shape: Uint8Array })[];
}

/** What the map is drawn from, and how many of each line its legend names. */
export interface DrawnChanges {
  readonly drawing: MapDrawing;
  readonly first: number;
  readonly changed: number;
  readonly before: number;
  readonly around: number;
}

/** Undefined where no boundary changes. */
export async function drawChanges(
  locale: Locale,
  { changes, around }: ChangesToDraw,
): Promise<DrawnChanges | undefined> {
  const content = contentOf(locale, { changes, around });
  const [drawing] = content ? await drawBeside([content]) : [];
  if (!drawing) return undefined;
  const drawn = changes.filter(({ shape }) => shape);
  const changed = drawn.filter(({ was }) => was).length;
  const before = changes.filter(({ was }) => was).length;
  return { drawing, first: drawn.length - changed, changed, before, around: around.length };
}

function contentOf(locale: Locale, { changes, around }: ChangesToDraw): StoredContent | undefined {
  const drawn = changes.flatMap(({ shape, ...change }) => (shape ? [{ ...change, shape }] : []));
  const before = changes.flatMap(({ was, ...area }) =>
    was ? [{ name: nameIn(locale, area), shape: was, kind: 'was' as const }] : [],
  );
  if (drawn.length + before.length === 0) return undefined;
  return {
    areas: [
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
    ],
    outlines: before,
  };
}

interface ChangeMapProps {
  readonly locale: Locale;
  readonly drawn: DrawnChanges;
}

/** New boundaries, changed ones over what was before, and what lies around them. */
export function ChangeMap({ locale, drawn }: ChangeMapProps) {
  const t = areasText.in(locale);
  const { drawing, first, changed, before, around } = drawn;
  return (
    <>
      <DrawnMap label={t('desk.preview.map.label', { first, changed })} drawing={drawing} />
      <ul class="map-legend">
        {first > 0 && <LegendRow tone="leaf" text={t('desk.legend.new')} />}
        {changed > 0 && <LegendRow tone="wheat" text={t('desk.legend.changed')} />}
        {before > 0 && <LegendRow tone="was" text={t('desk.legend.was')} />}
        {around > 0 && <LegendRow tone="rest" text={t('desk.legend.rest')} />}
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
