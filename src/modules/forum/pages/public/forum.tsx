import { type Answer, type PageRequest, page, refusal } from '#platform/http/route.ts';
import { describeError } from '#platform/log/describe-error.ts';
import { saidIn } from '#platform/i18n/said-in.ts';
import { PublicPage } from '#ui/layouts/public-page.tsx';
import { loadSections } from '#modules/officers/index.ts';
import type { ForumPages } from '../../domain/forum-context.ts';
import { sectionsOf } from './sections.ts';
import { listForums, readForum } from '../../use-cases/read-forum.ts';
import { ForumContent } from './forum-content.tsx';
import { forumJsonLd } from './forum-json-ld.ts';

const YEAR = /^\d{4}$/;

/** `/forum/{year}`: what can be done now first, then when, where and what about. */
export async function forumPage(pages: ForumPages, request: PageRequest): Promise<Answer> {
  const { locale, params } = request;
  const year = params['year'] ?? '';
  const read = YEAR.test(year) ? await readForum(pages, Number(year)) : undefined;
  if (!read?.ok) return refusal('absent');
  const forum = read.value;
  const { clock, log, config } = pages.platform;
  const sections = await loadSections(
    sectionsOf(pages),
    { locale, now: clock.now(), forum },
    (section, error) => log.error({ section, ...describeError(error) }, 'section broke'),
  );
  const listed = await listForums(pages);
  const others = listed.ok ? listed.value.filter(({ id }) => id !== forum.id) : [];
  return page(
    <PublicPage
      request={request}
      title={saidIn(locale, forum.title)}
      description={saidIn(locale, forum.motto)}
      styles={['programme.css']}
      jsonLd={forumJsonLd(locale, forum, config.publicUrl)}
    >
      <ForumContent context={pages} request={request} {...{ forum, sections, others }} />
    </PublicPage>,
  );
}
