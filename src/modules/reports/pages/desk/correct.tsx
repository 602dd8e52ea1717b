import { nameIn } from '../../../../platform/i18n/name-in.ts';
import {
  type Answer,
  type PageRequest,
  page,
  redirect,
  refusal,
} from '../../../../platform/http/route.ts';
import { mainLocale } from '../../../../platform/i18n/locales.ts';
import { Button, Buttons } from '../../../../ui/components/button.tsx';
import { ChangedMeanwhile } from '../../../../ui/components/changed-meanwhile.tsx';
import { ErrorSummary } from '../../../../ui/components/error-summary.tsx';
import { Field } from '../../../../ui/components/field.tsx';
import { errorOf } from '../../../../ui/components/form-error.ts';
import { Panel, PanelBody } from '../../../../ui/components/panel.tsx';
import { SelectField } from '../../../../ui/components/select-field.tsx';
import { DeskPage } from '../../../../ui/layouts/desk-page.tsx';
import { deskFrame } from '../../../identity/index.ts';
import { LONGEST_PLACE } from '../../domain/report.ts';
import { correctionSchema, correctReport } from '../../use-cases/correct-report.ts';
import { reportCategoriesAt } from '../../use-cases/list-report-categories.ts';
import { readReport } from '../../use-cases/read-report.ts';
import { type ReportsDesk, reportIdOf, reportPath, reportsPath } from './desk-pages.ts';
import { formError, formErrors } from './form-errors.ts';
import { reportsDeskText } from './messages/index.ts';
import type { ReportParts } from './report-parts.ts';
import { reportCrumbs } from './report-crumbs.ts';
import { areaName, categoryOf } from './report-words.ts';
import { answerReason, NOTHING_SENT, type SentForm } from './sent-form.ts';

/** `/desk/reports/:id/correct`: of another category, or of another place, than its author thought. */
export async function correctPage(context: ReportsDesk, request: PageRequest): Promise<Answer> {
  if (request.method !== 'POST') return await show(context, request, NOTHING_SENT);
  const { locale } = request;
  const id = reportIdOf(request);
  const values = Object.fromEntries(request.form);
  const sent: SentForm = { ...NOTHING_SENT, form: 'correct', values };
  const parsed = correctionSchema.safeParse(values);
  if (!parsed.success) {
    const errors = formErrors(locale, parsed.error.issues);
    return errors ? await show(context, request, { ...sent, errors }) : refusal('invalid');
  }
  const corrected = id && (await correctReport(context, { ...parsed.data, id }));
  if (!id || !corrected) return refusal('absent');
  // It may have gone where whoever corrected it reads nothing: back to the list, which says what was done.
  if (corrected.ok) return redirect(await pageAfter(context, request, id));
  switch (corrected.refusal) {
    case 'absent':
      return refusal('absent');
    case 'changed':
      return await show(context, request, { ...sent, isStale: true });
    default:
      return await show(context, request, {
        ...sent,
        errors: [formError(locale, corrected.refusal)],
      });
  }
}

async function pageAfter(
  context: ReportsDesk,
  { locale }: PageRequest,
  id: NonNullable<ReturnType<typeof reportIdOf>>,
): Promise<string> {
  const still = await readReport(context, { id });
  return still.ok
    ? `${reportPath(locale, id)}?done=corrected`
    : reportsPath(locale, { done: 'gone-on' });
}

async function show(context: ReportsDesk, request: PageRequest, sent: SentForm): Promise<Answer> {
  const { locale } = request;
  const id = reportIdOf(request);
  const read = id && (await readReport(context, { id }));
  if (!read?.ok || !read.value.may.has('correct')) return refusal('absent');
  const t = reportsDeskText.in(locale);
  const { report } = read.value;
  const categories = reportCategoriesAt(context);
  const title = t('correct.title');
  return page(
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={title}
      lead={t('correct.lead')}
      crumbs={reportCrumbs(locale, categories, report, title)}
    >
      <CorrectForm
        context={context}
        request={request}
        read={read.value}
        categories={categories}
        similar={[]}
        duplicates={[]}
        sent={sent}
      />
    </DeskPage>,
    answerReason(sent),
  );
}

function CorrectForm(props: ReportParts) {
  const { request, read, categories, sent } = props;
  const { locale } = request;
  const { report } = read;
  const t = reportsDeskText.in(locale);
  const { values, errors } = sent;
  const offered = categories(report.areaId).filter(
    ({ key, isRetired }) => !isRetired || key === report.category,
  );
  return (
    <Panel>
      <PanelBody>
        {sent.isStale && <Meanwhile {...props} />}
        <ErrorSummary locale={locale} errors={errors} />
        <form method="post" action={reportPath(locale, report.id, '/correct')} noValidate>
          <input type="hidden" name="seenAt" value={report.changedAt.toString()} />
          <SelectField
            locale={locale}
            name="category"
            label={t('category')}
            hint={t('correct.category.hint')}
            options={offered.map(({ key, name }) => ({
              value: key,
              label: name[mainLocale(locale)],
            }))}
            value={values['category'] ?? report.category}
            error={errorOf(errors, 'category')}
          />
          <SelectField
            locale={locale}
            name="areaId"
            label={t('place')}
            hint={t('correct.place.hint')}
            options={placesFor(props)}
            value={values['areaId'] ?? report.areaId}
            error={errorOf(errors, 'areaId')}
            empty={t('select')}
          />
          <Field
            locale={locale}
            name="placeWords"
            label={t('place.words')}
            value={values['placeWords'] ?? report.placeWords}
            error={errorOf(errors, 'placeWords')}
            maxLength={LONGEST_PLACE}
            optional
          />
          <Buttons>
            <Button>{t('correct.send')}</Button>
          </Buttons>
        </form>
      </PanelBody>
    </Panel>
  );
}

function Meanwhile({ context, request: { locale }, read: { report }, categories }: ReportParts) {
  const t = reportsDeskText.in(locale);
  return (
    <ChangedMeanwhile
      locale={locale}
      facts={[
        { label: t('category'), value: categoryOf(locale, categories, report) },
        { label: t('place'), value: areaName(locale, context, report.areaId) },
        { label: t('place.words'), value: report.placeWords },
        { label: t('status'), value: t(`status.${report.status}`) },
      ]}
    />
  );
}

/** Places of its hromada, and the other hromadas, whose own people know their places. */
function placesFor({ context: { areas }, request: { locale }, read: { report } }: ReportParts) {
  const t = reportsDeskText.in(locale);
  const chain = report.areaId ? areas.chain(report.areaId) : [];
  const hromada = chain.find(({ kind }) => kind === 'hromada');
  const near = hromada ? [hromada, ...areas.descendants(hromada.id)] : chain;
  const option = (area: (typeof near)[number]) => ({
    value: area.id,
    label: nameIn(locale, area),
  });
  const others = areas.all.filter(({ id, kind }) => kind === 'hromada' && id !== hromada?.id);
  return [
    { group: t('correct.here'), options: near.map(option) },
    { group: t('correct.elsewhere'), options: others.map(option) },
  ].filter(({ options }) => options.length > 0);
}
