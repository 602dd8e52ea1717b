import type { ForumContext } from '../../domain/forum-context.ts';
import type { ForumSection } from '../../domain/forum-section.ts';
import { endOf, eventsOf } from '../../domain/programme/programme.ts';
import { readProgramme } from '../../use-cases/read-programme.ts';
import { forumPath } from '../forum-words.ts';
import { programmeText } from './messages/index.ts';
import { EventList } from './programme-list.tsx';

const SHOWN = 5;

/** On the page of a forum: what begins next, once a programme was published; after the last talk, what began first. */
export function programmeSection(context: ForumContext): ForumSection {
  return {
    id: 'programme',
    order: 30,
    load: async ({ locale, now, forum }) => {
      const read = await readProgramme(context, { year: forum.year, locale });
      if (!read.ok) return null;
      const events = [...eventsOf(read.value.programme)].sort((one, other) =>
        Temporal.ZonedDateTime.compare(one.start, other.start),
      );
      const coming = events.filter(
        (event) => Temporal.Instant.compare(endOf(event).toInstant(), now) > 0,
      );
      const shown = (coming.length > 0 ? coming : events).slice(0, SHOWN);
      const t = programmeText.in(locale);
      const path = forumPath(locale, forum.year, '/programme');
      return (
        <>
          <h2>{t('section.title')}</h2>
          {shown.length > 0 && (
            <EventList
              locale={locale}
              now={now}
              forum={read.value.forum}
              everywhere={read.value.everywhere}
              events={shown}
              hrefOf={({ code }) => forumPath(locale, forum.year, `/talk/${code ?? ''}`)}
            />
          )}
          <p class="links">
            <a href={path}>{t('section.all')}</a>
          </p>
        </>
      );
    },
  };
}
