import { type Locale, localePath } from '#platform/i18n/locales.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import type { Area, AreaDirectory } from '#modules/areas/index.ts';
import { officersText } from '../messages/index.ts';

interface AreaPartsProps {
  readonly areas: AreaDirectory;
  readonly locale: Locale;
  readonly area: Area;
}

const PARTS = [
  { kind: 'raion', title: 'area.raions' },
  { kind: 'hromada', title: 'area.hromadas' },
  { kind: 'city-district', title: 'area.city-districts' },
  { kind: 'settlement', title: 'area.villages' },
] as const;

/**
 * What an area consists of, one level at a time: a hromada has villages, an oblast has raions. Its beats
 * stand above already, with whoever answers for them.
 */
export function AreaParts({ areas, locale, area }: AreaPartsProps) {
  const t = officersText.in(locale);
  return (
    <>
      {PARTS.map(({ kind, title }) => {
        const parts = partsOf(areas, area, kind);
        if (parts.length === 0) return null;
        return (
          <section key={kind}>
            <h2>{t(title)}</h2>
            <ul class={kind === 'settlement' ? 'names' : 'names long'}>
              {parts.map((part) => (
                <li key={part.id}>
                  <a href={localePath(locale, `/area/${part.slug}`)}>{nameIn(locale, part)}</a>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}

function partsOf(
  areas: AreaDirectory,
  area: Area,
  kind: (typeof PARTS)[number]['kind'],
): readonly Area[] {
  const isWide = area.kind === 'oblast' || area.kind === 'raion';
  if (isWide) return kind === 'settlement' ? [] : areas.children(area.id, kind);
  if (kind !== 'settlement') return areas.children(area.id, kind);
  return areas.settlementsOf(area.id);
}
