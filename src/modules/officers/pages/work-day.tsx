import { localePath } from '../../../platform/i18n/locales.ts';
import type { MyDaySection } from '../../identity/index.ts';
import type { OfficersContext } from '../domain/officers-context.ts';
import { officersText } from '../messages/index.ts';
import { readOwnWork } from '../use-cases/read-own-work.ts';
import { withDirectories } from './first-steps.ts';
import { WorkTotals } from './work-totals.tsx';

/** On «my day»: what an officer's half-year comes to so far, and the way to write down more. */
export function workDay(
  directories: Pick<OfficersContext, 'areas' | 'organisations' | 'officers'>,
): MyDaySection {
  return {
    id: 'work',
    order: 50,
    column: 'aside',
    permission: 'work.record',
    load: async (context, { locale }) => {
      const work = await readOwnWork(withDirectories(context, directories));
      if (!work.ok) return null;
      return (
        <WorkTotals locale={locale} work={work.value}>
          <p>
            <a class="button" href={localePath(locale, '/desk/work')}>
              {officersText.in(locale)('work.telephone')}
            </a>
          </p>
        </WorkTotals>
      );
    },
  };
}
