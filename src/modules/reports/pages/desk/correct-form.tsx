import { parseId } from '#kernel/ids.ts';
import { mainLocale } from '#platform/i18n/locales.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import { SeenAt } from '#ui/acts/seen-at.tsx';
import { Button, Buttons } from '#ui/components/button.tsx';
import { EditConflictNotice } from '#ui/components/edit-conflict-notice.tsx';
import { ErrorSummary } from '#ui/components/error-summary.tsx';
import { Field } from '#ui/components/field.tsx';
import { errorOf } from '#ui/components/form-error.ts';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { SelectField } from '#ui/components/select-field.tsx';
import { MAX_PLACE_LENGTH } from '../../domain/report.ts';
import { reportPath } from './desk-pages.ts';
import { reportsDeskText } from './messages/index.ts';
import type { ReportParts } from './report-parts.ts';
import { areaName, categoryOf } from './report-words.ts';

/** Category and place, as they are or as they were typed. */
export function CorrectForm(props: ReportParts) {
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
        {sent.isStale && <ConflictNotice {...props} />}
        <ErrorSummary locale={locale} errors={errors} />
        <form method="post" action={reportPath(locale, report.id, '/correct')} noValidate>
          <SeenAt
            now={report.changedAt.toString()}
            sent={sent.values['seenAt']}
            isStale={sent.isStale}
          />
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
            maxLength={MAX_PLACE_LENGTH}
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

function ConflictNotice(props: ReportParts) {
  const { context, request, read, categories, sent } = props;
  const { locale } = request;
  const { report } = read;
  const t = reportsDeskText.in(locale);
  const { category = '', areaId = '', placeWords = '' } = sent.values;
  const typed = { ...report, category };
  return (
    <EditConflictNotice
      locale={locale}
      facts={[
        {
          label: t('category'),
          value: categoryOf(locale, categories, report),
          typed: categoryOf(locale, categories, typed),
        },
        {
          label: t('place'),
          value: areaName(locale, context, report.areaId),
          typed: areaName(locale, context, parseId<'area'>(areaId)),
        },
        { label: t('place.words'), value: report.placeWords, typed: placeWords },
        { label: t('status'), value: t(`status.${report.status}`) },
      ]}
    />
  );
}

/**
 * Places of its hromada, the present one too where residents do not see it, and the other hromadas, whose own people know
 * their places.
 */
function placesFor({ context: { areas }, request: { locale }, read: { report } }: ReportParts) {
  const t = reportsDeskText.in(locale);
  const chain = report.areaId
    ? areas.lineOf(report.areaId).flatMap((id) => areas.get(id) ?? [])
    : [];
  const hromada = chain.find(({ kind }) => kind === 'hromada');
  const offered = hromada ? [hromada, ...areas.descendants(hromada.id)] : chain;
  const hidden = report.areaId && !areas.get(report.areaId) && areas.nameOf(report.areaId);
  const near = hidden && report.areaId ? [{ ...hidden, id: report.areaId }, ...offered] : offered;
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
