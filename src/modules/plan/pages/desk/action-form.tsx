import { SeenAt } from '#ui/acts/seen-at.tsx';
import { newId } from '#kernel/ids.ts';
import { type Answer, page, type PageRequest, redirect, refusal } from '#platform/http/route.ts';
import { localePath } from '#platform/i18n/locales.ts';
import { answerAct, reasonOfTyped } from '#ui/acts/answer-act.ts';
import { Button, Buttons } from '#ui/components/button.tsx';
import { EditConflictNotice } from '#ui/components/edit-conflict-notice.tsx';
import { ErrorSummary } from '#ui/components/error-summary.tsx';
import { errorOf, type FormError } from '#ui/components/form-error.ts';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { SelectField } from '#ui/components/select-field.tsx';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { deskFrame } from '#modules/identity/index.ts';
import type { PlanDesk } from '../../domain/plan-desk.ts';
import { ACTION_FIELDS, rewritingSchema, writingSchema } from '../../use-cases/action-schemas.ts';
import { changeAction } from '../../use-cases/change-action.ts';
import { type ActionChoices, listActionChoices } from '../../use-cases/list-action-choices.ts';
import { type ReadDeskAction, readDeskAction } from '../../use-cases/read-desk-action.ts';
import { writeAction } from '../../use-cases/write-action.ts';
import { ActionFields } from './action-fields.tsx';
import { actionIdOf, deskActionPath, deskPlanPath } from './desk-pages.ts';
import { issueErrors, reasonError } from './form-errors.ts';
import { planDeskText } from './messages/index.ts';
import { planTitle } from './plan.tsx';
import { sentAction, type Typed, typedAction, typedForm } from './typed.ts';

export const NEW_ACTION_FIELDS = ['key', 'planId', ...ACTION_FIELDS];
export const EDIT_ACTION_FIELDS = ['seenAt', ...ACTION_FIELDS];

interface Filled {
  readonly typed: Typed;
  readonly errors: readonly FormError[];
  readonly isStale: boolean;
}

/** `/desk/plan/actions/new?plan=` */
export async function newActionPage(context: PlanDesk, request: PageRequest): Promise<Answer> {
  const { locale, method, query, form } = request;
  if (method === 'GET') {
    const typed = { one: { planId: query.get('plan') ?? '' }, money: [] };
    return await show(context, request, undefined, { typed, errors: [], isStale: false });
  }
  const typed = typedForm(form);
  const again = (errors: readonly FormError[]) =>
    show(context, request, undefined, { typed, errors, isStale: false });
  const parsed = writingSchema.safeParse(sentAction(typed));
  if (!parsed.success) return await again(issueErrors(locale, parsed.error.issues));
  const { id, planId, said } = parsed.data;
  const { areaId } = said;
  if (!planId) return await again([reasonError(locale, 'plan-missing')]);
  if (!areaId) return await again([reasonError(locale, 'area-missing')]);
  const written = await writeAction(context, { id, planId, said: { ...said, areaId } });
  if (written.ok) return redirect(`${deskActionPath(locale, written.value)}?done=written`);
  return written.refusal === 'absent'
    ? refusal('absent')
    : await again([reasonError(locale, written.refusal)]);
}

/** `/desk/plan/actions/{id}/edit`: of a draft. */
export async function editActionPage(context: PlanDesk, request: PageRequest): Promise<Answer> {
  const id = actionIdOf(request);
  const read = id && (await readDeskAction(context, { id }));
  if (!read?.ok) return refusal('absent');
  const { may, mayEver, action, parts } = read.value;
  if (!may.rewrite) {
    const path = deskActionPath(request.locale, action.id);
    // Whoever writes there reads why not; to everybody else there is no such page.
    return mayEver.discard ? redirect(`${path}?done=impossible`) : refusal('absent');
  }
  if (request.method === 'POST') return await change(context, request, read.value);
  const typed = typedAction(action, parts);
  return await show(context, request, read.value, { typed, errors: [], isStale: false });
}

async function change(
  context: PlanDesk,
  request: PageRequest,
  read: ReadDeskAction,
): Promise<Answer> {
  const { locale, form } = request;
  const { id } = read.action;
  const typed = typedForm(form);
  const again = (errors: readonly FormError[], isStale = false) =>
    show(context, request, read, { typed, errors, isStale });
  const parsed = rewritingSchema.safeParse(sentAction(typed));
  if (!parsed.success) return await again(issueErrors(locale, parsed.error.issues));
  const { seenAt, said } = parsed.data;
  const { areaId } = said;
  if (!areaId) return await again([reasonError(locale, 'area-missing')]);
  const result = await changeAction(context, { id, seenAt, said: { ...said, areaId } });
  const done = { kind: 'asked', result } as const;
  return await answerAct(done, {
    done: `${deskActionPath(locale, id)}?done=rewritten`,
    impossible: `${deskActionPath(locale, id)}?done=impossible`,
    issueErrors: (issues) => issueErrors(locale, issues),
    reasonError: (reason) => reasonError(locale, reason),
    again,
  });
}

async function show(
  context: PlanDesk,
  request: PageRequest,
  read: ReadDeskAction | undefined,
  { typed, errors, isStale }: Filled,
): Promise<Answer> {
  const choices = await listActionChoices(context);
  if (!choices.ok) return refusal('absent');
  const { locale } = request;
  const t = planDeskText.in(locale);
  const name = read ? 'edit' : 'new';
  const back = read ? deskActionPath(locale, read.action.id) : deskPlanPath(locale);
  return page(
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={t(name)}
      lead={t(`${name}.lead`)}
      crumbs={[
        { text: t('plan'), href: deskPlanPath(locale) },
        ...(read ? [{ text: read.action.title, href: back }] : []),
        { text: t(name) },
      ]}
    >
      <form method="post" action={formPath(request, read)} noValidate>
        <ErrorSummary locale={locale} errors={errors} />
        {isStale && read && <ConflictNotice request={request} read={read} />}
        {read ? (
          <SeenAt
            now={read.action.changedAt.toString()}
            sent={typed.one['seenAt']}
            isStale={isStale}
          />
        ) : (
          <NewMarks
            context={context}
            request={request}
            typed={typed}
            errors={errors}
            choices={choices.value}
          />
        )}
        <ActionFields {...{ context, locale, typed, errors }} choices={choices.value} />
        <Buttons>
          <Button>{t('save')}</Button>
          <a href={back}>{t('back')}</a>
        </Buttons>
      </form>
    </DeskPage>,
    reasonOfTyped(errors.length > 0 || isStale ? { isStale } : undefined),
  );
}

function formPath({ locale }: PageRequest, read: ReadDeskAction | undefined): string {
  return read
    ? deskActionPath(locale, read.action.id, '/edit')
    : localePath(locale, '/desk/plan/actions/new');
}

/** What stands there now; whoever sends the form again has seen it. */
function ConflictNotice({
  request: { locale },
  read: { action },
}: {
  readonly request: PageRequest;
  readonly read: ReadDeskAction;
}) {
  const label = planDeskText.in(locale)('changed.title');
  return (
    <EditConflictNotice locale={locale} facts={[{ label, value: action.title, lang: 'uk' }]} />
  );
}

interface NewMarksProps {
  readonly context: PlanDesk;
  readonly request: PageRequest;
  readonly typed: Typed;
  readonly errors: readonly FormError[];
  readonly choices: ActionChoices;
}

/** By which what is sent twice is one action; and the plan that it belongs to. */
function NewMarks({ context, request: { locale }, typed, errors, choices }: NewMarksProps) {
  const t = planDeskText.in(locale);
  // A key that was used for something else would be refused for ever.
  const isUsed = errors.some(({ text }) => text === t('error.conflict'));
  const known = isUsed ? undefined : typed.one['key'];
  return (
    <>
      <input type="hidden" name="key" value={known ?? newId<'action'>(context.platform.random)} />
      <Panel>
        <PanelBody>
          <SelectField
            locale={locale}
            name="planId"
            label={t('field.plan')}
            empty={t('choose')}
            options={choices.plans.map((plan) => ({
              value: plan.id,
              label: planTitle(context, locale, { plan }),
            }))}
            value={typed.one['planId']}
            error={errorOf(errors, 'planId')}
          />
        </PanelBody>
      </Panel>
    </>
  );
}
