import { deskAreaName } from '#modules/areas/index.ts';
import { type Answer, page, type PageRequest, refusal } from '#platform/http/route.ts';
import { formatDay } from '#platform/i18n/dates.ts';
import { type Locale, localePath } from '#platform/i18n/locales.ts';
import { ButtonLink } from '#ui/components/button.tsx';
import { Keys } from '#ui/components/keys.tsx';
import { NextStep } from '#ui/components/next-step.tsx';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { Tabs } from '#ui/components/tabs.tsx';
import { TaskRow, TaskRows } from '#ui/components/task-row.tsx';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { deskFrame } from '#modules/identity/index.ts';
import { isActionOpen } from '../../domain/action-status.ts';
import type { PlanContext } from '../../domain/plan-context.ts';
import type { PlanDesk } from '../../domain/plan-desk.ts';
import { mayWithin } from '../../use-cases/action-in-reach.ts';
import { listPlanAreas } from '../../use-cases/list-action-choices.ts';
import {
  type DeskAction,
  type DeskPlan,
  listDeskActions,
} from '../../use-cases/list-desk-actions.ts';
import { ActionMarks, actionTitle } from '../action-words.tsx';
import { AgreementLinks } from '../agreement/agreement-links.tsx';
import { deskActionPath, deskPlanPath } from './desk-pages.ts';
import { planDeskText } from './messages/index.ts';
import { planToShow } from './plan-to-show.ts';

const VIEWS = {
  tasks: ({ task }: DeskAction) => task !== undefined,
  mine: ({ isOwn }: DeskAction) => isOwn,
  late: ({ action }: DeskAction) => action.risen !== undefined,
  all: () => true,
} as const;
type View = keyof typeof VIEWS;
const VIEW_NAMES: readonly View[] = ['tasks', 'mine', 'late', 'all'];
const DONE = ['opened', 'closed', 'discarded'] as const;

/** `/desk/plan?plan=`: one plan, and what in it waits for whoever looks. */
export async function deskPlanPage(context: PlanDesk, request: PageRequest): Promise<Answer> {
  const { locale, query } = request;
  const listed = await listDeskActions(context);
  if (!listed.ok) return refusal('absent');
  const plans = listed.value;
  const shown = plans.find(({ plan }) => plan.id === query.get('plan')) ?? planToShow(plans);
  const t = planDeskText.in(locale);
  const done = DONE.find((one) => one === query.get('done'));
  return page(
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={shown ? planTitle(context, locale, shown) : t('plan')}
      lead={t('plan.lead')}
      done={done && t(`done.${done}`)}
      hears={['action.*', 'plan.*']}
      actions={<Acts context={context} locale={locale} shown={shown} />}
    >
      {shown ? (
        <Shown context={context} request={request} shown={shown} plans={plans} />
      ) : (
        <NextStep title={t('none.plan')}>{t('none.plan.text')}</NextStep>
      )}
    </DeskPage>,
  );
}

export function planTitle(
  context: Pick<PlanContext, 'areas'>,
  locale: Locale,
  { plan }: Pick<DeskPlan, 'plan'>,
): string {
  const area = deskAreaName(locale, context, plan.areaId);
  return planDeskText.in(locale)('plan.of', { year: String(plan.year), area });
}

function Acts({
  context,
  locale,
  shown,
}: {
  readonly context: PlanDesk;
  readonly locale: Locale;
  readonly shown: DeskPlan | undefined;
}) {
  const t = planDeskText.in(locale);
  const mayWrite =
    shown &&
    shown.plan.status !== 'closed' &&
    mayWithin(context, 'action.write', shown.plan.areaId);
  return (
    <>
      {shown && <AgreementLinks context={context} locale={locale} plan={shown.plan} />}
      {mayWrite && (
        <ButtonLink href={localePath(locale, `/desk/plan/actions/new?plan=${shown.plan.id}`)}>
          {t('new')}
        </ButtonLink>
      )}
      {shown && <CloseLink context={context} locale={locale} plan={shown.plan} />}
      {!shown && mayOpen(context) && (
        <ButtonLink href={localePath(locale, '/desk/plan/new')}>{t('open')}</ButtonLink>
      )}
    </>
  );
}

function mayOpen(context: PlanDesk): boolean {
  const areas = listPlanAreas(context);
  return areas.ok && areas.value.length > 0;
}

function CloseLink({
  context,
  locale,
  plan,
}: {
  readonly context: PlanDesk;
  readonly locale: Locale;
  readonly plan: DeskPlan['plan'];
}) {
  if (plan.status === 'closed' || !mayWithin(context, 'plan.close', plan.areaId)) return null;
  return (
    <ButtonLink kind="plain" href={localePath(locale, `/desk/plan/${plan.id}/close`)}>
      {planDeskText.in(locale)('close')}
    </ButtonLink>
  );
}

interface ShownProps {
  readonly context: PlanDesk;
  readonly request: PageRequest;
  readonly shown: DeskPlan;
  readonly plans: readonly DeskPlan[];
}

function Shown({ context, request: { locale, query }, shown, plans }: ShownProps) {
  const t = planDeskText.in(locale);
  const within = (view: View) => shown.actions.filter(VIEWS[view]);
  const view =
    VIEW_NAMES.find((one) => one === query.get('view')) ??
    (within('tasks').length > 0 ? 'tasks' : 'all');
  const rows = within(view);
  const opens = mayOpen(context);
  return (
    <>
      <Tabs
        locale={locale}
        label={t('views')}
        tabs={VIEW_NAMES.map((one) => ({
          label: t(`view.${one}`),
          href: deskPlanPath(locale, { plan: shown.plan.id, view: one }),
          current: one === view,
          count: within(one).length,
        }))}
      />
      {rows.length === 0 ? (
        <NextStep title={t('none')}>{t('none.text')}</NextStep>
      ) : (
        <Panel
          title={t('count', { count: rows.length })}
          hint={<Keys keys={['J', 'K']}>{t('keys')}</Keys>}
        >
          <TaskRows>
            {rows.map((row) => (
              <DeskActionRow key={row.action.id} context={context} locale={locale} row={row} />
            ))}
          </TaskRows>
        </Panel>
      )}
      {(plans.length > 1 || opens) && (
        <Panel
          title={t('plans')}
          hint={opens && <a href={localePath(locale, '/desk/plan/new')}>{t('open')}</a>}
        >
          <PanelBody>
            <ul>
              {plans.map((one) => (
                <li key={one.plan.id}>
                  <a
                    href={deskPlanPath(locale, { plan: one.plan.id })}
                    aria-current={one === shown ? 'page' : undefined}
                  >
                    {planTitle(context, locale, one)}
                  </a>
                  , {t(`plan.status.${one.plan.status}`)}
                </li>
              ))}
            </ul>
          </PanelBody>
        </Panel>
      )}
    </>
  );
}

export function DeskActionRow({
  context,
  locale,
  row: { action, owner, task },
}: {
  readonly context: Pick<PlanContext, 'areas'>;
  readonly locale: Locale;
  readonly row: DeskAction;
}) {
  const t = planDeskText.in(locale);
  const title = actionTitle(locale, action);
  const about = [
    task && t(`task.${task}`),
    owner?.name,
    deskAreaName(locale, context, action.areaId),
    isActionOpen(action.status) && t('due', { day: formatDay(locale, action.dueOn) }),
  ];
  return (
    <TaskRow
      href={deskActionPath(locale, action.id)}
      title={
        <>
          {action.numberInPlan}. <span lang={title.lang}>{title.text}</span>
        </>
      }
      about={about.filter(Boolean).join('\u00a0· ')}
      badge={<ActionMarks locale={locale} action={action} />}
    />
  );
}
