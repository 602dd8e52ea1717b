import type { PageRequest } from '#platform/http/route.ts';
import { localePath } from '#platform/i18n/locales.ts';
import { Button, Buttons } from '#ui/components/button.tsx';
import { Field } from '#ui/components/field.tsx';
import { errorOf, type FormError } from '#ui/components/form-error.ts';
import { FormKey } from '#ui/components/form-key.tsx';
import { Notice } from '#ui/components/notice.tsx';
import type { AttendanceContext } from '../../domain/attendance-context.ts';
import type { Places } from '../../use-cases/read-gathering.ts';
import { momentWords } from '../when-words.ts';
import { visitorText } from './messages/index.ts';

export interface SignUpTyped {
  readonly values: Readonly<Record<string, string>>;
  readonly errors: readonly FormError[];
  /** It came without a key from a cached page: nothing is taken until it is sent once more. */
  readonly isUnkeyed?: boolean;
  /** There are only so many places now; the group may take them, or wait for all. */
  readonly fewer?: number;
}

interface SignUpFormProps {
  readonly context: AttendanceContext;
  readonly request: PageRequest;
  readonly places: Places;
  readonly typed?: SignUpTyped | undefined;
  /** Where it is sent; the page of whoever signs up by themselves, when not given. */
  readonly action?: string;
  /** Its page is cached, so the browser makes the key (`FORM_KEY_ISLANDS`). */
  readonly isCached?: boolean;
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

function OpenForm({ context, request, places, typed, action, isCached }: SignUpFormProps) {
  const { locale } = request;
  const key = isCached ? undefined : (typed?.values['key'] ?? context.platform.random.uuid());
  const Asked = typed?.fewer === undefined ? HowMany : FewerPlaces;
  return (
    <form method="post" action={action ?? localePath(locale, `/sign-up/${places.id}`)} noValidate>
      <FormKey value={key} />
      {typed?.isUnkeyed && (
        <Notice tone="warning" live>
          {visitorText.in(locale)('once-more')}
        </Notice>
      )}
      <Asked context={context} request={request} places={places} typed={typed} />
    </form>
  );
}

type AskedProps = Omit<SignUpFormProps, 'action' | 'isCached'>;

function HowMany({ context, request, places, typed }: AskedProps) {
  const { locale } = request;
  const t = visitorText.in(locale);
  const { left, mostSeats: most } = places;
  const isTooFew = left !== undefined && left > 0 && left < most;
  return (
    <>
      <p class="flow">
        <b>{placesWords(request, places)}</b> {t('name-free')}
      </p>
      {most === 1 ? (
        <input type="hidden" name="seats" value="1" />
      ) : (
        <Field
          locale={locale}
          name="seats"
          label={t('seats')}
          hint={t(isTooFew ? 'seats.hint.few' : 'seats.hint', { most })}
          type="number"
          inputMode="numeric"
          min="1"
          max={String(most)}
          value={seatsIn(typed)}
          error={typed && errorOf(typed.errors, 'seats')}
        />
      )}
      <ContactField context={context} request={request} typed={typed} />
      <Buttons>
        <Button>{t(left === 0 ? 'press.line' : 'press')}</Button>
      </Buttons>
    </>
  );
}

/** Not all of a group would get places now: what it is to be is theirs to say, before anybody is in line. */
function FewerPlaces({ context, request, places, typed }: AskedProps) {
  const { locale } = request;
  const t = visitorText.in(locale);
  const [fewer, seats] = [typed?.fewer ?? 0, seatsIn(typed)];
  const wanted = Number(seats);
  return (
    <>
      <input type="hidden" name="seats" value={seats} />
      <Notice tone="warning" title={t('fewer', { wanted, fewer })} live>
        {t('fewer.text')}
      </Notice>
      <ContactField context={context} request={request} typed={typed} />
      <Buttons>
        <Button name="take" value={String(fewer)}>
          {t('press.take', { count: fewer })}
        </Button>
        <Button kind="plain" name="wait" value="yes">
          {t('press.wait', { count: wanted })}
        </Button>
      </Buttons>
      <p class="after">
        <a href={localePath(locale, `/sign-up/${places.id}`)}>{t('fewer.other')}</a>
      </p>
    </>
  );
}

function seatsIn(typed: SignUpTyped | undefined): string {
  return typed?.values['take'] ?? typed?.values['seats'] ?? '1';
}

/** Only where the installation writes mail or SMS; that it writes nothing is said, too. */
function ContactField({ context, request, typed }: Omit<AskedProps, 'places'>) {
  const { locale } = request;
  const t = visitorText.in(locale);
  const { mail, sms } = context.platform;
  if (!mail && !sms) {
    return (
      <>
        <input type="hidden" name="contact" value="" />
        <p class="hint">{t('contact.none')}</p>
      </>
    );
  }
  const way = mail && sms ? 'both' : mail ? 'email' : 'phone';
  return (
    <Field
      locale={locale}
      name="contact"
      label={t(`contact.${way}`)}
      hint={t('contact.hint', { way })}
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
