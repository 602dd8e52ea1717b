import type { Failure } from '#platform/http/failures.ts';
import type { SendAgain } from '#platform/http/send-again.ts';
import type { SentInVain } from '#platform/http/site.ts';
import type { PageRequest } from '#platform/http/route.ts';
import { type Locale, localePath } from '#platform/i18n/locales.ts';
import { LinkRow, LinkRows } from '../components/link-row.tsx';
import { PhoneLink } from '../components/phone-link.tsx';
import { PublicPage } from '../layouts/public-page.tsx';
import { FormAgain } from './form-again.tsx';
import { failureText } from './messages/index.ts';

/**
 * What happened, in plain words, and a way on. It says nothing of what was asked for. The reference is the
 * number under which the log tells what broke.
 */
export function failurePage(
  request: PageRequest,
  failure: Failure,
  reference: string | undefined,
  { again, tooLong }: SentInVain,
) {
  const { locale } = request;
  const t = failureText.in(locale);
  const what = whatHappened(failure, { again, tooLong });
  const title = again && what === failure ? t('again.title') : t(`${what}.title`);
  return (
    <PublicPage
      request={request}
      title={title}
      islands={again?.proof ? ['prove-work'] : []}
      noIndex
    >
      <h1>{title}</h1>
      <p class="lead">{leadOf(locale, what, again)}</p>
      {failure === 'unavailable' && (
        <p class="lead">
          <PhoneLink phone="102" /> · <PhoneLink phone="112" />
        </p>
      )}
      <SentBack locale={locale} what={what} again={again} tooLong={tooLong} />
      {reference && (
        <p>
          {t('reference')} <b>{reference}</b>
        </p>
      )}
      <LinkRows>
        <LinkRow href={localePath(locale, '/')} title={t('home')} about={t('home.about')} />
        <LinkRow
          href={localePath(locale, '/emergency')}
          title={t('emergency')}
          about={t('emergency.about')}
        />
      </LinkRows>
    </PublicPage>
  );
}

interface SentBackProps extends SentInVain {
  readonly locale: Locale;
  readonly what: What;
}

/** What came with it, as far as a page may give it back. */
function SentBack({ locale, what, again, tooLong }: SentBackProps) {
  const t = failureText.in(locale);
  if (!again) return what === 'too-long' ? <p>{t('too-long.back')}</p> : null;
  return (
    <>
      {what !== 'codes' && <p>{t(keptWords(what))}</p>}
      <FormAgain locale={locale} again={again} tooLong={tooLong} />
    </>
  );
}

type What = Failure | 'too-long' | 'codes';

function whatHappened(failure: Failure, { again, tooLong }: SentInVain): What {
  if (tooLong.length > 0) return 'too-long';
  return again?.afterCodes ? 'codes' : failure;
}

function leadOf(locale: Locale, what: What, again: SendAgain | undefined): string {
  const t = failureText.in(locale);
  if (what === 'codes') {
    return t('codes.text', {
      minutes: Math.max(1, Math.ceil((again?.afterCodes?.wait ?? 0) / 60)),
    });
  }
  return t(again?.proof ? 'too-many.proof' : `${what}.text`);
}

function keptWords(what: Exclude<What, 'codes'>) {
  if (what === 'too-long') return 'too-long.kept';
  return what === 'too-many' ? 'kept' : 'again.text';
}
