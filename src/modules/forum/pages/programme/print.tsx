import { type Answer, type PageRequest, page, refusal } from '#platform/http/route.ts';
import { langOf, saidIn } from '#platform/i18n/said-in.ts';
import { SheetPage } from '#ui/print/sheet-page.tsx';
import { spokenSurveyCode } from '#modules/surveys/index.ts';
import type { ForumContext } from '../../domain/forum-context.ts';
import type { ProgrammeEvent } from '../../domain/programme/programme.ts';
import { type PublishedProgramme, readProgramme } from '../../use-cases/read-programme.ts';
import { ForumCancelled } from '../forum-page.tsx';
import { forumPath, momentOf } from '../forum-words.ts';
import { typedAddress } from '../feedback/feedback-place.ts';
import { programmeText } from './messages/index.ts';
import { Names } from './names.tsx';
import {
  dayWords,
  hoursOf,
  langOfEvent,
  langOfPersons,
  personsOf,
  yearOf,
} from './programme-words.ts';

/** `/forum/{year}/programme/print`: on A4, for the wall and for whoever has no telephone. */
export async function printPage(context: ForumContext, request: PageRequest): Promise<Answer> {
  const { locale } = request;
  const year = yearOf(request);
  const read = await readProgramme(context, { year, locale });
  if (!read.ok) return refusal('absent');
  const { forum, programme, version } = read.value;
  const t = programmeText.in(locale);
  const moment = momentOf(context, locale, version.publishedAt);
  return page(
    <SheetPage
      request={request}
      look="paper"
      title={t('title', { forum: saidIn(locale, forum.title) })}
      noIndex
      links={<a href={forumPath(locale, year, '/programme')}>{t('programme')}</a>}
    >
      <main class="paper">
        <ForumCancelled {...{ context, locale, forum }} />
        <h1 lang={langOf(locale, forum.title)}>{saidIn(locale, forum.title)}</h1>
        <p>
          <Names
            locale={locale}
            forum={forum}
            names={[forum.venue, forum.address].map((one) => saidIn(locale, one)).filter(Boolean)}
            between=", "
          />
          . {t('version', { number: version.number, moment })}
        </p>
        {programme.days
          .filter(({ rooms }) => rooms.length > 0)
          .map((day) => (
            <DaySheet key={day.index} {...{ locale, day }} {...read.value} />
          ))}
        {read.value.codes.size > 0 && (
          <p>{t('print.feedback', { address: typedAddress(request.publicUrl, locale) })}</p>
        )}
        <p>{t('print.danger')}</p>
      </main>
    </SheetPage>,
  );
}

interface DaySheetProps extends Pick<PublishedProgramme, 'forum' | 'everywhere' | 'codes'> {
  readonly locale: PageRequest['locale'];
  readonly day: PublishedProgramme['programme']['days'][number];
}

function DaySheet({ locale, day, forum, everywhere, codes }: DaySheetProps) {
  const t = programmeText.in(locale);
  const events = day.rooms
    .flatMap((room) => room.events)
    .sort((one, other) => Temporal.ZonedDateTime.compare(one.start, other.start));
  const codeOf = ({ guid }: ProgrammeEvent) => {
    const asked = codes.get(guid);
    return asked && t('print.code', { code: spokenSurveyCode(asked.code).replace(' ', '\u00a0') });
  };
  const roomOf = (event: ProgrammeEvent) =>
    everywhere.has(event.guid) ? t('rooms.all') : event.room;
  return (
    <section>
      <h2>{dayWords(locale, day.date)}</h2>
      <table class="paper-programme">
        <thead>
          <tr>
            <th scope="col">{t('print.time')}</th>
            <th scope="col">{t('room')}</th>
            <th scope="col">{t('print.what')}</th>
          </tr>
        </thead>
        <tbody>
          {events.map((event) => (
            <tr key={event.guid}>
              <td class="whole">{hoursOf(event)}</td>
              <td>
                <Names locale={locale} forum={forum} names={[roomOf(event)]} between="" />
              </td>
              <td>
                <b lang={langOfEvent(locale, event)}>{event.title}</b>
                {event.persons.length > 0 && (
                  <div lang={langOfPersons(locale, event)}>{personsOf(event)}</div>
                )}
                {codes.has(event.guid) && <div>{codeOf(event)}</div>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
