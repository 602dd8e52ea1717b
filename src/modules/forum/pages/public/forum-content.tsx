import type { VNode } from 'preact';
import type { Said } from '#kernel/text/said.ts';
import type { PageRequest } from '#platform/http/route.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { langOf, saidIn } from '#platform/i18n/said-in.ts';
import { Entries } from '#ui/components/card.tsx';
import { Facts } from '#ui/components/facts.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { Paragraphs } from '#ui/components/paragraphs.tsx';
import { FIRST_FORUM } from '../../domain/first-forum.ts';
import type { Forum, WholeForum } from '../../domain/forum.ts';
import type { ForumContext } from '../../domain/forum-context.ts';
import { ForumCancelled } from '../forum-page.tsx';
import { forumPath, whenOf } from '../forum-words.ts';
import { contactOf } from './contact-of.tsx';
import { publicForumText } from './messages/index.ts';

/** On the first screen of a telephone: the button that one comes by. */
const FIRST = 'registration';

interface ForumProps {
  readonly context: ForumContext;
  readonly request: PageRequest;
  readonly forum: WholeForum;
}

interface Section {
  readonly id: string;
  readonly view: VNode;
}

interface ForumContentProps extends ForumProps {
  readonly sections: readonly Section[];
  readonly others: readonly Forum[];
}

export function ForumContent({ sections, others, ...props }: ForumContentProps) {
  const { forum } = props;
  const { locale } = props.request;
  const t = publicForumText.in(locale);
  return (
    <>
      <Became {...props} />
      <h1 lang={langOf(locale, forum.title)}>{saidIn(locale, forum.title)}</h1>
      {forum.motto.uk !== '' && (
        <p class="lead" lang={langOf(locale, forum.motto)}>
          {saidIn(locale, forum.motto)}
        </p>
      )}
      <WhenAndWhere {...props} />
      <Sections sections={sections.filter(({ id }) => id === FIRST)} />
      {forum.about.uk !== '' && (
        <div class="flow" lang={langOf(locale, forum.about)}>
          <Paragraphs text={saidIn(locale, forum.about)} />
        </div>
      )}
      <MoreFacts {...props} />
      <Sections sections={sections.filter(({ id }) => id !== FIRST)} />
      <Tracks {...props} />
      <h2>{t('others')}</h2>
      <p class="links">
        {[...others.map(({ year }) => year), FIRST_FORUM.year].map((year) => (
          <a key={year} href={forumPath(locale, year)}>
            {t('other', { year: String(year) })}
          </a>
        ))}
      </p>
    </>
  );
}

function Sections({ sections }: Pick<ForumContentProps, 'sections'>) {
  return (
    <>
      {sections.map(({ id, view }) => (
        <section key={id} id={id}>
          {view}
        </section>
      ))}
    </>
  );
}

/** Above everything: that it will not take place, or did. */
function Became({ context, request: { locale }, forum }: ForumProps) {
  if (forum.status === 'cancelled') return <ForumCancelled {...{ context, locale, forum }} />;
  const isOver = Temporal.Instant.compare(forum.endsAt, context.platform.clock.now()) < 0;
  return isOver ? <Notice>{publicForumText.in(locale)('over')}</Notice> : null;
}

/** What whoever thinks of coming asks first; how one signs up stands right below it. */
function WhenAndWhere({ context, request: { locale }, forum }: ForumProps) {
  const t = publicForumText.in(locale);
  return (
    <Facts
      rows={[
        { term: t('when'), value: <b>{whenOf(context, locale, forum)}</b> },
        { term: t('where'), value: <Where locale={locale} forum={forum} /> },
      ]}
    />
  );
}

/** What whoever comes asks then: the way in, and of whom. */
function MoreFacts({ request: { locale }, forum }: ForumProps) {
  const t = publicForumText.in(locale);
  const { stepFree } = forum;
  const rows = [
    { term: t('there'), value: inWords(locale, forum.gettingThere) },
    { term: t('step-free'), value: stepFree !== 'unknown' && t(`step-free.${stepFree}`) },
    { term: t('shelter'), value: inWords(locale, forum.shelter) },
    { term: t('hosts'), value: inWords(locale, forum.hosts) },
    { term: t('ask'), value: contactOf(forum) },
  ];
  return rows.some(({ value }) => value) ? <Facts rows={rows} /> : null;
}

function Where({ locale, forum }: { readonly locale: Locale; readonly forum: Forum }) {
  return (
    <>
      <b lang={langOf(locale, forum.venue)}>{saidIn(locale, forum.venue)}</b>
      {forum.address.uk !== '' && (
        <span lang={langOf(locale, forum.address)}>, {saidIn(locale, forum.address)}</span>
      )}
    </>
  );
}

function inWords(locale: Locale, words: Said): VNode | undefined {
  if (words.uk === '') return undefined;
  return <span lang={langOf(locale, words)}>{saidIn(locale, words)}</span>;
}

function Tracks({ request: { locale }, forum: { tracks } }: ForumProps) {
  if (tracks.length === 0) return null;
  return (
    <>
      <h2>{publicForumText.in(locale)('tracks')}</h2>
      <Entries>
        {tracks.map(({ id, name, about }) => (
          <li key={id}>
            <b lang={langOf(locale, name)}>{saidIn(locale, name)}</b>
            {about.uk !== '' && (
              <p class="quiet" lang={langOf(locale, about)}>
                {saidIn(locale, about)}
              </p>
            )}
          </li>
        ))}
      </Entries>
    </>
  );
}
