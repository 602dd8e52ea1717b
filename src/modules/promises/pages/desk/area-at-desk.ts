import type { AreaId } from '../../../../kernel/ids.ts';
import type { Locale } from '../../../../platform/i18n/locales.ts';
import { nameIn } from '../../../../platform/i18n/name-in.ts';
import type { PromisesContext } from '../../domain/promises-context.ts';

/** «Білолісся»: named to staff where residents do not see it, too. */
export function areaAtDesk(
  locale: Locale,
  { areas }: Pick<PromisesContext, 'areas'>,
  id: AreaId,
): string {
  const area = areas.nameOf(id);
  return area ? nameIn(locale, area) : '';
}
