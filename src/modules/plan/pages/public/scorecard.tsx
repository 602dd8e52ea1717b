import { Fragment } from 'preact';
import { type Answer, page, type PageRequest, refusal } from '#platform/http/route.ts';
import { Breadcrumbs } from '#ui/components/breadcrumbs.tsx';
import { EmptyState } from '#ui/components/empty-state.tsx';
import { PublicPage } from '#ui/layouts/public-page.tsx';
import type { PlanContext } from '../../domain/plan-context.ts';
import { readScorecard } from '../../use-cases/public/read-scorecard.ts';
import { ActionRows } from './list.tsx';
import { publicPlanText } from './messages/index.ts';
import { planPath, yearOf } from './paths.ts';
import { PlanLinks } from './plan-links.tsx';

/** `/plan/{year}/scorecard`: «last year we promised», what was done first, and why the rest was not. */
export async function scorecardPage(context: PlanContext, request: PageRequest): Promise<Answer> {
  const year = yearOf(request);
  const read = year === undefined ? undefined : await readScorecard(context, year);
  if (!read?.ok) return refusal('absent');
  const { locale } = request;
  const t = publicPlanText.in(locale);
  const { card, ends } = read.value;
  const said = { year: String(read.value.year) };
  const done = card.groups.find(({ outcome }) => outcome === 'done')?.actions.length ?? 0;
  return page(
    <PublicPage
      request={request}
      title={t('scorecard', said)}
      description={t('scorecard.description', said)}
    >
      <Breadcrumbs
        locale={locale}
        items={[
          { text: t('plan.short', said), href: planPath(locale, read.value.year) },
          { text: t('scorecard.short') },
        ]}
      />
      <h1>{t('scorecard', said)}</h1>
      {card.all === 0 ? (
        <EmptyState title={t('scorecard.none', said)} />
      ) : (
        <p class="lead">{t('scorecard.sum', { all: card.all, done })}</p>
      )}
      {card.groups.map(({ outcome, actions }) => (
        <Fragment key={outcome}>
          <h2>
            {t('outcome.count', {
              outcome: t(`outcome.${outcome}`),
              count: String(actions.length),
            })}
          </h2>
          <ActionRows context={context} locale={locale} actions={actions} ends={ends} />
        </Fragment>
      ))}
      <PlanLinks request={request} read={read.value} />
    </PublicPage>,
  );
}
