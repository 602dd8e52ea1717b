import { type Answer, type PageRequest, page, refusal } from '#platform/http/route.ts';
import { localePath } from '#platform/i18n/locales.ts';
import { langOf, saidIn } from '#platform/i18n/said-in.ts';
import { Breadcrumbs } from '#ui/components/breadcrumbs.tsx';
import { Facts } from '#ui/components/facts.tsx';
import { FORM_KEY_ISLANDS } from '#ui/components/form-key.tsx';
import { PublicPage } from '#ui/layouts/public-page.tsx';
import { SignUpForm } from '#modules/attendance/index.ts';
import type { ForumContext } from '../../domain/forum-context.ts';
import { readRegistration } from '../../use-cases/registration/read-registration.ts';
import { yearOf } from '../call/year-of.ts';
import { forumCrumb, whenOf } from '../forum-words.ts';
import { registrationText } from './messages/index.ts';

/** `/forum/{year}/registration`: how many places are left, and the form that takes some. */
export async function registrationPage(
  context: ForumContext,
  request: PageRequest,
): Promise<Answer> {
  const read = await readRegistration(context, yearOf(request));
  if (!read.ok) return refusal('absent');
  const { locale } = request;
  const { forum, places } = read.value;
  const t = registrationText.in(locale);
  return page(
    <PublicPage
      request={request}
      title={t('title')}
      description={t('lead')}
      islands={FORM_KEY_ISLANDS}
    >
      <Breadcrumbs locale={locale} items={[forumCrumb(locale, forum), { text: t('title') }]} />
      <h1>{t('title')}</h1>
      <p class="lead">{t('lead')}</p>
      <Facts
        rows={[
          { term: t('when'), value: <b>{whenOf(context, locale, forum)}</b> },
          {
            term: t('where'),
            value: <span lang={langOf(locale, forum.venue)}>{saidIn(locale, forum.venue)}</span>,
          },
        ]}
      />
      <SignUpForm context={context} request={request} places={places} isCached />
      <h2>{t('have')}</h2>
      <p class="links">
        <a href={localePath(locale, '/ticket')}>{t('have.open')}</a>
      </p>
    </PublicPage>,
  );
}
