import { checkForm, timesProblems } from '#platform/http/check-form.ts';
import { parseId } from '#kernel/ids.ts';
import { type Answer, page, type PageRequest, redirect, refusal } from '#platform/http/route.ts';
import { type Locale, localePath } from '#platform/i18n/locales.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import { Button, Buttons } from '#ui/components/button.tsx';
import { ErrorSummary } from '#ui/components/error-summary.tsx';
import type { FormError } from '#ui/components/form-error.ts';
import { NextStep } from '#ui/components/next-step.tsx';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { PostButton } from '#ui/components/post-button.tsx';
import { SelectField } from '#ui/components/select-field.tsx';
import { TaskRow, TaskRows } from '#ui/components/task-row.tsx';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { deskFrame } from '#modules/identity/index.ts';
import type { Organisation } from '#modules/organisations/index.ts';
import type { LessonOffer } from '../../domain/lesson.ts';
import { listOwnOffers, offerDay, withdrawDay } from '../../use-cases/lesson-offers.ts';
import { offeringSchema } from '../../use-cases/lesson-schemas.ts';
import { listSchoolsOf } from '../../use-cases/list-schools-of.ts';
import { lessonWhen, schoolName } from '../lessons/lesson-words.ts';
import { deskField, type LessonFieldsProps, Times } from './act-fields.tsx';
import { deskLessonsPath, type LessonsDesk, OFFERS_PATH } from './desk-pages.ts';
import { issueErrors, reasonError } from './form-errors.ts';
import { lessonsDeskText } from './messages/index.ts';

/** `/desk/lessons/offers`: the days on which one could come. */
export async function offersPage(context: LessonsDesk, request: PageRequest): Promise<Answer> {
  const { locale, form, method, query } = request;
  if (method !== 'POST') {
    const values = { key: context.platform.random.uuid(), schoolId: query.get('school') ?? '' };
    return await show(context, request, { values, errors: [] });
  }
  const values = Object.fromEntries(form);
  const problems = timesProblems(values, context.platform.clock);
  const parsed = checkForm(offeringSchema, values, problems);
  if (!parsed.success) {
    const errors = issueErrors(locale, parsed.error.issues, 'day');
    return await show(context, request, { values, errors });
  }
  const { key, schoolId, day, from, to } = parsed.data;
  const done = await offerDay(context, { key, schoolId, times: { day, from, to } });
  if (done.ok) return redirect(`${localePath(locale, OFFERS_PATH)}?done=offered`);
  if (done.refusal === 'absent') return refusal('absent');
  const errors = [reasonError(locale, done.refusal, 'day')];
  return await show(context, request, { values, errors });
}

/** `/desk/lessons/offers/{id}/withdraw` */
export async function withdrawPage(context: LessonsDesk, request: PageRequest): Promise<Answer> {
  const id = parseId<'lesson-offer'>(request.params['id'] ?? '');
  const done = id && (await withdrawDay(context, { id }));
  if (!done?.ok) return refusal('absent');
  return redirect(`${localePath(request.locale, OFFERS_PATH)}?done=withdrawn`);
}

interface Filled {
  readonly values: Readonly<Record<string, string>>;
  readonly errors: readonly FormError[];
}

async function show(
  context: LessonsDesk,
  request: PageRequest,
  { values, errors }: Filled,
): Promise<Answer> {
  const listed = await listOwnOffers(context);
  if (!listed.ok) return refusal('absent');
  const { officerId, offers } = listed.value;
  const schools = officerId ? await listSchoolsOf(context, { officerId }) : undefined;
  const { locale, query } = request;
  const t = lessonsDeskText.in(locale);
  const done = (['offered', 'withdrawn'] as const).find((one) => one === query.get('done'));
  return page(
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={t('offers')}
      lead={t('offers.lead')}
      crumbs={[{ text: t('lessons'), href: deskLessonsPath(locale) }, { text: t('offers') }]}
      done={done && t(`done.${done}`)}
    >
      <OfferList context={context} locale={locale} offers={offers} />
      {officerId ? (
        <OfferForm
          locale={locale}
          values={values}
          errors={errors}
          schools={schools?.ok ? schools.value : []}
        />
      ) : (
        <p>{t('offers.no-officer')}</p>
      )}
    </DeskPage>,
    errors.length > 0 ? { reason: 'invalid' } : {},
  );
}

interface OfferListProps {
  readonly context: LessonsDesk;
  readonly locale: Locale;
  readonly offers: readonly LessonOffer[];
}

function OfferList({ context, locale, offers }: OfferListProps) {
  const t = lessonsDeskText.in(locale);
  if (offers.length === 0)
    return <NextStep title={t('offers.none')}>{t('offers.none.text')}</NextStep>;
  return (
    <Panel title={t('offers.list')}>
      <TaskRows>
        {offers.map((offer) => {
          const when = lessonWhen(locale, offer, context.platform.clock);
          return (
            <TaskRow
              key={offer.id}
              title={when}
              about={
                offer.schoolId
                  ? schoolName(context, locale, offer.schoolId)
                  : t('offers.school.any')
              }
              act={
                <PostButton
                  action={localePath(locale, `${OFFERS_PATH}/${offer.id}/withdraw`)}
                  label={t('offers.withdraw.of', { when })}
                >
                  {t('offers.withdraw')}
                </PostButton>
              }
            />
          );
        })}
      </TaskRows>
    </Panel>
  );
}

function OfferForm({
  schools,
  ...props
}: LessonFieldsProps & { readonly schools: readonly Organisation[] }) {
  const { locale, errors, values } = props;
  const t = lessonsDeskText.in(locale);
  return (
    <Panel title={t('offers.new')}>
      <PanelBody>
        <form method="post" action={localePath(locale, OFFERS_PATH)} noValidate>
          <ErrorSummary locale={locale} errors={errors} />
          <input type="hidden" name="key" value={values['key']} />
          <Times {...props} />
          <SelectField
            {...deskField(props)('schoolId')}
            label={t('offers.school')}
            empty={t('offers.school.any')}
            options={schools.map((school) => ({ value: school.id, label: nameIn(locale, school) }))}
            optional
          />
          <Buttons>
            <Button>{t('offers.do')}</Button>
          </Buttons>
        </form>
      </PanelBody>
    </Panel>
  );
}
