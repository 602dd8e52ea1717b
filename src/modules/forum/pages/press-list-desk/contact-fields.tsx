import { fieldOf, type FieldsProps } from '#ui/acts/filled.ts';
import { Choices } from '#ui/components/choices.tsx';
import { Field } from '#ui/components/field.tsx';
import { MAX_CONTACT_LENGTHS, PRESS_LANGUAGES } from '../../domain/press-list/press-contact.ts';
import { pressListDeskText } from './messages/index.ts';

interface ContactFieldsProps extends FieldsProps {
  /** Of a newsroom nobody is named; undefined: it is not known yet. */
  readonly isNewsroom: boolean | undefined;
}

/** What is known of somebody on the list, whoever they are. */
export function ContactFields({ isNewsroom, ...props }: ContactFieldsProps) {
  const t = pressListDeskText.in(props.locale);
  const of = fieldOf(props);
  return (
    <>
      <Field {...of('outlet')} label={t('outlet')} maxLength={MAX_CONTACT_LENGTHS.outlet} />
      {isNewsroom !== true && (
        <Field
          {...of('name')}
          label={t('name')}
          maxLength={MAX_CONTACT_LENGTHS.name}
          autoComplete="off"
          optional={isNewsroom === undefined && t('name.when')}
        />
      )}
      <Field
        {...of('phone')}
        label={t('phone')}
        inputMode="tel"
        maxLength={MAX_CONTACT_LENGTHS.phone}
        optional
      />
      <Choices
        {...of('language')}
        legend={t('language')}
        options={PRESS_LANGUAGES.map((value) => ({ value, label: t(`language.${value}`) }))}
      />
      <Field
        {...of('topics')}
        label={t('topics')}
        hint={t('topics.hint')}
        maxLength={MAX_CONTACT_LENGTHS.topics}
        optional
      />
      <Field
        {...of('sourceNote')}
        label={t('source-note')}
        hint={t('source-note.hint')}
        maxLength={MAX_CONTACT_LENGTHS.sourceNote}
        optional={isNewsroom !== true && t('source-note.when')}
      />
    </>
  );
}
