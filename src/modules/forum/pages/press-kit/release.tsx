import { type Answer, type PageRequest, page, refusal } from '#platform/http/route.ts';
import { langOf, saidIn } from '#platform/i18n/said-in.ts';
import { LinkRow, LinkRows } from '#ui/components/link-row.tsx';
import { Notice } from '#ui/components/notice.tsx';
import type { WholeForum } from '../../domain/forum.ts';
import type { ForumContext } from '../../domain/forum-context.ts';
import {
  type PublicRelease,
  type ReadRelease,
  readRelease,
} from '../../use-cases/press-kit/read-release.ts';
import {
  readUsablePhotographs,
  type UsablePhotograph,
} from '../../use-cases/photographs/read-photographs.ts';
import { readPress } from '../../use-cases/press/ask-accreditation.ts';
import { readProgramme } from '../../use-cases/read-programme.ts';
import { yearOf } from '../call/year-of.ts';
import { ForumPage } from '../forum-page.tsx';
import { forumPath, momentOf } from '../forum-words.ts';
import { ChangedMind } from '../photographs/changed-mind.tsx';
import { Photographs } from '../photographs/photographs.tsx';
import { Corrections } from './corrections.tsx';
import { releaseFeedLinks } from './feed-links.ts';
import { pressKitText } from './messages/index.ts';
import { numbersPath, releaseKitPath } from './paths.ts';
import { ReleaseArticle } from './release-article.tsx';
import { releaseJsonLd } from './release-json-ld.ts';

/** `/forum/{year}/release`: what the media may use, where each number of it is from, and whom to call. */
export async function releasePage(context: ForumContext, request: PageRequest): Promise<Answer> {
  const read = await readRelease(context, yearOf(request));
  if (!read.ok) return refusal('absent');
  const { locale, publicUrl } = request;
  const { forum, current } = read.value;
  const t = pressKitText.in(locale);
  const title = current ? saidIn(locale, current.release.title) : t('title');
  const photographs = await photographsOf(context, read.value);
  return page(
    <ForumPage
      context={context}
      forum={forum}
      request={request}
      title={title}
      description={t('description')}
      styles={['published.css']}
      feeds={releaseFeedLinks(locale, forum.year)}
      jsonLd={current && releaseJsonLd(locale, current, publicUrl)}
      crumbs={[{ text: t('title') }]}
    >
      <Current context={context} request={request} read={read.value} />
      <Withdrawn context={context} request={request} read={read.value} />
      <MorePhotographs request={request} forum={forum} all={photographs} />
      <Links
        request={request}
        read={read.value}
        ways={await waysOf(context, forum.year, locale)}
        hasPhotographs={photographs.length > 0}
      />
    </ForumPage>,
  );
}

interface ReadProps {
  readonly context: ForumContext;
  readonly request: PageRequest;
  readonly read: ReadRelease;
}

/** The text; under its embargo, only when it comes. */
function Current({ context, request: { locale }, read: { current, comesAt } }: ReadProps) {
  const t = pressKitText.in(locale);
  if (current) return <ReleaseArticle context={context} locale={locale} release={current} />;
  if (!comesAt) return <h1>{t('title')}</h1>;
  return (
    <>
      <h1>{t('comes', { when: momentOf(context, locale, comesAt) })}</h1>
      <p class="lead">{t('comes.text')}</p>
      <p>{t('comes.ask')}</p>
    </>
  );
}

function Withdrawn({ context, request: { locale }, read: { withdrawn } }: ReadProps) {
  return (
    <>
      {withdrawn.map((one) => (
        <WithdrawnOne key={one.release.id} context={context} locale={locale} read={one} />
      ))}
    </>
  );
}

interface WithdrawnProps extends Pick<ReadProps, 'context'> {
  readonly locale: PageRequest['locale'];
  readonly read: PublicRelease;
}

/** That there was one, and why nobody is to use it; not what it said. */
function WithdrawnOne({ context, locale, read: { release, corrections } }: WithdrawnProps) {
  const t = pressKitText.in(locale);
  const { title, withdrawal, withdrawnAt } = release;
  return (
    <section class="flow">
      <Notice tone="danger" title={t('withdrawn')}>
        <p>
          {t('withdrawn.when', {
            title: saidIn(locale, title),
            when: withdrawnAt ? momentOf(context, locale, withdrawnAt) : '',
          })}
        </p>
        <p lang={langOf(locale, withdrawal)}>
          {t('withdrawn.why', { why: saidIn(locale, withdrawal) })}
        </p>
        <p>{t('withdrawn.use')}</p>
      </Notice>
      <Corrections context={context} locale={locale} corrections={corrections} isPast />
    </section>
  );
}

/** With a text that is out; before, they have a page of their own. */
async function photographsOf(
  context: ForumContext,
  { forum, current }: ReadRelease,
): Promise<readonly UsablePhotograph[]> {
  return current ? await readUsablePhotographs(context, forum.id) : [];
}

/** So many stand on the page; the others on theirs. */
const MAX_SHOWN = 4;

interface MorePhotographsProps {
  readonly request: PageRequest;
  readonly forum: WholeForum;
  readonly all: readonly UsablePhotograph[];
}

function MorePhotographs({ request: { locale }, forum, all }: MorePhotographsProps) {
  if (all.length === 0) return null;
  const t = pressKitText.in(locale);
  return (
    <section class="flow" id="photographs">
      <h2>{t('photographs')}</h2>
      <Photographs locale={locale} year={forum.year} photographs={all.slice(0, MAX_SHOWN)} />
      <LinkRows>
        <LinkRow
          href={forumPath(locale, forum.year, '/photographs')}
          title={t('photographs.all')}
          about={t('photographs.all.about', { count: all.length })}
        />
      </LinkRows>
      <ChangedMind locale={locale} forum={forum} />
    </section>
  );
}

interface Ways {
  readonly hasProgramme: boolean;
  readonly isAccrediting: boolean;
}

async function waysOf(
  context: ForumContext,
  year: number,
  locale: PageRequest['locale'],
): Promise<Ways> {
  const press = await readPress(context, year);
  return {
    hasProgramme: (await readProgramme(context, { year, locale })).ok,
    isAccrediting: press.ok && press.value.isOpen,
  };
}

interface LinksProps extends Pick<ReadProps, 'request' | 'read'> {
  readonly ways: Ways;
  readonly hasPhotographs: boolean;
}

function Links(props: LinksProps) {
  const { request, read, ways, hasPhotographs } = props;
  const { locale } = request;
  const { forum, current } = read;
  const t = pressKitText.in(locale);
  const { year } = forum;
  return (
    <section class="flow">
      <h2>{t('links')}</h2>
      <LinkRows>
        {current && (
          <LinkRow
            href={releaseKitPath(year)}
            title={t('kit')}
            about={t('kit.about', {
              programme: ways.hasProgramme ? 'yes' : 'no',
              photographs: hasPhotographs ? 'yes' : 'no',
            })}
          />
        )}
        <LinkRow
          href={numbersPath(locale, year)}
          title={t('link.numbers')}
          about={t('link.numbers.about')}
        />
        {ways.hasProgramme && (
          <LinkRow
            href={forumPath(locale, year, '/programme')}
            title={t('link.programme')}
            about={t('link.programme.about')}
          />
        )}
        {ways.isAccrediting && (
          <LinkRow
            href={forumPath(locale, year, '/press/accreditation')}
            title={t('link.accreditation')}
            about={t('link.accreditation.about')}
          />
        )}
      </LinkRows>
    </section>
  );
}
