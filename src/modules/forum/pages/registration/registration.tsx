import { type Answer, type PageRequest, page } from '#platform/http/route.ts';
import { localePath } from '#platform/i18n/locales.ts';
import { langOf, saidIn } from '#platform/i18n/said-in.ts';
import { Facts } from '#ui/components/facts.tsx';
import { FORM_KEY_ISLANDS } from '#ui/components/form-key.tsx';
import { SignUpForm } from '#modules/attendance/index.ts';
import type { ForumContext } from '../../domain/forum-context.ts';
import { readRegistration } from '../../use-cases/registration/read-registration.ts';
import { yearOf } from '../call/year-of.ts';
import { ForumPage, goneOrAbsent } from '../forum-page.tsx';
import { whenOf } from '../forum-words.ts';
import { registrationText } from './messages/index.ts';

/** `/forum/{year}/registration`: how many places are left, and the form that takes some. */
export async function registrationPage(
  context: ForumContext,
  request: PageRequest,
): Promise<Answer> {
  const read = await readRegistration(context, yearOf(request));
  const { locale } = request;
  const t = registrationText.in(locale);
  if (!read.ok) return await goneOrAbsent(context, request, t('title'));
  const { forum, places } = read.value;
  return page(
    <ForumPage
      context={context}
      forum={forum}
      request={request}
      title={t('title')}
      description={t('lead')}
      islands={FORM_KEY_ISLANDS}
      crumbs={[{ text: t('title') }]}
    >
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
    </ForumPage>,
  );
}
