import type { ActionId } from '#kernel/ids.ts';
import { refuse } from '#kernel/result.ts';
import { type Answer, page, type PageRequest, redirect, refusal } from '#platform/http/route.ts';
import { answerAct, performAct, type Performed, reasonOfTyped } from '#ui/acts/answer-act.ts';
import { EMPTY, type Filled } from '#ui/acts/filled.ts';
import { EditConflictNotice } from '#ui/components/edit-conflict-notice.tsx';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { Paragraphs } from '#ui/components/paragraphs.tsx';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { deskFrame } from '#modules/identity/index.ts';
import type { PlanDesk } from '../../domain/plan-desk.ts';
import { planText } from '../../messages/index.ts';
import {
  answeringSchema,
  carryingSchema,
  confirmingSchema,
  discardingSchema,
  droppingSchema,
  namingSchema,
  reportingSchema,
} from '../../use-cases/act-schemas.ts';
import { answerAction } from '../../use-cases/answer-action.ts';
import { confirmAction } from '../../use-cases/confirm-action.ts';
import { discardDraft } from '../../use-cases/discard-draft.ts';
import { dropAction } from '../../use-cases/drop-action.ts';
import { listActionChoices } from '../../use-cases/list-action-choices.ts';
import { nameOther } from '../../use-cases/name-other.ts';
import { type ReadDeskAction, readDeskAction } from '../../use-cases/read-desk-action.ts';
import { reportAction } from '../../use-cases/report-action.ts';
import { carryAction } from '../../use-cases/roll-over/carry-action.ts';
import { ActionActForm } from './action-act-form.tsx';
import { type ActionActName, mayAct } from './action-act-name.ts';
import { actionIdOf, deskActionPath, deskPlanPath } from './desk-pages.ts';
import { issueErrors, reasonError } from './form-errors.ts';
import { planDeskText } from './messages/index.ts';

const DONE = {
  answer: 'answered',
  report: 'reported',
  confirm: 'confirmed',
  owner: 'named',
  carry: 'carried',
  drop: 'dropped',
} as const;

/** `/desk/plan/actions/:id/answer` and the others: the form of one act, beside what the action is. */
export function actionActPage(act: ActionActName) {
  return async (context: PlanDesk, request: PageRequest): Promise<Answer> =>
    request.method === 'POST'
      ? await perform(context, request, act)
      : await show(context, request, act, undefined);
}

async function perform(
  context: PlanDesk,
  request: PageRequest,
  act: ActionActName,
): Promise<Answer> {
  const id = actionIdOf(request);
  if (!id) return refusal('absent');
  const { locale } = request;
  const values = Object.fromEntries(request.form);
  const path = deskActionPath(locale, id);
  return await answerAct(await ACTS[act](context, id, request, values), {
    done:
      act === 'discard' ? deskPlanPath(locale, { done: 'discarded' }) : `${path}?done=${DONE[act]}`,
    impossible: `${path}?done=impossible`,
    issueErrors: (issues) => issueErrors(locale, issues),
    reasonError: (reason) => reasonError(locale, reason),
    again: (errors, isStale) => show(context, request, act, { typed: values, errors, isStale }),
  });
}

type Act = (
  context: PlanDesk,
  id: ActionId,
  request: PageRequest,
  values: Readonly<Record<string, string>>,
) => Promise<Performed>;

/** Parses the form of an act, once, and does it. */
const ACTS: Readonly<Record<ActionActName, Act>> = {
  answer: (context, id, _, values) =>
    performAct(answeringSchema.safeParse(values), (given) =>
      answerAction(context, { ...given, id }),
    ),
  report: (context, id, { files }, values) => {
    // A browser sends a file of no bytes where none was chosen.
    const file = files.find(({ field, bytes }) => field === 'file' && bytes.length > 0);
    return performAct(reportingSchema.safeParse(values), (given) =>
      reportAction(context, { ...given, id, file }),
    );
  },
  confirm: (context, id, _, values) =>
    performAct(confirmingSchema.safeParse(values), (given) =>
      confirmAction(context, { ...given, id }),
    ),
  owner: (context, id, _, values) =>
    performAct(namingSchema.safeParse(values), async ({ said, ...given }) =>
      said ? await nameOther(context, { ...given, said, id }) : refuse('owner-missing'),
    ),
  carry: (context, id, _, values) =>
    performAct(carryingSchema.safeParse(values), (given) => carryAction(context, { ...given, id })),
  drop: (context, id, _, values) =>
    performAct(droppingSchema.safeParse(values), (given) => dropAction(context, { ...given, id })),
  discard: (context, id, _, values) =>
    performAct(discardingSchema.safeParse(values), (given) =>
      discardDraft(context, { ...given, id }),
    ),
};

async function show(
  context: PlanDesk,
  request: PageRequest,
  act: ActionActName,
  filled: Filled | undefined,
): Promise<Answer> {
  const id = actionIdOf(request);
  const read = id && (await readDeskAction(context, { id }));
  if (!read?.ok) return refusal('absent');
  const back = deskActionPath(request.locale, read.value.action.id);
  if (mayAct(act, read.value))
    return await showForm(context, request, { act, read: read.value, filled });
  // Whoever may with this very one reads that it is too late; to everybody else there is no such page.
  return read.value.mayEver[act] ? redirect(`${back}?done=impossible`) : refusal('absent');
}

interface Shown {
  readonly act: ActionActName;
  readonly read: ReadDeskAction;
  readonly filled: Filled | undefined;
}

async function showForm(
  context: PlanDesk,
  request: PageRequest,
  { act, read, filled }: Shown,
): Promise<Answer> {
  const { locale } = request;
  const { action } = read;
  const back = deskActionPath(locale, action.id);
  const t = planDeskText.in(locale);
  const { typed, errors, isStale } = filled ?? EMPTY;
  const choices = act === 'owner' ? await listActionChoices(context) : undefined;
  return page(
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={t(act)}
      lead={t(`${act}.lead`)}
      crumbs={[
        { text: t('plan'), href: deskPlanPath(locale) },
        { text: action.title, href: back },
        { text: t(act) },
      ]}
      hears={['action.*']}
      aside={<ActionPanel request={request} read={read} />}
    >
      <Panel>
        <PanelBody>
          {isStale && <ConflictNotice request={request} read={read} />}
          <ActionActForm
            locale={locale}
            context={context}
            act={act}
            read={read}
            choices={choices?.ok ? choices.value : undefined}
            values={typed}
            errors={errors}
            isStale={isStale}
          />
        </PanelBody>
      </Panel>
    </DeskPage>,
    reasonOfTyped(filled),
  );
}

interface ReadProps {
  readonly request: PageRequest;
  readonly read: ReadDeskAction;
}

function ActionPanel({ read: { action } }: ReadProps) {
  return (
    <Panel title={action.title}>
      <PanelBody>
        <div lang="uk">
          <Paragraphs text={action.words} />
        </div>
      </PanelBody>
    </Panel>
  );
}

/** What stands there now; whoever sends the form again has seen it. */
function ConflictNotice({ request: { locale }, read: { action } }: ReadProps) {
  const t = planDeskText.in(locale);
  return (
    <EditConflictNotice
      locale={locale}
      facts={[
        { label: t('changed.title'), value: action.title, lang: 'uk' },
        { label: t('changed.status'), value: planText.in(locale)(`status.${action.status}`) },
      ]}
    />
  );
}
