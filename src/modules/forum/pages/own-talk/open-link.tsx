import { type Answer, type PageRequest, page, NO_STORE } from '#platform/http/route.ts';
import { localePath } from '#platform/i18n/locales.ts';
import { PostButton } from '#ui/components/post-button.tsx';
import { PublicPage } from '#ui/layouts/public-page.tsx';
import { ownTalkText } from './messages/index.ts';

/**
 * `/receipt/talk/link/{token}`, as a letter leads there. It opens nothing by itself: programs that look at letters before
 * people do follow each link, and whether there is such a talk is said when the button is pressed.
 */
export function openLinkPage(request: PageRequest): Answer {
  const { locale, params } = request;
  const t = ownTalkText.in(locale);
  return page(
    <PublicPage
      request={{ ...request, path: '/receipt', locales: [locale] }}
      title={t('title')}
      noIndex
    >
      <h1>{t('title')}</h1>
      <p class="lead">{t('link.lead')}</p>
      <PostButton
        action={localePath(locale, '/receipt/talk')}
        kind="main"
        fields={{ code: params['token'] ?? '' }}
      >
        {t('link.open')}
      </PostButton>
    </PublicPage>,
    { headers: NO_STORE },
  );
}
