import { type Answer, type PageRequest, page } from '#platform/http/route.ts';
import { WITH_CAMERA } from '#platform/http/security-headers.ts';
import { localePath } from '#platform/i18n/locales.ts';
import { Notice } from '#ui/components/notice.tsx';
import { PublicPage } from '#ui/layouts/public-page.tsx';
import type { DoorDesk } from './door-desk.ts';
import { EntryForm } from './door-forms.tsx';
import { doorText } from './messages/index.ts';
import { OfflineDoor } from './offline-door.tsx';

/**
 * `/door`: the door that a telephone keeps. Pages of the desk are in no cache, since they show data; this one shows none,
 * so it opens where there is no network, with what the telephone has loaded before.
 */
export function keptDoorPage(context: DoorDesk, request: PageRequest): Answer {
  const { locale } = request;
  const t = doorText.in(locale);
  return page(
    <PublicPage
      request={request}
      title={t('kept.title')}
      noIndex
      islands={['door']}
      styles={['ticket.css']}
    >
      <h1>{t('kept.title')}</h1>
      <p class="lead">{t('kept.lead')}</p>
      <noscript>
        <Notice tone="warning">{t('kept.script')}</Notice>
      </noscript>
      <OfflineDoor locale={locale} />
      <EntryForm context={context} request={request} id={undefined} />
      <p>
        <a href={localePath(locale, '/desk/door')}>{t('kept.desk')}</a>
      </p>
    </PublicPage>,
    { headers: WITH_CAMERA },
  );
}
