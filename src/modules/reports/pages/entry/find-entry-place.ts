import type { Locale } from '#platform/i18n/locales.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import type { Area } from '#modules/areas/index.ts';
import type { ReportsContext } from '../../domain/reports-context.ts';
import { findPlaces, type OfferedPlace } from '../form/find-places.ts';
import { isEnteredAt } from '../../use-cases/enter-report.ts';

/** What a name that was typed comes to. */
export type FoundPlace =
  | { readonly kind: 'one'; readonly value: string }
  /** Namesakes: whoever writes it down asks which. */
  | { readonly kind: 'several'; readonly places: readonly OfferedPlace[] }
  | { readonly kind: 'none' }
  | { readonly kind: 'elsewhere' }
  /** In another hromada than the one that was chosen, where they write down, too. */
  | { readonly kind: 'other-hromada' };

interface Asked {
  readonly typed: string;
  /** Of those that were offered for these very letters. */
  readonly chosen: string;
  /** Where whoever writes it down does so. */
  readonly places: readonly Area[];
  /** Where it is, of several hromadas. */
  readonly hromada: Area | undefined;
}

/** «Білолісся», a street or a school. What stands in the list of places is that one; else it is looked for. */
export async function findEntryPlace(
  context: Pick<ReportsContext, 'areas' | 'policy' | 'actor'>,
  locale: Locale,
  { typed, chosen, places, hromada }: Asked,
): Promise<FoundPlace> {
  const wanted = typed.trim().toLocaleLowerCase('uk');
  if (wanted === '') return { kind: 'none' };
  const [same, ...others] = places.filter(
    (area) => entryPlaceLabel(context, locale, area).toLocaleLowerCase('uk') === wanted,
  );
  if (same && others.length === 0) return { kind: 'one', value: same.slug };
  const found = await findPlaces(context.areas, locale, typed, hromada ?? places[0]);
  const here = found.filter(({ value }) => isHere(context, hromada, value));
  if (here.length === 0) {
    if (found.some(({ value }) => isHere(context, undefined, value)))
      return { kind: 'other-hromada' };
    return { kind: found.length > 0 ? 'elsewhere' : 'none' };
  }
  return pick(here, wanted, chosen);
}

function pick(here: readonly OfferedPlace[], wanted: string, chosen: string): FoundPlace {
  // A village is meant, and not the school that is called after it.
  const named = here.filter(({ name }) => name.toLocaleLowerCase('uk') === wanted);
  const likely = named.length > 0 ? named : here;
  const [only, ...more] = likely;
  const picked =
    here.find(({ value }) => value === chosen) ?? (more.length === 0 ? only : undefined);
  return picked ? { kind: 'one', value: picked.value } : { kind: 'several', places: likely };
}

/** «Білолісся, Татарбунарська громада»: as the list offers it, and as it is understood when it comes back. */
export function entryPlaceLabel(
  { areas }: Pick<ReportsContext, 'areas'>,
  locale: Locale,
  area: Area,
): string {
  const hromada = areas.chain(area.id).find(({ kind }) => kind === 'hromada');
  const names = hromada && hromada.id !== area.id ? [area, hromada] : [area];
  return names.map((one) => nameIn(locale, one)).join(', ');
}

function isHere(
  context: Parameters<typeof isEnteredAt>[0],
  hromada: Area | undefined,
  value: string,
): boolean {
  const [slug = ''] = value.split(' ');
  const area = context.areas.bySlug(slug)?.area;
  const isThere = !hromada || (area && context.areas.lineOf(area.id).includes(hromada.id));
  return area !== undefined && isThere === true && isEnteredAt(context, area.id);
}
