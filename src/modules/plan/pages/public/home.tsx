import { mainLocale } from '#platform/i18n/locales.ts';
import { LinkRow, LinkRows } from '#ui/components/link-row.tsx';
import type { HomeSection } from '#modules/officers/index.ts';
import type { PlanContext } from '../../domain/plan-context.ts';
import { listPlanYears } from '../../use-cases/public/read-public-year.ts';
import { publicPlanText } from './messages/index.ts';
import { currentYear, planPath } from './paths.ts';

/** On the home page, the plan of this year, from when it takes proposals on; nothing where there is none. */
export function planHome(context: PlanContext): HomeSection {
  return {
    id: 'plan',
    order: 17,
    load: async ({ locale }) => {
      const years = await listPlanYears(context);
      const year = currentYear(years, context.platform.clock.today());
      if (year === undefined) return null;
      const spoken = mainLocale(locale);
      const t = publicPlanText.in(spoken);
      return (
        <>
          <h2>{t('home')}</h2>
          <LinkRows>
            <LinkRow
              href={planPath(spoken, year)}
              title={t('plan.short', { year: String(year) })}
              about={t('home.about')}
            />
          </LinkRows>
        </>
      );
    },
  };
}
