import { Field } from '#ui/components/field.tsx';
import { SelectField } from '#ui/components/select-field.tsx';
import { reportsDeskText } from './messages/index.ts';
import type { ReportAmongOthers } from './report-parts.ts';
import { areaName, inOneLine, sinceWhen } from './report-words.ts';

interface DuplicateFieldProps extends ReportAmongOthers {
  readonly value: string | undefined;
  readonly error: string | undefined;
}

/** Which report it is the same as: of the same category, from the same hromada. Where there is none to choose, its number. */
export function DuplicateField({
  context,
  request: { locale },
  similar,
  value,
  error,
}: DuplicateFieldProps) {
  const t = reportsDeskText.in(locale);
  const field = { locale, name: 'duplicateOf', label: t('duplicate-of'), value, error };
  if (similar.length === 0) return <Field {...field} hint={t('duplicate-of.number')} />;
  return (
    <SelectField
      {...field}
      hint={t('duplicate-of.hint')}
      empty={t('select')}
      options={similar.map((one) => ({
        value: one.id,
        label: [
          sinceWhen(context, locale, one.submittedAt),
          areaName(locale, context, one.areaId),
          inOneLine(one.words ?? ''),
        ].join(' · '),
      }))}
    />
  );
}
