import type { PageRequest } from '../../../../platform/http/route.ts';
import { localePath } from '../../../../platform/i18n/locales.ts';
import { Button } from '../../../../ui/components/button.tsx';
import { Field } from '../../../../ui/components/field.tsx';
import { errorOf, type FormError } from '../../../../ui/components/form-error.ts';
import { Notice } from '../../../../ui/components/notice.tsx';
import type { AttendanceContext } from '../../domain/attendance-context.ts';
import type { Places } from '../../use-cases/read-gathering.ts';
import { momentWords } from '../when-words.ts';
import { visitorText } from './messages/index.ts';

export interface SignUpTyped {
  readonly values: Readonly<Record<string, string>>;
  readonly errors: readonly FormError[];
}

interface SignUpFormProps {
  readonly context: AttendanceContext;
  readonly request: PageRequest;
  readonly places: Places;
  readonly typed?: SignUpTyped | undefined;
  /** Where it is sent; the page of whoever signs up by themselves, when not given. */
  readonly action?: string;
}

/**
 * How many places are left, and the form that takes some: on the page of its own, and on the page of whatever people come
 * to. Whoever may not sign up now reads why.
 */
export function SignUpForm(props: SignUpFormProps) {
  const { context, request, places } = props;
  const { locale } = request;
  const t = visitorText.in(locale);
  if (places.phase === 'open') return <OpenForm {...props} />;
  if (places.phase === 'not-yet' && places.opensAt) {
    const at = momentWords(context, locale, places.opensAt);
    return <Notice>{t('not-yet', { at })}</Notice>;
  }
  if (places.phase === 'not-needed') return <Notice>{t('not-needed')}</Notice>;
  return <Notice>{t(places.phase === 'cancelled' ? 'cancelled' : 'closed')}</Notice>;
}

function OpenForm({ context, request, places, typed, action }: SignUpFormProps) {
  const { locale } = request;
  const t = visitorText.in(locale);
  const { platform } = context;
  const { values = {}, errors = [] } = typed ?? {};
  const isFull = places.left === 0;
  return (
    <form method="post" action={action ?? localePath(locale, `/sign-up/${places.id}`)} noValidate>
      <input type="hidden" name="key" value={values['key'] ?? platform.random.uuid()} />
      <p class="flow">
        <b>{placesWords(request, places)}</b> {t('name-free')}
      </p>
      {places.mostSeats === 1 ? (
        <input type="hidden" name="seats" value="1" />
      ) : (
        <Field
          locale={locale}
          name="seats"
          label={t('seats')}
          hint={t('seats.hint', { most: places.mostSeats })}
          type="number"
          inputMode="numeric"
          min="1"
          max={String(places.mostSeats)}
          value={values['seats'] ?? '1'}
          error={errorOf(errors, 'seats')}
        />
      )}
      <ContactField context={context} request={request} typed={typed} />
      <Button>{t(isFull ? 'press.line' : 'press')}</Button>
    </form>
  );
}

/** Only where the installation writes mail or SMS. */
function ContactField({ context, request, typed }: Omit<SignUpFormProps, 'places'>) {
  const { locale } = request;
  const t = visitorText.in(locale);
  const { mail, sms } = context.platform;
  if (!mail && !sms) return <input type="hidden" name="contact" value="" />;
  const way = mail && sms ? 'both' : mail ? 'email' : 'phone';
  return (
    <Field
      locale={locale}
      name="contact"
      label={t(`contact.${way}`)}
      hint={t('contact.hint')}
      optional
      inputMode={way === 'email' ? 'email' : way === 'phone' ? 'tel' : 'text'}
      autoComplete="off"
      maxLength={320}
      value={typed?.values['contact']}
      error={typed && errorOf(typed.errors, 'contact')}
    />
  );
}

export function placesWords({ locale }: PageRequest, { left }: Pick<Places, 'left'>): string {
  const t = visitorText.in(locale);
  if (left === undefined) return t('places.any');
  return left === 0 ? t('places.none') : t('places.left', { count: left });
}
