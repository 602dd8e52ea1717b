import { ok, refuse, type Result } from '#kernel/result.ts';
import { type Answer, type PageRequest, page, redirect, refusal } from '#platform/http/route.ts';
import { type Locale, localePath } from '#platform/i18n/locales.ts';
import { Button } from '#ui/components/button.tsx';
import { ErrorSummary } from '#ui/components/error-summary.tsx';
import { Field } from '#ui/components/field.tsx';
import { errorOf, type FormError } from '#ui/components/form-error.ts';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { SelectField } from '#ui/components/select-field.tsx';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { MAX_REASON_LENGTH, openableIn, readReason } from '../domain/break-glass.ts';
import type { AreaNames } from '../domain/names-of-places.ts';
import type { PeopleDeskContext } from '../domain/people-context.ts';
import { identityText } from '../messages/index.ts';
import {
  type AskBreakGlass,
  type AskRefusal,
  askBreakGlass,
} from '../use-cases/ask-break-glass.ts';
import { deskFrame } from './desk-frame.ts';
import { PlaceField } from './grant-fields.tsx';
import { findPlace, type TypedPlace, typedPlace } from './grant-form.ts';
import { ownArea } from './grant-words.ts';

interface TypedQuestion {
  readonly dataClass: string;
  readonly area: TypedPlace;
  readonly reason: string;
}

/** `/desk/break-glass/ask` */
export async function askBreakGlassPage(
  context: PeopleDeskContext,
  request: PageRequest,
): Promise<Answer> {
  if (!context.policy.can(context.actor, 'break-glass.ask')) return refusal('absent');
  const { locale } = request;
  const typed = await typedQuestion(request.form, context.places.areas);
  if (request.method === 'GET') {
    const area = ownArea(context, locale, 'break-glass.ask');
    return await showForm(context, request, { ...typed, area }, []);
  }
  const question = readQuestion(context, locale, typed);
  if (!question.ok) return await showForm(context, request, typed, question.refusal);
  const done = await askBreakGlass(context, question.value);
  if (done.ok) {
    const said = done.value.isHeard ? 'asked' : 'unheard';
    return redirect(localePath(locale, `/desk/break-glass?done=${said}`));
  }
  return await showRefusal(context, request, typed, done.refusal);
}

async function typedQuestion(form: URLSearchParams, areas: AreaNames): Promise<TypedQuestion> {
  return {
    dataClass: form.get('class') ?? '',
    area: await typedPlace(form, 'area', areas),
    reason: form.get('reason') ?? '',
  };
}

/** What was asked for, or every field that does not say it. */
function readQuestion(
  { policy, places: { areas } }: PeopleDeskContext,
  locale: Locale,
  { dataClass: typedClass, area: typedArea, reason }: TypedQuestion,
): Result<AskBreakGlass, readonly FormError[]> {
  const t = identityText.in(locale);
  const dataClass = openableIn(policy.rows).find((one) => one === typedClass);
  const area = readArea(typedArea, areas);
  const readable = readReason(reason);
  if (dataClass && area.ok && readable.ok) {
    return ok({ dataClass, areaId: area.value, reason });
  }
  const errors: FormError[] = [];
  if (!dataClass) errors.push({ field: 'class', text: t('glass.problem.class-missing') });
  if (!area.ok) errors.push({ field: 'area', text: t(area.refusal) });
  if (!readable.ok) errors.push({ field: 'reason', text: t(`glass.problem.${readable.refusal}`) });
  return refuse(errors);
}

/** Refused with the message that says why. */
function readArea(typed: TypedPlace, areas: AreaNames) {
  const area = findPlace(typed, areas);
  if (!area.ok) return refuse(`give.problem.area-${area.refusal}` as const);
  return area.value === undefined ? refuse('glass.problem.area-needed' as const) : ok(area.value);
}

async function showRefusal(
  context: PeopleDeskContext,
  request: PageRequest,
  typed: TypedQuestion,
  why: AskRefusal,
): Promise<Answer> {
  if (why === 'forbidden' || why === 'step-up') return refusal('absent');
  const t = identityText.in(request.locale);
  const error =
    why === 'area-unknown'
      ? { field: 'area', text: t('give.problem.area-unknown') }
      : {
          field: why === 'out-of-reach' ? 'area' : 'reason',
          text: t(`glass.problem.${why}`),
        };
  return await showForm(context, request, typed, [error]);
}

async function showForm(
  context: PeopleDeskContext,
  request: PageRequest,
  typed: TypedQuestion,
  errors: readonly FormError[],
): Promise<Answer> {
  const { locale } = request;
  const t = identityText.in(locale);
  return page(
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={t('glass.ask.title')}
      lead={t('glass.ask.lead')}
      crumbs={[
        { text: t('glass'), href: localePath(locale, '/desk/break-glass') },
        { text: t('glass.ask') },
      ]}
    >
      <ErrorSummary locale={locale} errors={errors} />
      <Panel>
        <PanelBody>
          <form method="post" action={localePath(locale, '/desk/break-glass/ask')} noValidate>
            <SelectField
              locale={locale}
              name="class"
              label={t('glass.class')}
              value={typed.dataClass}
              empty={t('glass.class.empty')}
              options={openableIn(context.policy.rows).map((value) => ({
                value,
                label: t(`class.${value}`),
              }))}
              error={errorOf(errors, 'class')}
            />
            <PlaceField
              locale={locale}
              name="area"
              names={context.places.areas}
              typed={typed.area}
              label={t('give.area')}
              hint={t('glass.area.hint')}
              which={t('give.area.which')}
              error={errorOf(errors, 'area')}
            />
            <Field
              locale={locale}
              name="reason"
              label={t('glass.reason')}
              hint={t('glass.reason.hint')}
              value={typed.reason}
              error={errorOf(errors, 'reason')}
              maxLength={MAX_REASON_LENGTH}
              rows={4}
            />
            <Button>{t('glass.ask.button')}</Button>
          </form>
        </PanelBody>
      </Panel>
    </DeskPage>,
    errors.length > 0 ? { reason: 'invalid' } : {},
  );
}
