import { Button } from '#ui/components/button.tsx';
import { Choices } from '#ui/components/choices.tsx';
import { Field } from '#ui/components/field.tsx';
import { Tick } from '#ui/components/tick.tsx';
import { isToldInConfidence } from '../../domain/report-category.ts';
import { BackButton, errorsOf, FormPage, Kept, type StepProps } from './form-page.tsx';
import { SmsTick } from './sms-tick.tsx';
import { CONTACT_WAYS } from './judge-contact.ts';
import type { JudgedDraft } from './judge-draft.ts';
import { formText } from './messages/index.ts';
import { placeAfter, stepAddress } from './step-addresses.ts';

interface ContactPageProps extends StepProps {
  readonly judged: JudgedDraft;
  /** Whether this installation sends mail: it promises no more. */
  readonly writesMail: boolean;
  readonly sendsSms: boolean;
}

/** How to reach whoever tells it: none unless they say so, and who would see it. */
export function ContactPage(props: ContactPageProps) {
  const { request, judged, writesMail, sendsSms } = props;
  const { locale } = request;
  const { draft, category } = judged;
  const t = formText.in(locale);
  const { errors, errorOf } = errorsOf(props);
  const isAnonymousAllowed = category?.isAnonymousAllowed ?? true;
  const ways = CONTACT_WAYS.filter((way) => way !== 'none' || isAnonymousAllowed);
  const chosen = draft.contact === '' && isAnonymousAllowed ? 'none' : draft.contact;
  return (
    <FormPage
      request={request}
      category={category}
      title={t('contact')}
      lead={t(isAnonymousAllowed ? 'contact.lead' : 'contact.lead.needed')}
      errors={errors}
    >
      <p class="quiet">{t('contact.seen')}</p>
      <form
        // What was written and not chosen must be seen, to be chosen or wiped out.
        class={errorOf('contact') ? undefined : 'one-contact'}
        method="post"
        action={stepAddress(locale, placeAfter('contact', draft))}
        noValidate
      >
        <Kept draft={draft} except={['contact', 'email', 'phone', 'call', 'sms']} />
        <Choices
          locale={locale}
          name="contact"
          legend={t('contact.way')}
          value={chosen}
          error={errorOf('contact')}
          options={ways.map((way) => ({
            value: way,
            label: t(way === 'email' && writesMail ? 'contact.email.news' : `contact.${way}`),
          }))}
        />
        <div class="by-email">
          <Field
            locale={locale}
            name="email"
            type="email"
            autoComplete="email"
            label={t('contact.email.label')}
            value={draft.email}
            error={errorOf('email')}
            maxLength={200}
            optional
          />
        </div>
        <div class="by-phone">
          <Field
            locale={locale}
            name="phone"
            inputMode="tel"
            autoComplete="tel"
            label={t('contact.phone.label')}
            hint={t('contact.phone.hint')}
            value={draft.phone}
            error={errorOf('phone')}
            maxLength={40}
            optional
          />
          <Tick name="call" isTicked={draft.call !== ''}>
            {t('contact.call')}
          </Tick>
          {sendsSms && (
            <SmsTick
              locale={locale}
              isTicked={draft.sms !== ''}
              isToldInConfidence={isToldInConfidence(category)}
            />
          )}
        </div>
        <p class="buttons">
          <Button>{t('next')}</Button>
          <BackButton locale={locale} step="contact" />
        </p>
      </form>
    </FormPage>
  );
}
