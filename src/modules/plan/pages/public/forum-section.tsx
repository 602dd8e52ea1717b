import type { VNode } from 'preact';
import type { Locale } from '#platform/i18n/locales.ts';
import { LinkRow, LinkRows } from '#ui/components/link-row.tsx';
import type { PlanContext } from '../../domain/plan-context.ts';
import { readScorecard } from '../../use-cases/public/read-scorecard.ts';
import { publicPlanText } from './messages/index.ts';
import { planPath } from './paths.ts';

/** Where a forum shows a section of ours: the language of its reader, and its year. */
interface ForumPlace {
  readonly locale: Locale;
  readonly forum: { readonly year: number };
}

interface ForumScorecard {
  readonly id: string;
  readonly order: number;
  readonly load: (place: ForumPlace) => Promise<VNode | null>;
}

/**
 * The forum of a year opens with what became of the promises for that year: they were made at the forum before. Nothing
 * where nothing was promised.
 */
export function planOnForum(context: PlanContext): ForumScorecard {
  return {
    id: 'promised',
    order: 5,
    load: async ({ locale, forum: { year } }) => {
      const read = await readScorecard(context, year);
      if (!read.ok || read.value.card.all === 0) return null;
      const { all, groups } = read.value.card;
      const t = publicPlanText.in(locale);
      const done = groups.find(({ outcome }) => outcome === 'done')?.actions.length ?? 0;
      return (
        <>
          <h2>{t('section.title')}</h2>
          <p>{t('scorecard.sum', { all, done })}</p>
          <ul>
            {groups.map(({ outcome, actions }) => (
              <li key={outcome}>
                {t('outcome.count', {
                  outcome: t(`outcome.${outcome}`),
                  count: String(actions.length),
                })}
              </li>
            ))}
          </ul>
          <LinkRows>
            <LinkRow
              href={planPath(locale, year, '/scorecard')}
              title={t('section.all', { year: String(year) })}
              about={t('section.all.about')}
            />
          </LinkRows>
        </>
      );
    },
  };
}
