import { Fragment } from 'preact';
import { type Answer, type PageRequest, page, refusal } from '#platform/http/route.ts';
import { langOf, saidIn } from '#platform/i18n/said-in.ts';
import { EmptyState } from '#ui/components/empty-state.tsx';
import { FilterForm } from '#ui/components/filter-form.tsx';
import { SelectField } from '#ui/components/select-field.tsx';
import type { ForumContext } from '../../domain/forum-context.ts';
import { eventsOf, type Programme, type ProgrammeEvent } from '../../domain/programme/programme.ts';
import { type PublishedProgramme, readProgramme } from '../../use-cases/read-programme.ts';
import { ForumPage } from '../forum-page.tsx';
import { forumPath, momentOf } from '../forum-words.ts';
import { programmeJsonLd } from '../programme-files/programme-json-ld.ts';
import { changesFeedLinks, changesFeedPath } from './changes-feed.ts';
import { EmbedSnippet } from './embed-snippet.tsx';
import { programmeText } from './messages/index.ts';
import { isNarrowed, isWanted, type Narrowing, narrowingOf, shownDay } from './narrowing.ts';
import { langOfName } from './names.tsx';
import { type ListProps, EventList } from './programme-list.tsx';
import { dayWords, yearOf } from './programme-words.ts';

interface ProgrammeProps {
  readonly context: ForumContext;
  readonly request: PageRequest;
  readonly read: PublishedProgramme;
  readonly narrowing: Narrowing;
}

/** `/forum/{year}/programme`: what takes place when and where, by day, track and room. */
export async function programmePage(context: ForumContext, request: PageRequest): Promise<Answer> {
  const { locale, query } = request;
  const year = yearOf(request);
  const read = await readProgramme(context, { year, locale });
  if (!read.ok) return refusal('absent');
  const { forum, programme } = read.value;
  const props = { context, request, read: read.value, narrowing: narrowingOf(query) };
  const t = programmeText.in(locale);
  return page(
    <ForumPage
      context={context}
      forum={forum}
      request={request}
      title={t('title', { forum: saidIn(locale, forum.title) })}
      description={t('description')}
      styles={['programme.css', 'published.css']}
      feeds={changesFeedLinks(locale, year)}
      jsonLd={jsonLdOf(programme)}
      noIndex={isNarrowed(props.narrowing)}
      crumbs={[{ text: t('programme') }]}
    >
      <h1>{t('programme')}</h1>
      <Version {...props} />
      {!programme.conference.isCancelled && (
        <>
          <Narrow {...props} />
          <Days {...props} />
        </>
      )}
      <Cancelled {...props} />
      {!programme.conference.isCancelled && <TakeAlong {...props} />}
    </ForumPage>,
  );
}

/** A large conference has it in a file of its own, and its page stays light. */
const MAX_IN_PAGE = 40;

function jsonLdOf(programme: Programme): object | undefined {
  return eventsOf(programme).length > MAX_IN_PAGE ? undefined : programmeJsonLd(programme);
}

/** Which version it is, and what it changed. */
function Version({ context, request: { locale }, read }: ProgrammeProps) {
  const { forum, version } = read;
  const t = programmeText.in(locale);
  return (
    <>
      <p class="quiet">
        {t('version', {
          number: version.number,
          moment: momentOf(context, locale, version.publishedAt),
        })}{' '}
        {version.number > 1 && (
          <a href={forumPath(locale, forum.year, '/programme/changes')}>{t('changes')}</a>
        )}
      </p>
      {version.note.uk !== '' && (
        <p lang={langOf(locale, version.note)}>{saidIn(locale, version.note)}</p>
      )}
    </>
  );
}

/** Days as links, tracks and rooms as a form: each choice has an address. */
function Narrow(props: ProgrammeProps) {
  const { request, read, narrowing } = props;
  const { locale } = request;
  const { programme, forum } = read;
  const { tracks, rooms } = programme.conference;
  const t = programmeText.in(locale);
  const path = forumPath(locale, forum.year, '/programme');
  const optionsOf = (all: readonly { readonly slug: string; readonly name: string }[]) =>
    all.map(({ slug, name }) => ({
      value: slug,
      label: name,
      lang: langOfName(locale, forum, name),
    }));
  return (
    <>
      <DayLinks {...props} />
      <FilterForm
        action={path}
        label={t('narrow')}
        button={t('narrow.button')}
        {...(isNarrowed(narrowing) && {
          reset: { href: addressOf(props, { ...narrowing, track: '', room: '' }), text: t('all') },
        })}
      >
        {narrowing.day !== '' && <input type="hidden" name="day" value={narrowing.day} />}
        <SelectField
          locale={locale}
          name="track"
          label={t('track')}
          empty={t('track.any')}
          value={narrowing.track}
          options={optionsOf(tracks)}
        />
        <SelectField
          locale={locale}
          name="room"
          label={t('room')}
          empty={t('room.any')}
          value={narrowing.room}
          options={optionsOf(rooms)}
        />
      </FilterForm>
    </>
  );
}

function DayLinks(props: ProgrammeProps) {
  const { context, request, read, narrowing } = props;
  const { days } = read.programme;
  if (days.length < 2) return null;
  const shown = shownDay(read.programme, narrowing, context.platform.clock.today());
  return (
    <nav class="links" aria-label={programmeText.in(request.locale)('days')}>
      {days.map((day) => (
        <a
          key={day.index}
          href={addressOf(props, { ...narrowing, day: day.date.toString() })}
          aria-current={day === shown ? 'page' : undefined}
        >
          {dayWords(request.locale, day.date)}
        </a>
      ))}
    </nav>
  );
}

function Days({ context, request, read, narrowing }: ProgrammeProps) {
  const { locale } = request;
  const { programme, everywhere } = read;
  const { clock } = context.platform;
  const day = shownDay(programme, narrowing, clock.today());
  if (!day) return null;
  const t = programmeText.in(locale);
  const events = day.rooms
    .flatMap((room) => room.events)
    .filter(isWanted(programme, narrowing, everywhere))
    .sort((one, other) => Temporal.ZonedDateTime.compare(one.start, other.start));
  return (
    <>
      <h2>{dayWords(locale, day.date)}</h2>
      {events.some(({ kind }) => kind !== 'break') || !isNarrowed(narrowing) ? (
        <EventList {...listProps(context, request, read)} events={events} />
      ) : (
        <EmptyState title={t('none')}>{t('none.text')}</EmptyState>
      )}
    </>
  );
}

/** What was announced and does not take place is said, and not left out. */
function Cancelled({ context, request, read }: ProgrammeProps) {
  const { days, cancelled } = read.programme;
  const talks = cancelled
    .filter(({ kind }) => kind !== 'break')
    .toSorted((one, other) => Temporal.ZonedDateTime.compare(one.start, other.start));
  if (talks.length === 0) return null;
  const { locale } = request;
  const byDay = Map.groupBy(talks, ({ start }) => dayWords(locale, start.toPlainDate()));
  return (
    <div class="programme-cancelled">
      <h2>{programmeText.in(locale)('cancelled')}</h2>
      {[...byDay].map(([day, events]) => (
        <Fragment key={day}>
          {days.length > 1 && <h3>{day}</h3>}
          <EventList {...listProps(context, request, read)} events={events} />
        </Fragment>
      ))}
    </div>
  );
}

export function listProps(
  { platform: { clock } }: ForumContext,
  { locale }: PageRequest,
  { forum, everywhere }: PublishedProgramme,
): ListProps {
  return {
    locale,
    now: clock.now(),
    forum,
    everywhere,
    hrefOf: ({ code }: ProgrammeEvent) => forumPath(locale, forum.year, `/talk/${code ?? ''}`),
  };
}

const APPLICATIONS = [
  { ending: 'xml', name: 'XML' },
  { ending: 'json', name: 'JSON' },
  { ending: 'xcal', name: 'xCal' },
] as const;

/** Onto paper, into a telephone, onto a site of somebody’s own. */
function TakeAlong({ request, read: { forum } }: ProgrammeProps) {
  const { locale, publicUrl } = request;
  const t = programmeText.in(locale);
  const file = (ending: string) =>
    forumPath(locale, forum.year, `/schedule/export/schedule.${ending}`);
  return (
    <>
      <h2>{t('take-along')}</h2>
      <p class="links">
        <a href={forumPath(locale, forum.year, '/programme/print')}>{t('print')}</a>
        <a href={file('ics')}>{t('calendar')}</a>
        <a href={changesFeedPath(locale, forum.year, 'atom')}>{t('feed')}</a>
        <a href={file('xlsx')}>{t('table.xlsx')}</a>
        <a href={file('csv')}>{t('table.csv')}</a>
      </p>
      <p class="links">
        {t('applications')}{' '}
        {APPLICATIONS.map(({ ending, name }) => (
          <a key={ending} href={file(ending)}>
            {name}
          </a>
        ))}
      </p>
      <EmbedSnippet locale={locale} publicUrl={publicUrl} forum={forum} />
    </>
  );
}

function addressOf({ request, read }: ProgrammeProps, narrowing: Narrowing): string {
  const asked = Object.entries(narrowing).filter(([, value]) => value !== '');
  const path = forumPath(request.locale, read.forum.year, '/programme');
  return asked.length === 0 ? path : `${path}?${new URLSearchParams(Object.fromEntries(asked))}`;
}
