import { foldText } from '#kernel/text/fold-text.ts';

interface Named {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string | undefined;
}

/** A hromada with its settlements. */
interface Places<Area extends Named> {
  readonly hromada: Area;
  readonly parts: readonly Area[];
}

/**
 * Which area an address names, part by part between its commas: «Клуб, вул. Миру, 4, с. Струмок». A settlement before its
 * hromada; of two namesakes the one whose hromada is named, too. Undefined: none; `ambiguous`: nobody can say which.
 */
export function areaNamed<Area extends Named>(
  address: string,
  places: readonly Places<Area>[],
): Area | 'ambiguous' | undefined {
  const said = new Set(address.split(/[,;()\n/]/).map(bareName));
  const isSaid = ({ name, nameEn }: Named) =>
    said.has(foldText(name)) || (nameEn !== undefined && said.has(foldText(nameEn)));
  const settlements = places.flatMap(({ hromada, parts }) =>
    parts.filter(isSaid).map((area) => ({ area, hromada })),
  );
  const hromadas = places.map(({ hromada }) => hromada).filter(isSaid);
  if (settlements.length === 0) return onlyOf(hromadas);
  const told = settlements.filter(({ hromada }) => hromadas.includes(hromada));
  return onlyOf((told.length > 0 ? told : settlements).map(({ area }) => area));
}

function onlyOf<Area>(areas: readonly Area[]): Area | 'ambiguous' | undefined {
  return areas.length > 1 ? 'ambiguous' : areas[0];
}

/** «с. Струмок», «село Струмок», «65000 Одеса» */
function bareName(part: string): string {
  return foldText(part)
    .replace(/^\d{5} /, '')
    .replace(KIND_OF_PLACE, '');
}

const KIND_OF_PLACE = /^(?:с|сел|село|смт|с ще|селище|м|місто|village|town|city) /;
