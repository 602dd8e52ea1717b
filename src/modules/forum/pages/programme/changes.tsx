import { type Answer, type PageRequest, page, refusal } from '#platform/http/route.ts';
import { langOf, saidIn } from '#platform/i18n/said-in.ts';
import type { ForumContext } from '../../domain/forum-context.ts';
import {
  type ChangedVersion,
  listProgrammeChanges,
  type ProgrammeChanges,
} from '../../use-cases/list-programme-changes.ts';
import { ForumPage } from '../forum-page.tsx';
import { forumPath, momentOf } from '../forum-words.ts';
import { changesFeedLinks, changesFeedPath } from './changes-feed.ts';
import { ChangeList } from './change-list.tsx';
import { programmeText } from './messages/index.ts';
import { versionAnchor, yearOf } from './programme-words.ts';

/** `/forum/{year}/programme/changes`: what each version changed, the newest first. */
export async function changesPage(context: ForumContext, request: PageRequest): Promise<Answer> {
  const { locale } = request;
  const year = yearOf(request);
  const listed = await listProgrammeChanges(context, { year });
  if (!listed.ok) return refusal('absent');
  const { forum, versions } = listed.value;
  const t = programmeText.in(locale);
  return page(
    <ForumPage
      context={context}
      forum={forum}
      request={request}
      title={t('changes.title')}
      styles={['programme.css']}
      feeds={changesFeedLinks(locale, year)}
      crumbs={[
        { text: t('programme'), href: forumPath(locale, year, '/programme') },
        { text: t('changes.title') },
      ]}
    >
      <h1>{t('changes.title')}</h1>
      <p class="lead">{t('changes.lead')}</p>
      <p>
        <a href={changesFeedPath(locale, year, 'atom')}>{t('feed')}</a>
      </p>
      {versions.map((changed) => (
        <Changed
          key={changed.version.id}
          {...{ context, request, changed }}
          listed={listed.value}
        />
      ))}
    </ForumPage>,
  );
}

interface ChangedProps {
  readonly context: ForumContext;
  readonly request: PageRequest;
  readonly listed: ProgrammeChanges;
  readonly changed: ChangedVersion;
}

function Changed({ context, request: { locale }, listed, changed }: ChangedProps) {
  const { version, changes } = changed;
  const { forum, talks } = listed;
  const t = programmeText.in(locale);
  const moment = momentOf(context, locale, version.publishedAt);
  return (
    <section id={versionAnchor(version)}>
      <h2>{t('changes.version', { number: version.number, moment })}</h2>
      {version.note.uk !== '' && (
        <p lang={langOf(locale, version.note)}>{saidIn(locale, version.note)}</p>
      )}
      {version.number === 1 ? (
        <p>{t('changes.first')}</p>
      ) : changes.length === 0 ? (
        <p>{t('changes.none')}</p>
      ) : (
        <ChangeList {...{ context, locale, forum, talks, changes }} isPublic />
      )}
    </section>
  );
}
