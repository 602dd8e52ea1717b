import { type Answer, type PageRequest, page, refusal } from '#platform/http/route.ts';
import { type Locale, localePath } from '#platform/i18n/locales.ts';
import { ButtonLink } from '#ui/components/button.tsx';
import { Facts } from '#ui/components/facts.tsx';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { Paragraphs } from '#ui/components/paragraphs.tsx';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { deskFrame } from '#modules/identity/index.ts';
import type { Meeting } from '../../domain/meeting.ts';
import { readDeskMeeting } from '../../use-cases/read-desk-meeting.ts';
import { MeetingReport } from '../meeting-report.tsx';
import { hostNames, meetingPath, deskPlaceLine, titleOf, whenOf } from '../meeting-words.ts';
import { meetingsText } from '../messages/index.ts';
import { ACTS, actsWith, actWords } from './acts.ts';
import { deskListPath, deskPath, meetingIdOf, type MeetingsDesk } from './desk-pages.ts';
import { DoorPanel, doorOf } from './door-panel.tsx';
import { meetingsDeskText } from './messages/index.ts';
import { hallPanel, talkPanels } from './talk/talk-panels.tsx';
import type { TalkDesk } from './talk/talk-desk.ts';
import { deskTalkText } from './talk/messages/index.ts';
import { seriesText } from './series/messages/index.ts';
import { seriesDone } from './series/series-done.ts';

const DONE = [...ACTS, 'planned', 'drafted', 'impossible'] as const;

/** `/desk/meetings/{id}`: what it is and what can be done with it. */
export async function deskMeetingPage(context: TalkDesk, request: PageRequest): Promise<Answer> {
  const id = meetingIdOf(request);
  const read = id && (await readDeskMeeting(context, { id }));
  if (!read?.ok) return refusal('absent');
  const { locale, query } = request;
  const { meeting, mayPlan } = read.value;
  const door = await doorOf(context, meeting);
  const t = meetingsDeskText.in(locale);
  const title = titleOf(locale, meeting);
  const done = DONE.find((one) => one === query.get('done'));
  const acts = actsWith(read.value, context.platform.clock.now());
  return page(
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={title}
      lead={whenOf(
        locale,
        meeting,
        context.platform.clock.timeZone,
        context.platform.clock.today(),
      )}
      crumbs={[{ text: t('meetings'), href: deskListPath(locale) }, { text: title }]}
      done={seriesDone(request) ?? talkDone(request) ?? (done && t(`done.${done}`))}
      aside={hallPanel({ request, read: read.value })}
      hears={['meeting.*', 'attendance.checked-in', 'question.*', 'promise.*']}
      actions={acts.map((act, index) => (
        <ButtonLink
          key={act}
          kind={index === 0 ? 'main' : 'plain'}
          href={deskPath(locale, meeting.id, `/${act}`)}
        >
          {t(actWords(act, meeting))}
        </ButtonLink>
      ))}
    >
      <Panel>
        <PanelBody>
          <MeetingRows context={context} locale={locale} meeting={meeting} />
          <MeetingReport locale={locale} meeting={meeting} />
          <Leads
            locale={locale}
            meeting={meeting}
            mayPlan={mayPlan}
            hasLater={meeting.seriesId !== undefined && acts.includes('edit')}
          />
        </PanelBody>
      </Panel>
      {door && <DoorPanel context={context} locale={locale} meeting={meeting} door={door} />}
      {await talkPanels({ context, request, read: read.value })}
    </DeskPage>,
  );
}

interface LeadsProps {
  readonly locale: Locale;
  readonly meeting: Meeting;
  readonly mayPlan: boolean;
  /** It is one day of a series, which may be changed from here on. */
  readonly hasLater: boolean;
}

/** Where else one goes from here. */
function Leads({ locale, meeting, mayPlan, hasLater }: LeadsProps) {
  const t = meetingsDeskText.in(locale);
  return (
    <p class="buttons">
      {meeting.status !== 'draft' && <a href={meetingPath(locale, meeting.slug)}>{t('public')}</a>}
      {hasLater && (
        <a href={deskPath(locale, meeting.id, '/series')}>{seriesText.in(locale)('title')}</a>
      )}
      {mayPlan && (
        <a href={localePath(locale, `/desk/meetings/new?copy=${meeting.id}`)}>{t('copy')}</a>
      )}
    </p>
  );
}

/** What was done with what belongs to it. */
function talkDone({ locale, query }: PageRequest): string | undefined {
  const t = deskTalkText.in(locale);
  switch (query.get('done')) {
    case 'promise':
      return t('promise.done');
    case 'feedback':
      return t('feedback.opened');
    case 'no-feedback':
      return t('feedback.impossible');
    default:
      return undefined;
  }
}

interface MeetingRowsProps {
  readonly context: MeetingsDesk;
  readonly locale: Locale;
  readonly meeting: Meeting;
}

function MeetingRows({ context, locale, meeting }: MeetingRowsProps) {
  const t = meetingsDeskText.in(locale);
  const { about, kind, status, reason } = meeting;
  return (
    <Facts
      rows={[
        { term: t('state'), value: t(`state.${status}`) },
        { term: t('reason'), value: reason },
        { term: t('kind'), value: meetingsText.in(locale)(`kind.${kind}`) },
        { term: t('where'), value: deskPlaceLine(context, locale, meeting) },
        {
          term: t('where.before'),
          value: meeting.placeBefore && deskPlaceLine(context, locale, meeting.placeBefore),
        },
        { term: t('hosts'), value: hostNames(context, locale, meeting) },
        { term: t('shelter'), value: meeting.shelter },
        { term: t('about'), value: about.uk !== '' && <Paragraphs text={about.uk} /> },
      ]}
    />
  );
}
