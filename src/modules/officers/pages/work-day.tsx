import { localePath } from '../../../platform/i18n/locales.ts';
import type { DeskContext, FirstStep, MyDaySection } from '../../identity/index.ts';
import type { OfficersContext } from '../domain/officers-context.ts';
import { officersText } from '../messages/index.ts';
import { readOwnWork } from '../use-cases/read-own-work.ts';
import { WorkTotals } from './work-totals.tsx';

type Directories = Pick<OfficersContext, 'areas' | 'organisations' | 'officers'>;

/** On «my day»: what an officer's half-year comes to so far, and the way to write down more. */
export function workDay(directories: Directories): MyDaySection {
  return {
    id: 'work',
    order: 50,
    column: 'aside',
    permission: 'work.record',
    load: async (context, { locale }) => {
      const work = await readOwnWork(withOfficers(context, directories));
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

/** The first thing that an officer writes down. Whoever is no officer has nothing to write, and no step. */
export function workStep(directories: Directories): FirstStep {
  return {
    id: 'work',
    order: 70,
    permission: 'work.record',
    path: '/desk/work',
    title: (locale) => officersText.in(locale)('work.step'),
    about: (locale) => officersText.in(locale)('work.step.about'),
    isDone: async (context) => {
      const work = await readOwnWork(withOfficers(context, directories));
      return !work.ok || work.value.lines.length > 0;
    },
  };
}

/** No more than the directories: who acts is said by the desk, at each request. */
function withOfficers(
  context: DeskContext,
  { areas, organisations, officers }: Directories,
): OfficersContext {
  return { ...context, areas, organisations, officers };
}
