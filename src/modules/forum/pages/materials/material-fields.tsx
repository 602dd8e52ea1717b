import type { Locale } from '../../../../platform/i18n/locales.ts';
import { Field } from '../../../../ui/components/field.tsx';
import {
  type FormError,
  type FormIssue,
  issuesInWords,
} from '../../../../ui/components/form-error.ts';
import { LONGEST_OF_MATERIAL, MOST_MATERIALS } from '../../domain/materials.ts';
import { fieldOf, type FieldsProps } from '../desk/fields.tsx';
import { materialsText } from './messages/index.ts';

/** A recording, and rows of a name and an address: the same for whoever spoke and for organisers. */
export function MaterialFields(props: FieldsProps) {
  const t = materialsText.in(props.locale);
  const of = fieldOf(props);
  return (
    <>
      <p>{t('lead')}</p>
      <Field {...of('recording')} label={t('recording')} hint={t('recording.hint')} optional />
      {Array.from({ length: MOST_MATERIALS }, (_, index) => index + 1).map((number) => (
        <div key={number}>
          <Field
            {...of(`title-${number}`)}
            label={t('material', { number })}
            maxLength={LONGEST_OF_MATERIAL.title}
            optional
          />
          <Field {...of(`url-${number}`)} label={t('url', { number })} optional />
        </div>
      ))}
    </>
  );
}

const REASONS = ['url-unreadable', 'url-missing', 'too-long', 'unreadable'] as const;

export function materialIssues(locale: Locale, issues: readonly FormIssue[]): readonly FormError[] {
  return issuesInWords(issues, (reason) => materialError(locale, reason));
}

export function materialError(locale: Locale, reason: string): FormError {
  const known = REASONS.find((one) => one === reason) ?? 'other';
  return { field: 'recording', text: materialsText.in(locale)(`error.${known}`) };
}
