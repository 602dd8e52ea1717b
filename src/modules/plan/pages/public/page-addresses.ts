import type { SitemapEntry } from '#platform/http/sitemap.ts';
import { MAIN_LOCALES } from '#platform/i18n/locales.ts';
import type { PlanContext } from '../../domain/plan-context.ts';
import { listPlanYears, readPublicYear } from '../../use-cases/public/read-public-year.ts';
import { PLAN_PAGES } from './paths.ts';

/** The pages of each year’s plan, and of its actions. */
export async function planPageAddresses(context: PlanContext): Promise<readonly SitemapEntry[]> {
  const paths: `/${string}`[] = [];
  for (const year of await listPlanYears(context)) {
    const read = await readPublicYear(context, year);
    if (!read.ok) continue;
    const plan = `/plan/${year}` as const;
    paths.push(plan, ...PLAN_PAGES.map((name) => `${plan}/${name}` as const));
    paths.push(...read.value.actions.map(({ number }) => `${plan}/action/${number}` as const));
  }
  return paths.map((path) => ({ path, locales: MAIN_LOCALES }));
}
