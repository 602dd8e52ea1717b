import { viewBudget } from '#platform/http/view-budget.ts';
import { type Answer, type PageRequest, page, type Route } from '#platform/http/route.ts';
import { MAIN_LOCALES } from '#platform/i18n/locales.ts';
import { PublicPage } from '../layouts/public-page.tsx';
import { neutralText } from './messages/index.ts';
import { PHONE_TIPS_PATH } from './quick-exit.tsx';

/** Where pages with a quick exit send those who want to remove them from the history. In the list of pages like any other. */
export const phoneTipsRoute: Route = {
  method: 'GET',
  path: PHONE_TIPS_PATH,
  budget: viewBudget(0, 6),
  access: { public: 'tips for everybody, no data' },
  locales: MAIN_LOCALES,
  handle: phoneTipsPage,
};

const BROWSER = ['android', 'iphone', 'computer', 'some', 'files', 'private'] as const;

/** Says that history remains and how to remove it, in words that tell whoever looks over a shoulder nothing of why. */
function phoneTipsPage(request: PageRequest): Answer {
  const t = neutralText.in(request.locale);
  return page(
    <PublicPage request={request} title={t('title')} description={t('lead')}>
      <h1>{t('title')}</h1>
      <p class="lead">{t('lead')}</p>
      <h2>{t('browser')}</h2>
      <p>{t('browser.lead')}</p>
      <ul>
        {BROWSER.map((tip) => (
          <li key={tip}>{t(`browser.${tip}`)}</li>
        ))}
      </ul>
      <h2>{t('charge')}</h2>
      <ul>
        <li>{t('charge.screen')}</li>
        <li>{t('charge.flight')}</li>
      </ul>
    </PublicPage>,
  );
}
