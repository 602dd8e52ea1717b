import { nameIn } from '#platform/i18n/name-in.ts';
import { Choices } from '#ui/components/choices.tsx';
import { Field } from '#ui/components/field.tsx';
import { errorOf } from '#ui/components/form-error.ts';
import { SelectField } from '#ui/components/select-field.tsx';
import { Tick } from '#ui/components/tick.tsx';
import { newsSms } from '#ui/receipt/news-sms.ts';
import {
  ANSWER_WAYS,
  APPEAL_KINDS,
  ENTERED_WAYS,
  MAX_APPEAL_LENGTHS,
} from '../../domain/appeal.ts';
import { appealsText } from '../../messages/index.ts';
import { appealFormText } from '../form/messages/index.ts';
import type { EntryParts } from './entry-parts.ts';
import { appealEntryText } from './messages/index.ts';

/** How and when it came, of which kind it is, and whose police are asked. */
export function WayFields({ request: { locale }, draft: { values }, places, errors }: EntryParts) {
  const t = appealEntryText.in(locale);
  return (
    <>
      <Choices
        locale={locale}
        name="way"
        legend={t('way')}
        options={ENTERED_WAYS.map((value) => ({ value, label: t(`way.${value}`) }))}
        value={values.way}
        error={errorOf(errors, 'way')}
      />
      <Tick name="signed" isTicked={values.signed !== ''}>
        {t('signed')}
      </Tick>
      <div class="field-row">
        <Field
          locale={locale}
          name="receivedDay"
          type="date"
          label={t('received.day')}
          value={values.receivedDay}
          error={errorOf(errors, 'receivedDay')}
        />
        <Field
          locale={locale}
          name="receivedTime"
          type="time"
          label={t('received.time')}
          value={values.receivedTime}
          error={errorOf(errors, 'receivedTime')}
        />
      </div>
      <p class="hint">{t('received.hint')}</p>
      <Choices
        locale={locale}
        name="kind"
        legend={t('kind')}
        options={APPEAL_KINDS.map((value) => ({
          value,
          label: appealsText.in(locale)(`kind.${value}`),
        }))}
        value={values.kind}
        error={errorOf(errors, 'kind')}
      />
      <SelectField
        locale={locale}
        name="areaId"
        label={t('area')}
        empty={appealFormText.in(locale)('area.choose')}
        options={places.map((area) => ({ value: area.id, label: nameIn(locale, area) }))}
        value={values.areaId}
        error={errorOf(errors, 'areaId')}
      />
    </>
  );
}

/** Whose it is. No browser fills in the name of whoever sits at the desk. */
export function AuthorFields(props: EntryParts) {
  const { request, draft, errors, sendsSms } = props;
  const { locale } = request;
  const { values } = draft;
  const t = appealFormText.in(locale);
  const of = appealEntryText.in(locale);
  return (
    <>
      <Field
        locale={locale}
        name="name"
        label={t('name')}
        value={values.name}
        error={errorOf(errors, 'name')}
        maxLength={MAX_APPEAL_LENGTHS.name}
        autoComplete="off"
      />
      <Field
        locale={locale}
        name="residence"
        label={t('residence')}
        hint={of('residence.hint')}
        value={values.residence}
        error={errorOf(errors, 'residence')}
        maxLength={MAX_APPEAL_LENGTHS.residence}
        autoComplete="off"
      />
      <Field
        locale={locale}
        name="phone"
        label={t('phone')}
        value={values.phone}
        error={errorOf(errors, 'phone')}
        maxLength={40}
        inputMode="tel"
        autoComplete="off"
        optional
      />
      {sendsSms && (
        <Tick
          name="sms"
          isTicked={values.sms !== ''}
          hint={t('sms.told', { sms: newsSms(locale) })}
        >
          {t('check.sms')}
        </Tick>
      )}
      <Field
        locale={locale}
        name="email"
        label={t('email')}
        value={values.email}
        error={errorOf(errors, 'email')}
        maxLength={320}
        type="email"
        autoComplete="off"
        optional
      />
    </>
  );
}

/** What is asked for, a benefit by which it goes first, and how to answer. */
export function SubstanceFields({ request: { locale }, draft: { values }, errors }: EntryParts) {
  const t = appealEntryText.in(locale);
  const of = appealFormText.in(locale);
  return (
    <>
      <Field
        locale={locale}
        name="substance"
        label={of('substance')}
        hint={t('substance.hint')}
        value={values.substance}
        error={errorOf(errors, 'substance')}
        maxLength={MAX_APPEAL_LENGTHS.substance}
        rows={9}
      />
      <Field
        locale={locale}
        name="benefit"
        label={of('benefit')}
        hint={t('benefit.hint')}
        value={values.benefit}
        error={errorOf(errors, 'benefit')}
        maxLength={MAX_APPEAL_LENGTHS.benefit}
        optional
      />
      <Choices
        locale={locale}
        name="answerWay"
        legend={t('answer-way')}
        options={ANSWER_WAYS.map((value) => ({ value, label: t(`answer-way.${value}`) }))}
        value={values.answerWay}
        error={errorOf(errors, 'answerWay')}
      />
    </>
  );
}
