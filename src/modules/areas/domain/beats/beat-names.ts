import { type Result, ok, refuse } from '#kernel/result.ts';
import type { AreaKind } from '../area.ts';
import { bareName } from '../import/area-names.ts';
import { readName } from '../import/read-name.ts';
import { type BeatsRefusal, beatsRefusal } from './beats-refusal.ts';

/** A name as somebody wrote it, without what nobody can see. */
export function readBeatName(written: string): Result<string, BeatsRefusal> {
  const read = readName(written);
  if (read.ok) return ok(read.value.text);
  const { code, values } = read.refusal;
  switch (code) {
    case 'name-missing':
    case 'name-too-long':
      return refuse(beatsRefusal(code, values));
    default:
      return refuse(beatsRefusal('name-unreadable'));
  }
}

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
