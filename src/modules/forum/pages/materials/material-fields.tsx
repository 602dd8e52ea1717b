import { Field } from '#ui/components/field.tsx';
import { wordErrors } from '#ui/components/word-errors.ts';
import { MAX_MATERIAL_LENGTHS, MAX_MATERIALS } from '../../domain/materials.ts';
import { fieldOf, type FieldsProps } from '#ui/acts/filled.ts';
import { materialsText } from './messages/index.ts';

/** A recording, and rows of a name and an address: the same for whoever spoke and for organisers. */
export function MaterialFields(props: FieldsProps) {
  const t = materialsText.in(props.locale);
  const of = fieldOf(props);
  return (
    <>
      <p>{t('lead')}</p>
      <Field {...of('recording')} label={t('recording')} hint={t('recording.hint')} optional />
      {Array.from({ length: MAX_MATERIALS }, (_, index) => index + 1).map((number) => (
        <div key={number}>
          <Field
            {...of(`title-${number}`)}
            label={t('material', { number })}
            maxLength={MAX_MATERIAL_LENGTHS.title}
            optional
          />
          <Field {...of(`url-${number}`)} label={t('url', { number })} optional />
        </div>
      ))}
    </>
  );
}

const FIELDS = {
  'url-unreadable': 'recording',
  'url-missing': 'recording',
  'too-long': 'recording',
  unreadable: 'recording',
} as const;

export const { issueErrors: materialIssues, reasonError: materialError } = wordErrors(
  FIELDS,
  'recording',
  (locale, reason) => materialsText.in(locale)(`error.${reason}`),
);
