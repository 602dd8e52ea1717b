import { type Answer, type PageRequest, page } from '#platform/http/route.ts';
import { localePath } from '#platform/i18n/locales.ts';
import { Notice } from '#ui/components/notice.tsx';
import { PublicPage } from '#ui/layouts/public-page.tsx';
import type { Context } from '#modules/identity/index.ts';
import { listCategories } from '#modules/settings/index.ts';
import { officersText } from '../messages/index.ts';
import { WorkPad, WorkQueue } from './work-pad.tsx';

/**
 * `/work-log`: the pad that a telephone keeps. Pages of the desk are in no cache, since they show data; this one
 * shows none, so it may open where there is no network, and what is tapped waits for one.
 */
export async function workTelephonePage(context: Context, request: PageRequest): Promise<Answer> {
  const { locale } = request;
  const t = officersText.in(locale);
  const categories = await listCategories(context, 'work');
  return page(
    <PublicPage
      request={request}
      title={t('work.telephone')}
      noIndex
      islands={['work-log']}
      styles={['work.css']}
    >
      <h1>{t('work.telephone')}</h1>
      <p class="lead">{t('work.telephone.lead')}</p>
      <noscript>
        <Notice tone="warning">{t('work.telephone.script')}</Notice>
      </noscript>
      <WorkPad
        locale={locale}
        categories={categories}
        today={context.platform.clock.today()}
        newKey={() => context.platform.random.uuid()}
      />
      <WorkQueue locale={locale} always />
      <p class="quiet">{t('work.telephone.ios')}</p>
      <p>
        <a href={localePath(locale, '/desk/work')}>{t('work.telephone.desk')}</a>
      </p>
    </PublicPage>,
  );
}
