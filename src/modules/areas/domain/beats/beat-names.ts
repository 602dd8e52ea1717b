import { bareName } from '../import/area-names.ts';
import type { AreaKind } from '../area.ts';

/**
 * A beat is named after its first settlement («Дільниця Білолісся») or district («Струмківська дільниця»:
 * a district's adjective agrees with «дільниця»).
 */
export function beatNameAfter(area: { readonly kind: AreaKind; readonly name: string }): string {
  if (area.kind === 'settlement') return `Дільниця ${area.name}`;
  const words = area.name.split(' ');
  const adjective = words[0] ?? area.name;
  const feminine = adjective
    .replace(/(с|ц|з)ький$/, '$1ька')
    .replace(/ий$/, 'а')
    .replace(/ій$/, 'я');
  const onlyAdjective = !bareName(area.kind, area.name).includes(' ');
  return feminine !== adjective && onlyAdjective ? `${feminine} дільниця` : `Дільниця ${area.name}`;
}
