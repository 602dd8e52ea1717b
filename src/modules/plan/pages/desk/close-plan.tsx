import { parseId } from '#kernel/ids.ts';
import { type Answer, page, type PageRequest, redirect, refusal } from '#platform/http/route.ts';
import { type Locale, localePath } from '#platform/i18n/locales.ts';
import { Button, Buttons } from '#ui/components/button.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { TaskRow, TaskRows } from '#ui/components/task-row.tsx';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { deskFrame } from '#modules/identity/index.ts';
import { isAgreed } from '../../domain/action-life.ts';
import type { PlanDesk } from '../../domain/plan-desk.ts';
import { closePlan, readRollOver, type RollOver } from '../../use-cases/roll-over/close-plan.ts';
import { ActionMarks } from '../action-words.tsx';
import { deskActionPath, deskPlanPath } from './desk-pages.ts';
import { planDeskText } from './messages/index.ts';
import { planTitle } from './plan.tsx';

/** `/desk/plan/{id}/close`: what was not done is carried over, changed or dropped; then the year can be closed. */
export async function closePlanPage(context: PlanDesk, request: PageRequest): Promise<Answer> {
  const id = parseId<'plan'>(request.params['id'] ?? '');
  if (!id) return refusal('absent');
  if (request.method === 'GET') return await show(context, request, id, false);
  const closed = await closePlan(context, { id });
  if (closed.ok) return redirect(deskPlanPath(request.locale, { plan: id, done: 'closed' }));
  return closed.refusal === 'absent' ? refusal('absent') : await show(context, request, id, true);
}

async function show(
  context: PlanDesk,
  request: PageRequest,
  id: RollOver['plan']['id'],
  isRefused: boolean,
): Promise<Answer> {
  const read = await readRollOver(context, id);
  if (!read.ok) return refusal('absent');
  const { locale } = request;
  const { plan, unfinished } = read.value;
  const t = planDeskText.in(locale);
  const title = t('close.title', { year: String(plan.year) });
  return page(
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={title}
      lead={t('close.lead')}
      crumbs={[
        {
          text: planTitle(context, locale, { plan }),
          href: deskPlanPath(locale, { plan: plan.id }),
        },
        { text: title },
      ]}
      hears={['action.*', 'plan.*']}
    >
      <Where locale={locale} read={read.value} isRefused={isRefused} />
      {unfinished.length > 0 && (
        <Panel title={t('close.unfinished', { count: unfinished.length })}>
          <TaskRows>
            {unfinished.map((action) => (
              <TaskRow
                key={action.id}
                href={deskActionPath(locale, action.id, isAgreed(action) ? '/carry' : '')}
                title={
                  <>
                    {action.numberInPlan}. <span lang="uk">{action.title}</span>
                  </>
                }
                about={t(isAgreed(action) ? 'close.decide' : 'close.draft')}
                badge={<ActionMarks locale={locale} action={action} />}
              />
            ))}
          </TaskRows>
        </Panel>
      )}
    </DeskPage>,
    isRefused ? { reason: 'invalid' } : {},
  );
}

/** What is missing first, or the button. */
function Where({
  locale,
  read: { plan, unfinished, next, isOver },
  isRefused,
}: {
  readonly locale: Locale;
  readonly read: RollOver;
  readonly isRefused: boolean;
}) {
  const t = planDeskText.in(locale);
  if (plan.status === 'closed') return <Notice tone="done">{t('close.closed')}</Notice>;
  const following = String(plan.year + 1);
  const tone = isRefused ? { tone: 'danger' as const } : {};
  return (
    <>
      {!isOver && <Notice {...tone}>{t('close.runs', { year: String(plan.year) })}</Notice>}
      {unfinished.length > 0 && !next && (
        <Notice>
          {t('close.no-next', { year: following })}{' '}
          <a href={localePath(locale, '/desk/plan/new')}>{t('open')}</a>
        </Notice>
      )}
      {unfinished.length > 0 && <Notice {...tone}>{t('close.first')}</Notice>}
      {isOver && unfinished.length === 0 && (
        <Panel>
          <PanelBody>
            <form method="post" action={localePath(locale, `/desk/plan/${plan.id}/close`)}>
              <p>{t('close.ready')}</p>
              <Buttons>
                <Button>{t('close.go')}</Button>
                <a href={deskPlanPath(locale, { plan: plan.id })}>{t('back')}</a>
              </Buttons>
            </form>
          </PanelBody>
        </Panel>
      )}
    </>
  );
}
