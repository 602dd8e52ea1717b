import type { Place } from '../directory.ts';
import { buildSearchIndex } from './search-index.ts';

/**
 * The former name by which a text finds a place, undefined where a name of today is what was meant. The
 * search itself is asked, among the names of the one place. Where an old name and another spelling fit
 * equally well, the old one is said: gazetteers go on spelling it in English.
 */
export function foundByFormerName(text: string, place: Place): string | undefined {
  const { formerNames = [] } = place;
  if (formerNames.length === 0) return undefined;
  const names = new Set([place.name, ...place.otherNames, ...formerNames]);
  const named = Array.from(names, (name): Place => {
    return { ...place, key: name, name, otherNames: [], formerNames: [], areaId: undefined };
  });
  const found = buildSearchIndex(named, () => []).search(text, { limit: named.length });
  const best = found
    .filter(({ score }) => score === found[0]?.score)
    .map(({ place: { key } }) => key);
  return best.includes(place.name) ? undefined : best.find((name) => formerNames.includes(name));
}
