import type { AppealId } from '../../../../kernel/ids.ts';
import {
  type Answer,
  type PageRequest,
  page,
  redirect,
  refusal,
} from '../../../../platform/http/route.ts';
import type { Locale } from '../../../../platform/i18n/locales.ts';
import { Button, Buttons } from '../../../../ui/components/button.tsx';
import { ErrorSummary } from '../../../../ui/components/error-summary.tsx';
import { FieldError, fieldId } from '../../../../ui/components/field-error.tsx';
import { errorOf, type FormError } from '../../../../ui/components/form-error.ts';
import { Panel, PanelBody } from '../../../../ui/components/panel.tsx';
import { Tick } from '../../../../ui/components/tick.tsx';
import { DeskPage } from '../../../../ui/layouts/desk-page.tsx';
import { type DeskContext, deskFrame } from '../../../identity/index.ts';
import type { ProblemToShare } from '../../domain/problem-to-share.ts';
import { type ReadAppeal, readAppeal } from '../../use-cases/read-appeal.ts';
import { type SharingContext, shareProblem } from '../../use-cases/share-problem.ts';
import { appealIdOf, appealPath, appealsPath } from '../desk/desk-pages.ts';
import { appealsDeskText } from '../desk/messages/index.ts';
import { SaidPanel } from '../desk/said-panel.tsx';
import { shareText } from './messages/index.ts';
import { KeptProblem, ProblemFacts, ProblemFields } from './problem-fields.tsx';
import {
  PROBLEM_FIELDS,
  type ProblemValues,
  problemError,
  readProblem,
  valuesOf,
} from './share-draft.ts';

export const DESK_SHARE_FIELDS = [...PROBLEM_FIELDS, 'consent', 'go'];

/** What the pages of one appeal at the desk stand on. */
export interface SharingDesk extends SharingContext, DeskContext {}

/** `/desk/appeals/:id/report`: what its author, asked for it, lets everybody know. */
export async function deskSharePage(context: SharingDesk, request: PageRequest): Promise<Answer> {
  const id = appealIdOf(request);
  if (!id) return refusal('absent');
  const { locale, form, method } = request;
  const values = valuesOf(form);
  const go = form.get('go');
  if (method !== 'POST' || go === 'change') {
    return await show(context, request, { values, errors: [] });
  }
  const read = readProblem(locale, values);
  if (!read.ok) return await show(context, request, { values, errors: read.errors });
  if (go !== 'send') return await show(context, request, { values, errors: [], isChecked: true });
  if (form.get('consent') !== 'yes') {
    const errors = [problemError(locale, 'consent-missing')];
    return await show(context, request, { values, errors, isChecked: true });
  }
  return await share(context, request, id, read.problem);
}

async function share(
  context: SharingDesk,
  request: PageRequest,
  id: AppealId,
  problem: ProblemToShare,
): Promise<Answer> {
  const { locale, form } = request;
  const values = valuesOf(form);
  const shared = await shareProblem(context, { id, problem });
  if (shared.ok || shared.refusal === 'shared-already') {
    return redirect(`${appealPath(locale, id)}?done=share`);
  }
  if (shared.refusal === 'absent') return refusal('absent');
  return await show(context, request, { values, errors: [problemError(locale, shared.refusal)] });
}

interface Shown {
  readonly values: ProblemValues;
  readonly errors: readonly FormError[];
  /** It can be read, and is shown as it will be. */
  readonly isChecked?: true;
}

async function show(context: SharingDesk, request: PageRequest, shown: Shown): Promise<Answer> {
  const id = appealIdOf(request);
  const read = id && (await readAppeal(context, { id }));
  if (!read?.ok || !read.value.may.has('handle')) return refusal('absent');
  const { locale } = request;
  const back = appealPath(locale, read.value.appeal.id);
  if (read.value.shared) return redirect(`${back}?done=share`);
  const t = shareText.in(locale);
  const of = appealsDeskText.in(locale);
  const { number } = read.value;
  return page(
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={t('desk.title', { number })}
      {...(shown.isChecked ? {} : { lead: t('lead') })}
      crumbs={[
        { text: of('appeals'), href: appealsPath(locale) },
        { text: of('title', { number }), href: back },
        { text: t('title') },
      ]}
      aside={<SaidPanel request={request} read={read.value} />}
    >
      <Panel {...(shown.isChecked ? { title: t('check.title') } : {})}>
        <PanelBody>
          <ShareForm context={context} request={request} read={read.value} {...shown} />
        </PanelBody>
      </Panel>
    </DeskPage>,
    shown.errors.length > 0 ? { reason: 'invalid' } : {},
  );
}

interface ShareFormProps extends Shown {
  readonly context: SharingDesk;
  readonly request: PageRequest;
  readonly read: ReadAppeal;
}

function ShareForm({ context, request, read, values, errors, isChecked }: ShareFormProps) {
  const { locale } = request;
  const t = shareText.in(locale);
  const back = appealPath(locale, read.appeal.id);
  const problem = isChecked ? readProblem(locale, values) : undefined;
  return (
    <form method="post" action={`${back}/report`} noValidate>
      <ErrorSummary locale={locale} errors={errors} />
      {problem?.ok ? (
        <>
          <KeptProblem values={values} />
          <ProblemFacts context={context} locale={locale} problem={problem.problem} />
          <p>{t('check.lead')}</p>
          <Consent locale={locale} errors={errors} />
          <Buttons>
            <Button name="go" value="send">
              {t('send')}
            </Button>
            <Button kind="plain" name="go" value="change">
              {t('change')}
            </Button>
          </Buttons>
        </>
      ) : (
        <>
          <ProblemFields
            context={context}
            locale={locale}
            appealArea={read.appeal.areaId}
            values={values}
            errors={errors}
          />
          <Buttons>
            <Button name="go" value="check">
              {t('next')}
            </Button>
            <a href={back}>{t('back')}</a>
          </Buttons>
        </>
      )}
    </form>
  );
}

interface ConsentProps {
  readonly locale: Locale;
  readonly errors: readonly FormError[];
}

function Consent({ locale, errors }: ConsentProps) {
  const error = errorOf(errors, 'consent');
  return (
    <div class={error ? 'field wrong' : 'field'} id={fieldId('consent')}>
      {error && <FieldError locale={locale} name="consent" text={error} />}
      <Tick name="consent">{shareText.in(locale)('consent')}</Tick>
    </div>
  );
}
