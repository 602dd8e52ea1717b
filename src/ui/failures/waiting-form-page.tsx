import type { PageRequest } from '#platform/http/route.ts';
import type { WaitingForm } from '#platform/http/send-again.ts';
import { PublicPage } from '../layouts/public-page.tsx';
import { FormAgain } from './form-again.tsx';
import { failureText } from './messages/index.ts';

/** A session ended while somebody wrote: they sign in beside this page, which keeps what they wrote, and send it. */
export function waitingFormPage(request: PageRequest, waiting: WaitingForm) {
  const { locale } = request;
  const { first, at } = waiting;
  const t = failureText.in(locale);
  const title = t(`waiting.${first}.title`);
  return (
    <PublicPage request={request} title={title} noIndex>
      <h1>{title}</h1>
      <p class="lead">{t('waiting.text')}</p>
      <ol>
        <li>
          <a href={at} target="_blank" rel="noopener">
            {t(`waiting.${first}`)}
          </a>
        </li>
        <li>{t('waiting.then')}</li>
      </ol>
      <FormAgain locale={locale} again={waiting} />
    </PublicPage>
  );
}
