import { Fragment } from 'preact';
import { type Answer, page, type PageRequest, refusal } from '../../../../platform/http/route.ts';
import { formatDay, formatMonthOfYear } from '../../../../platform/i18n/dates.ts';
import type { Locale } from '../../../../platform/i18n/locales.ts';
import { Breadcrumbs } from '../../../../ui/components/breadcrumbs.tsx';
import { EmptyState } from '../../../../ui/components/empty-state.tsx';
import { LinkRow, LinkRows } from '../../../../ui/components/link-row.tsx';
import { PublicPage } from '../../../../ui/layouts/public-page.tsx';
import type { PlanContext } from '../../domain/plan-context.ts';
import { type PlanDay, readPlanDays } from '../../use-cases/public/read-plan-days.ts';
import { ActionMarks, actionTitle } from '../action-words.tsx';
import { publicPlanText } from './messages/index.ts';
import { actionPath, planPath, yearOf } from './paths.ts';
import { PlanLinks } from './plan-links.tsx';

/** `/plan/{year}/calendar`: what is to be ready by when, month by month. */
export async function planCalendarPage(
  context: PlanContext,
  request: PageRequest,
): Promise<Answer> {
  const year = yearOf(request);
  const read = year === undefined ? undefined : await readPlanDays(context, year);
  if (!read?.ok) return refusal('absent');
  const { locale } = request;
  const t = publicPlanText.in(locale);
  const said = { year: String(read.value.year) };
  const months = Map.groupBy(read.value.days, ({ on }) => on.toPlainYearMonth().toString());
  return page(
    <PublicPage
      request={request}
      title={t('calendar', said)}
      description={t('calendar.description', said)}
    >
      <Breadcrumbs
        locale={locale}
        items={[
          { text: t('plan.short', said), href: planPath(locale, read.value.year) },
          { text: t('calendar.short') },
        ]}
      />
      <h1>{t('calendar', said)}</h1>
      {months.size === 0 ? (
        <EmptyState title={t('calendar.none')} />
      ) : (
        <p>
          <a href={planPath(locale, read.value.year, '/plan.ics')}>{t('calendar.add')}</a>
        </p>
      )}
      {[...months].map(([month, days]) => (
        <Fragment key={month}>
          <h2>{formatMonthOfYear(locale, Temporal.PlainYearMonth.from(month))}</h2>
          <LinkRows>
            {days.map((day) => (
              <DayRow
                key={`${day.action.id} ${day.stage?.number ?? ''}`}
                locale={locale}
                day={day}
              />
            ))}
          </LinkRows>
        </Fragment>
      ))}
      <PlanLinks request={request} read={read.value} />
    </PublicPage>,
  );
}

function DayRow({
  locale,
  day: { on, action, stage },
}: {
  readonly locale: Locale;
  readonly day: PlanDay;
}) {
  const t = publicPlanText.in(locale);
  const title = actionTitle(locale, action);
  return (
    <LinkRow
      href={actionPath(locale, action)}
      title={
        <>
          {formatDay(locale, on)}.{' '}
          {stage ? <span lang="uk">{stage.words}</span> : t('calendar.action')}
        </>
      }
      about={
        <>
          {stage?.doneOn
            ? t('calendar.stage.done', { day: formatDay(locale, stage.doneOn) })
            : !stage && <ActionMarks locale={locale} action={action} />}{' '}
          {action.number}. <span lang={title.lang}>{title.text}</span>
        </>
      }
    />
  );
}
