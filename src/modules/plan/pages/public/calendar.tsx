import { Fragment } from 'preact';
import { type Answer, page, type PageRequest, refusal } from '#platform/http/route.ts';
import { formatDay, formatMonthOfYear } from '#platform/i18n/dates.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { Breadcrumbs } from '#ui/components/breadcrumbs.tsx';
import { EmptyState } from '#ui/components/empty-state.tsx';
import { LinkRow, LinkRows } from '#ui/components/link-row.tsx';
import { Tabs } from '#ui/components/tabs.tsx';
import { PublicPage } from '#ui/layouts/public-page.tsx';
import type { PlanContext } from '../../domain/plan-context.ts';
import { type PlanDay, readPlanDays } from '../../use-cases/public/read-plan-days.ts';
import { ActionMarks, actionTitle } from '../action-words.tsx';
import { publicPlanText } from './messages/index.ts';
import { actionPath, narrowedPath, planPath, yearOf } from './paths.ts';
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
  const all = Map.groupBy(read.value.days, ({ on }) => on.toPlainYearMonth().toString());
  const months = monthsShown(context, request, all);
  return page(
    <PublicPage
      request={request}
      title={t('calendar', said)}
      description={t('calendar.description', said)}
      noIndex={request.query.size > 0}
    >
      <Breadcrumbs
        locale={locale}
        items={[
          { text: t('plan.short', said), href: planPath(locale, read.value.year) },
          { text: t('calendar.short') },
        ]}
      />
      <h1>{t('calendar', said)}</h1>
      {all.size === 0 ? (
        <EmptyState title={t('calendar.none')} />
      ) : (
        <p class="links">
          <a href={planPath(locale, read.value.year, '/plan.ics')}>{t('calendar.add')}</a>
        </p>
      )}
      {months.length < all.size && (
        <Tabs
          locale={locale}
          label={t('calendar.months')}
          tabs={[...all].map(([month, { length: count }]) => ({
            label: monthWords(locale, month),
            href: narrowedPath(planPath(locale, read.value.year, '/calendar'), { month }),
            current: months.some(([shown]) => shown === month),
            count,
          }))}
        />
      )}
      {months.map(([month, days]) => (
        <Fragment key={month}>
          <h2>{monthWords(locale, month)}</h2>
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

/** More days than this nobody reads at once: each month has a page of its own. */
const MAX_AT_ONCE = 60;

type Months = readonly (readonly [month: string, days: readonly PlanDay[]])[];

/** All of them; or, of a large plan, the month that is asked for, else this one, else the first. */
function monthsShown(
  { platform }: PlanContext,
  { query }: PageRequest,
  all: ReadonlyMap<string, readonly PlanDay[]>,
): Months {
  const months = [...all];
  const count = months.reduce((sum, [, days]) => sum + days.length, 0);
  const asked = query.get('month') ?? '';
  if (count <= MAX_AT_ONCE && !all.has(asked)) return months;
  const now = platform.clock.today().toPlainYearMonth().toString();
  const found =
    months.find(([month]) => month === asked) ??
    months.find(([month]) => month >= now) ??
    months.at(-1);
  return found ? [found] : [];
}

function monthWords(locale: Locale, month: string): string {
  return formatMonthOfYear(locale, Temporal.PlainYearMonth.from(month));
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
          {stage ? (
            <span lang="uk">{stage.words}</span>
          ) : (
            <span lang={title.lang}>{title.text}</span>
          )}
        </>
      }
      about={
        <>
          {stage?.doneOn &&
            `${t('calendar.stage.done', { day: formatDay(locale, stage.doneOn) })}\u00a0· `}
          {stage ? (
            <>
              {action.numberInPlan}. <span lang={title.lang}>{title.text}</span>
            </>
          ) : (
            <>
              <ActionMarks locale={locale} action={action} />{' '}
              {t('calendar.action', { number: String(action.numberInPlan) })}
            </>
          )}
        </>
      }
    />
  );
}
