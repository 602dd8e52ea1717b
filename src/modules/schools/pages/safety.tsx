import { type Answer, page, type PageRequest } from '#platform/http/route.ts';
import { formatDay } from '#platform/i18n/dates.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { formatPhone, telephoneHref } from '#platform/i18n/phones.ts';
import { LinkRow, LinkRows } from '#ui/components/link-row.tsx';
import { PublicPage } from '#ui/layouts/public-page.tsx';
import { NO_TRACE } from '#ui/quick-exit/no-trace.ts';
import { SAFEGUARDING } from '../domain/safeguarding.ts';
import { schoolsText } from './messages/index.ts';
import { schoolsPath } from './school-paths.ts';

/** `/school/safety`: a child told of harm. There is nothing to fill in; it needs nothing from the database. */
export function safetyPage(request: PageRequest): Answer {
  const { locale } = request;
  const t = schoolsText.in(locale);
  return page(
    <PublicPage
      request={request}
      title={t('safety.title')}
      description={t('safety.lead')}
      quickExit
    >
      <h1>{t('safety.title')}</h1>
      <p class="lead">{t('safety.lead')}</p>
      <Calls locale={locale} />
      <h2>{t('safety.do')}</h2>
      <ol>
        {SAFEGUARDING.steps.map((step) => (
          <li key={step}>{t(`safety.step.${step}`)}</li>
        ))}
      </ol>
      <Law locale={locale} />
      <h2>{t('safety.officer')}</h2>
      <p>{t('safety.officer.text')}</p>
      <p class="links">
        <a href={schoolsPath(locale)}>{t('safety.officer.find')}</a>
      </p>
    </PublicPage>,
    NO_TRACE,
  );
}

function Calls({ locale }: { readonly locale: Locale }) {
  const t = schoolsText.in(locale);
  return (
    <>
      <h2>{t('safety.calls')}</h2>
      <LinkRows>
        {SAFEGUARDING.calls.map(({ key, phone }) => (
          <LinkRow
            key={key}
            href={telephoneHref(phone)}
            title={formatPhone(phone)}
            about={t(`safety.call.${key}`)}
          />
        ))}
      </LinkRows>
      <p>
        <b>{t('safety.service')}.</b> {t('safety.service.text')}
      </p>
    </>
  );
}

/** Each duty with the act that it stands in, as the act is called. */
function Law({ locale }: { readonly locale: Locale }) {
  const t = schoolsText.in(locale);
  return (
    <>
      <h2>{t('safety.law')}</h2>
      <ul>
        {SAFEGUARDING.duties.map(({ key, act, href }) => (
          <li key={key}>
            {t(`safety.duty.${key}`)}{' '}
            <a href={href} rel="noopener noreferrer" lang="uk">
              {act}
            </a>
          </li>
        ))}
      </ul>
      <p class="quiet">
        {t('safety.checked', {
          day: formatDay(locale, Temporal.PlainDate.from(SAFEGUARDING.checkedOn)),
        })}
      </p>
    </>
  );
}
