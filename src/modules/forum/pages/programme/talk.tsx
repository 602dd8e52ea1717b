import type { VNode } from 'preact';
import { parseId } from '#kernel/ids.ts';
import { type Answer, type PageRequest, page, refusal } from '#platform/http/route.ts';
import { localePath } from '#platform/i18n/locales.ts';
import { languageName } from '#platform/i18n/languages.ts';
import { saidIn } from '#platform/i18n/said-in.ts';
import { Facts } from '#ui/components/facts.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { Paragraphs } from '#ui/components/paragraphs.tsx';
import { surveysOfSubject } from '#modules/surveys/index.ts';
import { asAsked } from '../../domain/feedback.ts';
import type { FeedbackContext, ProgrammePages } from '../../domain/forum-context.ts';
import type { ListedPassport } from '../../domain/innovation/innovation.ts';
import { eventsOf, type Programme, type ProgrammeEvent } from '../../domain/programme/programme.ts';
import { type PublishedProgramme, readProgramme } from '../../use-cases/read-programme.ts';
import { listPassports } from '../../use-cases/innovation/read-passports.ts';
import { ForumPage } from '../forum-page.tsx';
import { forumPath } from '../forum-words.ts';
import { innovationPath } from '../innovations/paths.ts';
import { talkJsonLd } from '../programme-files/programme-json-ld.ts';
import { MaterialLinks } from '../materials/material-links.tsx';
import { programmeText } from './messages/index.ts';
import { Names } from './names.tsx';
import { dayWords, hoursOf, langOfEvent, langOfPersons, yearOf } from './programme-words.ts';

/** `/forum/{year}/talk/{code}`: what it is about, who speaks, when and where. */
export async function talkPage(context: ProgrammePages, request: PageRequest): Promise<Answer> {
  const { locale, params } = request;
  const year = yearOf(request);
  const read = await readProgramme(context, { year, locale });
  const found = read.ok && findEvent(read.value, params['code'] ?? '');
  if (!read.ok || !found) return refusal('absent');
  const { event, isCancelled } = found;
  const { forum, programme } = read.value;
  const t = programmeText.in(locale);
  const lang = langOfEvent(locale, event);
  const passport = await passportOf(context, year, event);
  const feedback = await feedbackOn(context, request, event);
  return page(
    <ForumPage
      context={context}
      forum={forum}
      request={request}
      title={event.title}
      description={event.abstract}
      styles={feedback ? ['programme.css', 'survey.css'] : ['programme.css']}
      jsonLd={talkJsonLd(programme, event)}
      crumbs={[
        { text: t('programme'), href: forumPath(locale, year, '/programme') },
        { text: event.title, lang },
      ]}
    >
      {isCancelled && <Cancelled {...{ request, event, programme }} />}
      <h1 lang={lang}>{event.title}</h1>
      {!isCancelled && <WhenAndWhere {...{ context, request, event }} read={read.value} />}
      <WhatItIsAbout event={event} lang={lang} />
      <Speakers locale={locale} event={event} />
      {feedback && <div id="feedback">{feedback}</div>}
      <MaterialLinks locale={locale} recordingUrl={event.recordingUrl} links={event.links} />
      <Ways
        {...{ locale, year, event, passport }}
        proposingYear={isCancelled ? undefined : await context.proposingYear()}
      />
    </ForumPage>,
  );
}

/** What whoever heard it is asked, and what was told of it; null: nothing. */
async function feedbackOn(
  context: FeedbackContext,
  { locale }: PageRequest,
  { guid }: ProgrammeEvent,
): Promise<VNode | null> {
  const id = parseId<'talk'>(guid);
  return id ? await surveysOfSubject({ context, locale, subject: asAsked(id) }) : null;
}

/** In a cancelled forum the frame's notice is enough. */
function Cancelled({
  request: { locale },
  event,
  programme,
}: {
  readonly request: PageRequest;
  readonly event: ProgrammeEvent;
  readonly programme: Programme;
}) {
  if (programme.conference.isCancelled) return null;
  const t = programmeText.in(locale);
  return (
    <Notice tone="danger" title={<span class="big">{t('talk.cancelled')}</span>}>
      {t('talk.cancelled.text', {
        when: `${dayWords(locale, event.start.toPlainDate())}, ${hoursOf(event)}`,
      })}
    </Notice>
  );
}

interface FoundEvent {
  readonly event: ProgrammeEvent;
  readonly isCancelled: boolean;
}

function findEvent({ programme }: PublishedProgramme, code: string): FoundEvent | undefined {
  const held = eventsOf(programme).find((event) => event.code === code);
  if (held) return { event: held, isCancelled: false };
  const off = programme.cancelled.find((event) => event.code === code);
  return off && { event: off, isCancelled: true };
}

/** What it left for whoever wants to do the same. */
async function passportOf(
  context: FeedbackContext,
  year: number,
  { code }: ProgrammeEvent,
): Promise<ListedPassport | undefined> {
  const listed = await listPassports(context);
  if (!listed.ok) return undefined;
  return listed.value.find((one) => one.year === year && one.talkCode === code);
}

interface WaysProps {
  readonly locale: PageRequest['locale'];
  readonly year: number;
  readonly event: Pick<ProgrammeEvent, 'guid' | 'code'>;
  readonly passport: ListedPassport | undefined;
  readonly proposingYear: number | undefined;
}

/** Where one goes from here. */
function Ways({ locale, year, event: { guid, code }, passport, proposingYear }: WaysProps) {
  const t = programmeText.in(locale);
  return (
    <p class="links">
      {passport && <a href={innovationPath(locale, passport.slug)}>{t('passport')}</a>}
      {proposingYear !== undefined && (
        <a href={`${localePath(locale, `/plan/${proposingYear}/propose`)}?source=talk&id=${guid}`}>
          {t('propose')}
        </a>
      )}
      {code && <a href={forumPath(locale, year, `/talk/${code}/calendar.ics`)}>{t('calendar')}</a>}
      <a href={forumPath(locale, year, '/programme')}>{t('section.all')}</a>
    </p>
  );
}

interface EventProps {
  readonly context: FeedbackContext;
  readonly request: PageRequest;
  readonly read: PublishedProgramme;
  readonly event: ProgrammeEvent;
}

function WhenAndWhere({ request: { locale }, read: { forum, programme }, event }: EventProps) {
  const t = programmeText.in(locale);
  const room = programme.conference.rooms.find(({ name }) => name === event.room);
  const names = [...new Set([event.room, room?.building ?? '', saidIn(locale, forum.venue)])];
  return (
    <Facts
      rows={[
        {
          term: t('when'),
          value: <b>{`${dayWords(locale, event.start.toPlainDate())}, ${hoursOf(event)}`}</b>,
        },
        {
          term: t('where'),
          value: <Names locale={locale} forum={forum} names={names.filter(Boolean)} between=", " />,
        },
        { term: t('kind'), value: event.kind !== 'break' && t(`kind.${event.kind}`) },
        {
          term: t('track'),
          value: event.track && (
            <Names locale={locale} forum={forum} names={[event.track]} between="" />
          ),
        },
        {
          term: t('language'),
          value: event.language !== locale && languageName(locale, event.language),
        },
      ]}
    />
  );
}

function WhatItIsAbout({
  event: { abstract, description },
  lang,
}: Pick<EventProps, 'event'> & { readonly lang: string | undefined }) {
  return (
    <>
      {abstract !== '' && (
        <p class="lead" lang={lang}>
          {abstract}
        </p>
      )}
      {description !== '' && (
        <div class="flow" lang={lang}>
          <Paragraphs text={description} />
        </div>
      )}
    </>
  );
}

function Speakers({
  locale,
  event,
}: {
  readonly locale: PageRequest['locale'];
  readonly event: ProgrammeEvent;
}) {
  const { persons } = event;
  if (persons.length === 0) return null;
  const named = langOfPersons(locale, event);
  const t = programmeText.in(locale);
  return (
    <>
      <h2>{t('speakers')}</h2>
      {persons.map(({ guid, publicName, organisation, biography }) => (
        <section key={guid} class="programme-speaker">
          <h3 lang={named}>{publicName}</h3>
          {organisation !== '' && (
            <p class="quiet" lang={named}>
              {organisation}
            </p>
          )}
          {biography !== '' && (
            <div lang={langOfEvent(locale, event)}>
              <Paragraphs text={biography} />
            </div>
          )}
        </section>
      ))}
    </>
  );
}
