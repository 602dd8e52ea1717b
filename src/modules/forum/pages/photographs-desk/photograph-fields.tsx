import { fieldOf, type FieldsProps } from '#ui/acts/filled.ts';
import { Choices } from '#ui/components/choices.tsx';
import { Field } from '#ui/components/field.tsx';
import { SelectField } from '#ui/components/select-field.tsx';
import {
  CHILDREN,
  CONSENT_WAYS,
  CONSENTS,
  LICENCES,
  MAX_PHOTOGRAPH_LENGTHS,
} from '../../domain/photographs/photograph.ts';
import { photographsDeskText } from './messages/index.ts';

/** What is said of a photograph: whose it is, what is to be seen, and whether those in it agreed. */
export function PhotographFields(props: FieldsProps) {
  return (
    <>
      <WhatIsSeen {...props} />
      <WhoAgreed {...props} />
    </>
  );
}

function WhatIsSeen(props: FieldsProps) {
  const t = photographsDeskText.in(props.locale);
  const of = fieldOf(props);
  const { caption, alt, author, terms, place } = MAX_PHOTOGRAPH_LENGTHS;
  return (
    <>
      <Field
        {...of('captionUk')}
        label={t('caption.uk')}
        hint={t('caption.hint')}
        maxLength={caption}
      />
      <Field {...of('captionEn')} label={t('caption.en')} maxLength={caption} optional />
      <Field {...of('altUk')} label={t('alt.uk')} hint={t('alt.hint')} maxLength={alt} />
      <Field {...of('altEn')} label={t('alt.en')} maxLength={alt} optional />
      <Field {...of('takenOn')} label={t('taken-on')} type="date" />
      <Field
        {...of('place')}
        label={t('place')}
        hint={t('place.hint')}
        maxLength={place}
        optional
      />
      <Field {...of('author')} label={t('author')} maxLength={author} />
      <Choices
        {...of('licence')}
        legend={t('licence')}
        options={LICENCES.map((value) => ({ value, label: t(`licence.${value}`) }))}
      />
      <Field
        {...of('terms')}
        label={t('terms')}
        hint={t('terms.hint')}
        maxLength={terms}
        optional={t('terms.when')}
      />
    </>
  );
}

function WhoAgreed(props: FieldsProps) {
  const t = photographsDeskText.in(props.locale);
  const of = fieldOf(props);
  return (
    <>
      <Choices
        {...of('consent')}
        legend={t('consent')}
        options={CONSENTS.map((value) => ({ value, label: t(`consent.${value}`) }))}
      />
      <p class="hint">{t('badges')}</p>
      <SelectField
        {...of('consentHow')}
        label={t('how')}
        empty={t('how.choose')}
        options={CONSENT_WAYS.map((value) => ({ value, label: t(`how.${value}`) }))}
      />
      <Field
        {...of('consentBy')}
        label={t('noted-by')}
        hint={t('noted-by.hint')}
        maxLength={MAX_PHOTOGRAPH_LENGTHS.notedBy}
        optional={t('when-agreed')}
      />
      <Field {...of('consentOn')} label={t('agreed-on')} type="date" optional={t('when-agreed')} />
      <Choices
        {...of('children')}
        legend={t('children')}
        options={CHILDREN.map((value) => ({ value, label: t(`children.${value}`) }))}
      />
      <Field
        {...of('parentsNote')}
        label={t('parents-note')}
        hint={t('parents-note.hint')}
        maxLength={MAX_PHOTOGRAPH_LENGTHS.parentsNote}
        optional={t('when-parents')}
      />
    </>
  );
}
