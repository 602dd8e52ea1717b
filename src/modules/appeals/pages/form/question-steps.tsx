import { Choices } from '#ui/components/choices.tsx';
import { Field } from '#ui/components/field.tsx';
import { errorOf } from '#ui/components/form-error.ts';
import { Tick } from '#ui/components/tick.tsx';
import { newsSms } from '#ui/receipt/news-sms.ts';
import { FORM_ANSWER_WAYS, MAX_APPEAL_LENGTHS } from '../../domain/appeal.ts';
import { FormShell, type StepProps } from './form-shell.tsx';
import { appealFormText } from './messages/index.ts';

/** Name and residence: article 5 of Law 393/96-ВР asks for both together. */
export function AuthorStep(props: StepProps) {
  const { request, draft, errors } = props;
  const { locale } = request;
  const t = appealFormText.in(locale);
  return (
    <FormShell {...props} step="author" title={t('author.title')} lead={t('author.lead')}>
      <Field
        locale={locale}
        name="name"
        label={t('name')}
        hint={t('name.hint')}
        value={draft.name}
        error={errorOf(errors, 'name')}
        maxLength={MAX_APPEAL_LENGTHS.name}
        autoComplete="name"
      />
      <Field
        locale={locale}
        name="residence"
        label={t('residence')}
        hint={t('residence.hint')}
        value={draft.residence}
        error={errorOf(errors, 'residence')}
        maxLength={MAX_APPEAL_LENGTHS.residence}
        autoComplete="street-address"
      />
    </FormShell>
  );
}

export function SubstanceStep(props: StepProps) {
  const { request, draft, errors } = props;
  const { locale } = request;
  const t = appealFormText.in(locale);
  return (
    <FormShell {...props} step="substance" title={t('substance.title')} lead={t('substance.lead')}>
      <Field
        locale={locale}
        name="substance"
        label={t('substance')}
        hint={t('substance.hint')}
        value={draft.substance}
        error={errorOf(errors, 'substance')}
        maxLength={MAX_APPEAL_LENGTHS.substance}
        rows={10}
      />
    </FormShell>
  );
}

/** Where to answer, how to be reached, and a benefit by which it goes first (article 20, part 3). */
export function AnswerStep(props: StepProps & { readonly sendsSms: boolean }) {
  const { request, draft, errors, sendsSms } = props;
  const { locale } = request;
  const t = appealFormText.in(locale);
  return (
    <FormShell {...props} step="answer" title={t('answer.title')} lead={t('answer.lead')}>
      <Choices
        locale={locale}
        name="answerWay"
        legend={t('answer-way')}
        options={FORM_ANSWER_WAYS.map((value) => ({ value, label: t(`answer-way.${value}`) }))}
        value={draft.answerWay}
        error={errorOf(errors, 'answerWay')}
      />
      <p>{t('reach')}</p>
      <Field
        locale={locale}
        name="email"
        label={t('email')}
        value={draft.email}
        error={errorOf(errors, 'email')}
        maxLength={320}
        type="email"
        autoComplete="email"
        optional
      />
      <Field
        locale={locale}
        name="phone"
        label={t('phone')}
        hint={t('phone.hint')}
        value={draft.phone}
        error={errorOf(errors, 'phone')}
        maxLength={40}
        inputMode="tel"
        autoComplete="tel"
        optional
      />
      {sendsSms && (
        <Tick name="sms" isTicked={draft.sms !== ''} hint={t('sms.says', { sms: newsSms(locale) })}>
          {t('sms')}
        </Tick>
      )}
      <Field
        locale={locale}
        name="benefit"
        label={t('benefit')}
        hint={t('benefit.hint')}
        value={draft.benefit}
        error={errorOf(errors, 'benefit')}
        maxLength={MAX_APPEAL_LENGTHS.benefit}
        optional
      />
    </FormShell>
  );
}
