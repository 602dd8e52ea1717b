import { deskAreaName } from '#modules/areas/index.ts';
import { type Answer, page, type PageRequest, refusal } from '#platform/http/route.ts';
import { localePath } from '#platform/i18n/locales.ts';
import { Breadcrumbs } from '#ui/components/breadcrumbs.tsx';
import { EmptyState } from '#ui/components/empty-state.tsx';
import { LinkRow, LinkRows } from '#ui/components/link-row.tsx';
import { PublicPage } from '#ui/layouts/public-page.tsx';
import type { PlanContext } from '../../domain/plan-context.ts';
import { listAgreements } from '../../use-cases/agreement/read-agreement.ts';
import { agreementPath, numberOf } from './agreement-paths.ts';
import { moment, TextBadge } from './agreement-words.tsx';
import { agreementText } from './messages/index.ts';

/** `/plan/{year}/agreement`: every text that was put to the vote, with what became of it. */
export async function agreementsPage(context: PlanContext, request: PageRequest): Promise<Answer> {
  const year = numberOf(request, 'year');
  const listed = year === undefined ? undefined : await listAgreements(context, year);
  if (year === undefined || !listed?.ok) return refusal('absent');
  const { locale } = request;
  const t = agreementText.in(locale);
  const { plans, texts } = listed.value;
  const said = { year: String(year) };
  return page(
    <PublicPage request={request} title={t('agreements', said)} description={t('agreements.lead')}>
      <Breadcrumbs
        locale={locale}
        items={[
          { text: t('plan', said), href: localePath(locale, `/plan/${year}`) },
          { text: t('agreements.short') },
        ]}
      />
      <h1>{t('agreements', said)}</h1>
      <p class="lead">{t('agreements.lead')}</p>
      {texts.length === 0 && <EmptyState title={t('agreements.none')} />}
      <LinkRows>
        {texts.map((text) => {
          const plan = plans.find(({ id }) => id === text.planId);
          return (
            <LinkRow
              key={text.id}
              href={agreementPath(locale, text)}
              title={
                <>
                  {t('text', { number: String(text.numberInPlan) })}{' '}
                  <TextBadge locale={locale} status={text.status} />
                </>
              }
              about={
                <>
                  {plan && `${deskAreaName(locale, context, plan.areaId)}\u00a0· `}
                  {moment(context, locale, text.decidedAt ?? text.frozenAt)}
                </>
              }
            />
          );
        })}
        {plans.some(({ status }) => status !== 'closed') && (
          <LinkRow
            href={localePath(locale, `/plan/${year}/propose`)}
            title={t('propose')}
            about={t('propose.about')}
          />
        )}
      </LinkRows>
    </PublicPage>,
  );
}
