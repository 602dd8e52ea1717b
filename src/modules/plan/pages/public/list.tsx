import { Fragment } from 'preact';
import { formatFigure } from '#platform/i18n/numbers.ts';
import { type Answer, page, type PageRequest, redirect, refusal } from '#platform/http/route.ts';
import { formatDay } from '#platform/i18n/dates.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import { EmptyState } from '#ui/components/empty-state.tsx';
import { FilterForm } from '#ui/components/filter-form.tsx';
import { LinkRow, LinkRows } from '#ui/components/link-row.tsx';
import { Pager } from '#ui/components/pager.tsx';
import { SelectField } from '#ui/components/select-field.tsx';
import { Ukrainian, WithUkrainian } from '#ui/components/ukrainian.tsx';
import { PublicPage } from '#ui/layouts/public-page.tsx';
import type { PlanContext } from '../../domain/plan-context.ts';
import { type ListedAction, STANDINGS } from '../../domain/public/listed-action.ts';
import { type Outcome, scorecardOf } from '../../domain/public/scorecard.ts';
import { TRACKS } from '../../domain/track.ts';
import { isActionOpen } from '../../domain/action-status.ts';
import { planText } from '../../messages/index.ts';
import {
  listPlanYears,
  type PublicYear,
  readPublicYear,
} from '../../use-cases/public/read-public-year.ts';
import { ActionMarks, actionTitle, areaName } from '../action-words.tsx';
import { planFeedLinks } from './feed-links.ts';
import { publicPlanText } from './messages/index.ts';
import { isNarrowed, narrow, type Narrowing, narrowingQuery, readNarrowing } from './narrowing.ts';
import { currentYear, actionPath, narrowedPath, planPath, yearOf } from './paths.ts';
import { PlanLinks } from './plan-links.tsx';

/** `/plan`: the plan of this year, or the newest there is. */
export async function newestPlan(context: PlanContext, request: PageRequest): Promise<Answer> {
  const { locale } = request;
  const years = await listPlanYears(context);
  const newest = currentYear(years, context.platform.clock.today());
  if (newest !== undefined) return redirect(planPath(locale, newest));
  const t = publicPlanText.in(locale);
  return page(
    <PublicPage request={request} title={t('no-plan')} description={t('description')}>
      <h1>{t('no-plan')}</h1>
      <p class="lead">{t('no-plan.text')}</p>
    </PublicPage>,
  );
}

const A_PAGE = 40;

interface ListProps {
  readonly context: PlanContext;
  readonly request: PageRequest;
  readonly read: PublicYear;
  readonly narrowing: Narrowing;
}

/** `/plan/{year}`: every action, with the first one on the first screen of a telephone. */
export async function planPage(context: PlanContext, request: PageRequest): Promise<Answer> {
  const year = yearOf(request);
  const read = year === undefined ? undefined : await readPublicYear(context, year);
  if (!read?.ok) return refusal('absent');
  const { locale, query } = request;
  const t = publicPlanText.in(locale);
  const title = titleOf(context, locale, read.value);
  return page(
    <PublicPage
      request={request}
      title={title}
      description={t('description')}
      styles={['published.css']}
      feeds={planFeedLinks(locale)}
      noIndex={query.size > 0}
    >
      <h1>{t('title', { year: String(read.value.year) })}</h1>
      <PlanList
        context={context}
        request={request}
        read={read.value}
        narrowing={readNarrowing(context, query)}
      />
      <PlanLinks request={request} read={read.value} />
    </PublicPage>,
  );
}

/** Of one area, whose; of several, the year says it. */
function titleOf(context: PlanContext, locale: Locale, { year, plans }: PublicYear): string {
  const t = publicPlanText.in(locale);
  const [only, another] = plans;
  if (!only || another) return t('title', { year: String(year) });
  return t('title.in', { year: String(year), area: areaName(locale, context, only.areaId) });
}

function PlanList(props: ListProps) {
  const { context, request, read, narrowing } = props;
  const { locale, query } = request;
  const t = publicPlanText.in(locale);
  if (read.actions.length === 0) {
    return <EmptyState title={t('empty')}>{t('empty.text')}</EmptyState>;
  }
  const found = narrow(context, narrowing, read.actions);
  const pages = Math.max(1, Math.ceil(found.length / A_PAGE));
  const asked = Number(/^\d{1,4}$/.exec(query.get('page') ?? '')?.[0] ?? 1);
  const at = Math.min(pages, Math.max(1, asked));
  const path = planPath(locale, read.year);
  return (
    <>
      <p class="lead">{countsOf(locale, read.actions)}</p>
      <Filter {...props} />
      {found.length === 0 ? (
        <EmptyState title={t('none')}>{t('none.text')}</EmptyState>
      ) : (
        <PlanByPlan
          context={context}
          locale={locale}
          plans={read.plans}
          actions={found.slice((at - 1) * A_PAGE, at * A_PAGE)}
        />
      )}
      <Pager
        locale={locale}
        page={at}
        pages={pages}
        hrefOf={(other) =>
          narrowedPath(path, { ...narrowingQuery(narrowing), page: String(other) })
        }
      />
    </>
  );
}

function countsOf(locale: Locale, actions: readonly ListedAction[]): string {
  const { all, groups } = scorecardOf(actions);
  const count = (name: Outcome) =>
    groups.find(({ outcome }) => outcome === name)?.actions.length ?? 0;
  const t = publicPlanText.in(locale);
  if (all === 0) return t('drafting');
  const late = count('late');
  const open = late + count('under-way') + count('waiting');
  return t('counts', {
    all,
    done: count('done'),
    open,
    late,
    carried: count('carried'),
    changed: count('changed'),
    dropped: count('dropped'),
  });
}

function Filter({ context, request: { locale }, read, narrowing }: ListProps) {
  const t = publicPlanText.in(locale);
  const path = planPath(locale, read.year);
  const places = [
    ...new Set(read.actions.flatMap(({ areaId }) => context.areas.get(areaId) ?? [])),
  ];
  return (
    <FilterForm
      action={path}
      label={t('filter')}
      button={t('filter.go')}
      {...(isNarrowed(narrowing) && { reset: { href: path, text: t('filter.reset') } })}
    >
      <SelectField
        locale={locale}
        name="area"
        label={t('filter.area')}
        empty={t('filter.area.all')}
        value={narrowing.area?.slug}
        options={places.map((area) => ({ value: area.slug, label: nameIn(locale, area) }))}
      />
      <SelectField
        locale={locale}
        name="track"
        label={t('filter.track')}
        empty={t('filter.track.all')}
        value={narrowing.track}
        options={TRACKS.map((one) => ({ value: one, label: planText.in(locale)(`track.${one}`) }))}
      />
      <SelectField
        locale={locale}
        name="state"
        label={t('filter.state')}
        empty={t('filter.state.all')}
        value={narrowing.standing}
        options={STANDINGS.map((one) => ({ value: one, label: t(`state.${one}`) }))}
      />
    </FilterForm>
  );
}

/** Under the area of each plan where the year has several, since the actions of each begin at 1. */
function PlanByPlan({ plans, ...rows }: ActionRowsProps & { readonly plans: PublicYear['plans'] }) {
  const { context, locale, actions } = rows;
  if (plans.length < 2) return <ActionRows {...rows} />;
  const byPlan = Map.groupBy(actions, ({ planId }) => planId);
  return (
    <>
      {[...byPlan].map(([id, ofPlan]) => {
        const plan = plans.find((one) => one.id === id);
        return (
          <section key={id}>
            {plan && <h2>{areaName(locale, context, plan.areaId)}</h2>}
            <ActionRows {...rows} actions={ofPlan} />
          </section>
        );
      })}
    </>
  );
}

interface ActionRowsProps {
  readonly context: Pick<PlanContext, 'areas'>;
  readonly locale: Locale;
  readonly actions: readonly ListedAction[];
  /** How those ended that did, in the words of whoever said so. */
  readonly ends?: ReadonlyMap<ListedAction['id'], string>;
}

/** Each a row that leads to its page: what, how it stands, who stands for it, by when. */
export function ActionRows({ context, locale, actions, ends }: ActionRowsProps) {
  return (
    <LinkRows>
      {actions.map((action) => {
        const title = actionTitle(locale, action);
        const words = ends?.get(action.id) ?? '';
        return (
          <LinkRow
            key={action.id}
            href={actionPath(locale, action)}
            title={
              <>
                {action.numberInPlan}. <span lang={title.lang}>{title.text}</span>
              </>
            }
            about={
              <>
                <ActionMarks locale={locale} action={action} />{' '}
                <About context={context} locale={locale} action={action} />
                {words !== '' && (
                  <>
                    <br />
                    <span lang="uk">{planText.in('uk')('said', { words })}</span>
                  </>
                )}
              </>
            }
          />
        );
      })}
    </LinkRows>
  );
}

interface AboutProps {
  readonly context: Pick<PlanContext, 'areas'>;
  readonly locale: Locale;
  readonly action: ListedAction;
}

/** Its progress, its owner's post, its area and its due date. */
function About({ context, locale, action }: AboutProps) {
  const t = publicPlanText.in(locale);
  const { indicator, owner, reached, dueOn, status } = action;
  const progress =
    indicator.target !== undefined && reached !== undefined
      ? t('reached', {
          reached: formatFigure(locale, reached),
          target: formatFigure(locale, indicator.target),
          unit: indicator.unit,
        })
      : '';
  const facts = [
    progress !== '' && (
      <WithUkrainian locale={locale} line={progress.trim()} words={indicator.unit} />
    ),
    owner && owner.post !== '' && <Ukrainian locale={locale}>{owner.post}</Ukrainian>,
    areaName(locale, context, action.areaId),
    isActionOpen(status) && t('until', { day: formatDay(locale, dueOn) }),
  ].filter(Boolean);
  return (
    <>
      {facts.map((fact, at) => (
        <Fragment key={at}>
          {at > 0 && '\u00a0· '}
          {fact}
        </Fragment>
      ))}
    </>
  );
}
