import { type Answer, page, type PageRequest, refusal } from '#platform/http/route.ts';
import { localePath } from '#platform/i18n/locales.ts';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { Paragraphs } from '#ui/components/paragraphs.tsx';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { deskFrame } from '#modules/identity/index.ts';
import { PROBLEM_PARTS } from '../../domain/action.ts';
import type { ActionPages } from '../../domain/plan-desk.ts';
import { planText } from '../../messages/index.ts';
import { type ReadDeskAction, readDeskAction } from '../../use-cases/read-desk-action.ts';
import { proposalsOfAction } from '../agreement/proposal-source.tsx';
import { EvidenceList } from '../action-evidence.tsx';
import { StageList } from '../action-facts.tsx';
import { ActionHistory } from '../action-history.tsx';
import { thingsOf } from '../action-things.ts';
import { ActionMarks } from '../action-words.tsx';
import { ActionActsBar } from './action-acts-bar.tsx';
import { ActionFacts } from './action-facts.tsx';
import { type Linking, WorkPanel } from './action-work.tsx';
import { actionIdOf, deskActionPath, deskPlanPath } from './desk-pages.ts';
import { planDeskText } from './messages/index.ts';
import { planTitle } from './plan.tsx';

const DONE = [
  'written',
  'rewritten',
  'answered',
  'reported',
  'confirmed',
  'named',
  'dropped',
  'carried',
  'linked',
  'unlinked',
  'impossible',
] as const;

/** `/desk/plan/actions/{id}`: all of it, and what may be done with it now. */
export async function deskActionPage(context: ActionPages, request: PageRequest): Promise<Answer> {
  return await showAction(context, request, undefined);
}

export async function showAction(
  context: ActionPages,
  request: PageRequest,
  linking: Linking | undefined,
): Promise<Answer> {
  const id = actionIdOf(request);
  const read = id && (await readDeskAction(context, { id }));
  if (!read?.ok) return refusal('absent');
  const { locale, query } = request;
  const { action, evidence, history, plan } = read.value;
  const t = planDeskText.in(locale);
  const done = DONE.find((one) => one === query.get('done'));
  return page(
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={action.title}
      lead={
        <>
          {t('action.number', { number: String(action.numberInPlan) })} ·{' '}
          {action.publishedAt === undefined ? (
            t('draft')
          ) : (
            <ActionMarks locale={locale} action={action} />
          )}
        </>
      }
      crumbs={[
        {
          text: planTitle(context, locale, { plan }),
          href: deskPlanPath(locale, { plan: plan.id }),
        },
        { text: action.title },
      ]}
      done={done && t(`done.${done}`)}
      hears={['action.*']}
      actions={<ActionActsBar locale={locale} read={read.value} />}
      aside={<ActionFacts context={context} locale={locale} read={read.value} />}
    >
      <Panel>
        <PanelBody>
          <div lang="uk">
            <Paragraphs text={action.words} />
          </div>
          {action.successorId && (
            <p>
              <a href={deskActionPath(locale, action.successorId)}>{t('successor')}</a>
            </p>
          )}
          {action.publishedAt && (
            <p>
              <a href={localePath(locale, `/plan/${action.year}/action/${action.number}`)}>
                {t('public')}
              </a>
            </p>
          )}
        </PanelBody>
      </Panel>
      <Problem locale={locale} read={read.value} />
      {await proposalsOfAction(context, locale, action.id)}
      <Panel title={t('evidence')}>
        <PanelBody>
          {evidence.length === 0 ? (
            <p class="quiet">{t('evidence.none')}</p>
          ) : (
            <EvidenceList context={context} locale={locale} action={action} evidence={evidence} />
          )}
        </PanelBody>
      </Panel>
      <WorkPanel
        locale={locale}
        read={read.value}
        things={await thingsOf(context, locale, read.value.links)}
        linking={linking}
      />
      <Panel title={t('history')}>
        <PanelBody>
          <ActionHistory context={context} locale={locale} history={history} />
        </PanelBody>
      </Panel>
    </DeskPage>,
    linking ? { reason: 'invalid' } : {},
  );
}

function Problem({
  locale,
  read: { action, parts },
}: {
  readonly locale: PageRequest['locale'];
  readonly read: ReadDeskAction;
}) {
  const t = planDeskText.in(locale);
  const said = PROBLEM_PARTS.filter((part) => action.problem[part] !== '');
  return (
    <>
      {said.length > 0 && (
        <Panel title={t('part.why')}>
          <PanelBody>
            {said.map((part) => (
              <section key={part}>
                <h3>{planText.in(locale)(`problem.${part}`)}</h3>
                <div lang="uk">
                  <Paragraphs text={action.problem[part]} />
                </div>
              </section>
            ))}
          </PanelBody>
        </Panel>
      )}
      {parts.stages.length > 0 && (
        <Panel title={t('stages')}>
          <PanelBody>
            <StageList locale={locale} stages={parts.stages} />
          </PanelBody>
        </Panel>
      )}
    </>
  );
}
