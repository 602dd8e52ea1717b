import { nameIn } from '#platform/i18n/name-in.ts';
import { Field } from '#ui/components/field.tsx';
import { errorOf, type FormError } from '#ui/components/form-error.ts';
import { SelectField } from '#ui/components/select-field.tsx';
import type { Organisation } from '#modules/organisations/index.ts';
import { bodiesIn } from '../../domain/partner/bodies.ts';
import { MAX_WORDS_LENGTH } from '../../domain/report.ts';
import type { ReadReport } from '../../use-cases/read-report.ts';
import { reportsDeskText } from './messages/index.ts';
import type { ReportParts } from './report-parts.ts';

interface PassedToProps extends ReportParts {
  readonly values: Readonly<Record<string, string>>;
  readonly errors: readonly FormError[];
}

/** Whom it is passed on to: a body that we know, whose program may then answer here, or any in words. */
export function PassedToFields(props: PassedToProps) {
  const { request, values, errors, read } = props;
  const { locale } = request;
  const t = reportsDeskText.in(locale);
  const known = bodiesFor(props);
  return (
    <>
      {known.length > 0 && (
        <SelectField
          locale={locale}
          name="passedToId"
          label={t('passed-to.known')}
          hint={t('passed-to.known.hint')}
          empty={t('select')}
          options={known.map((one) => ({ value: one.id, label: labelOf(props, one) }))}
          value={values['passedToId']}
          error={errorOf(errors, 'passedToId')}
          optional
        />
      )}
      <Field
        locale={locale}
        name="passedTo"
        label={t('passed-to')}
        hint={t('passed-to.hint')}
        value={values['passedTo']}
        error={errorOf(errors, 'passedTo')}
        maxLength={200}
        optional={known.length > 0}
      />
      {known.some(({ id }) => read.ways.has(id)) && (
        <Field
          locale={locale}
          name="passedWords"
          label={t('passed-words')}
          hint={t('passed-words.hint')}
          value={values['passedWords'] ?? wordsToPass(read)}
          error={errorOf(errors, 'passedWords')}
          maxLength={MAX_WORDS_LENGTH}
          rows={5}
          optional
        />
      )}
    </>
  );
}

function labelOf({ request: { locale }, read }: ReportParts, body: Organisation): string {
  const way = read.ways.get(body.id);
  const name = nameIn(locale, body);
  return way ? `${name} (${reportsDeskText.in(locale)(`passed-to.way.${way}`)})` : name;
}

/** What everybody reads of it already, else what its author wrote: whoever passes it on reads it first. */
function wordsToPass({ report, published }: ReadReport): string {
  return published && !published.isHidden ? published.words : report.words;
}

/** Of the report’s hromada and of what lies around it. */
function bodiesFor({ context: { areas, organisations }, read: { report } }: ReportParts) {
  const around = new Set(report.areaId ? areas.lineOf(report.areaId) : []);
  return bodiesIn(organisations).filter(({ areaId }) => areaId !== undefined && around.has(areaId));
}
