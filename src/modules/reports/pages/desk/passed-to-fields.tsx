import { nameIn } from '../../../../platform/i18n/name-in.ts';
import { Field } from '../../../../ui/components/field.tsx';
import { errorOf, type FormError } from '../../../../ui/components/form-error.ts';
import { SelectField } from '../../../../ui/components/select-field.tsx';
import { reportsDeskText } from './messages/index.ts';
import type { ReportParts } from './report-parts.ts';

interface PassedToProps extends ReportParts {
  readonly values: Readonly<Record<string, string>>;
  readonly errors: readonly FormError[];
}

/** Whom it is passed on to: a body that we know, whose program may then answer here, or any in words. */
export function PassedToFields(props: PassedToProps) {
  const { request, values, errors } = props;
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
          options={known.map((one) => ({ value: one.id, label: nameIn(locale, one) }))}
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
    </>
  );
}

/** Those that mend things, or know who does. */
const BODIES = ['council', 'partner', 'ngo'] as const;

/** Of the report’s hromada and of what lies around it. */
function bodiesFor({ context: { areas, organisations }, read: { report } }: ReportParts) {
  const around = new Set(report.areaId ? areas.lineOf(report.areaId) : []);
  return BODIES.flatMap((kind) => organisations.ofKind(kind)).filter(
    ({ areaId }) => areaId !== undefined && around.has(areaId),
  );
}
