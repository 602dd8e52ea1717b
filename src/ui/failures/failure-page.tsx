import type { Failure } from '../../platform/http/failures.ts';
import type { SendAgain } from '../../platform/http/send-again.ts';
import type { PageRequest } from '../../platform/http/route.ts';
import { localePath } from '../../platform/i18n/locales.ts';
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
  again?: SendAgain,
) {
  const { locale } = request;
  const t = failureText.in(locale);
  const title = again ? t('again.title') : t(`${failure}.title`);
  return (
    <PublicPage
      request={request}
      title={title}
      islands={again?.proof ? ['prove-work'] : []}
      noIndex
    >
      <h1>{title}</h1>
      <p class="lead">{t(again?.proof ? 'too-many.proof' : `${failure}.text`)}</p>
      {failure === 'unavailable' && (
        <p class="lead">
          <PhoneLink phone="102" /> · <PhoneLink phone="112" />
        </p>
      )}
      {again && (
        <>
          <p>{t(failure === 'too-many' ? 'kept' : 'again.text')}</p>
          <FormAgain locale={locale} again={again} />
        </>
      )}
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
