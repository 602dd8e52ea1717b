import { parseId } from '#kernel/ids.ts';
import type { Route } from '#platform/http/route.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import { withMaxLengths } from '#platform/http/with-max-lengths.ts';
import {
  type Actor,
  type DeskEvents,
  type DeskLink,
  type NotificationKind,
  type Permission,
  staffPages,
} from '#modules/identity/index.ts';
import { MEETING_KINDS } from './domain/meeting-kind.ts';
import { actPage } from './pages/desk/act.tsx';
import { ACT_FIELDS, ACTS, RECORDED } from './pages/desk/acts.ts';
import { calendarImportRoutes } from './pages/desk/import/import-routes.ts';
import type { MeetingsHouse } from './pages/desk/desk-pages.ts';
import { meetingGivenAway } from './pages/desk/given-away.ts';
import { orGivenAway } from '#modules/officers/index.ts';
import { askForFeedback } from './pages/desk/talk/ask-for-feedback.ts';
import { promiseAtMeeting } from './pages/desk/talk/promise-at-meeting.ts';
import type { TalkDesk } from './pages/desk/talk/talk-desk.ts';
import { GIVING_FIELDS, MAX_PROMISE_LENGTHS } from '#modules/promises/index.ts';
import { EDIT_FIELDS, editMeetingPage } from './pages/desk/edit-meeting.tsx';
import { deskMeetingPage } from './pages/desk/meeting.tsx';
import { countWaitingMeetings } from './pages/desk/meetings-day.tsx';
import { deskMeetingsPage } from './pages/desk/meetings.tsx';
import { meetingsDeskText } from './pages/desk/messages/index.ts';
import { newMeetingPage, PLANNING_FIELDS } from './pages/desk/new-meeting.tsx';
import { SERIES_CHANGE_FIELDS, seriesPage } from './pages/desk/series/series.tsx';
import { REPEATED } from './pages/desk/typed-meeting.ts';
import { meetingsText } from './pages/messages/index.ts';
import { TOLD_HOSTS } from './use-cases/tell-hosts.ts';
import { MAX_MEETING_LENGTHS } from './domain/meeting.ts';

export function meetingsLink(house: MeetingsHouse): DeskLink {
  return {
    id: 'meetings',
    path: '/desk/meetings',
    permission: 'meeting.follow',
    key: 'm',
    label: (locale) => meetingsDeskText.in(locale)('meetings'),
    waiting: (asking) => countWaitingMeetings(asking, house),
  };
}

/** That something became of a meeting: heard where it takes place. */
export function meetingEvents({ areas }: Pick<MeetingsHouse, 'areas'>): DeskEvents {
  return {
    types: ['meeting.*'],
    permission: 'meeting.follow',
    where: ({ area }) => {
      const areaId = parseId<'area'>(area ?? '');
      return { areaIds: areaId ? areas.lineOf(areaId) : [] };
    },
  };
}

/** How those are told who come: of which kind it is and where. */
export function meetingNotices({
  areas,
}: Pick<MeetingsHouse, 'areas'>): readonly NotificationKind[] {
  return [...TOLD_HOSTS, 'unnamed' as const].map((became) => ({
    kind: `meeting.${became}`,
    text: (locale, detail) =>
      meetingsDeskText.in(locale)(`notice.${became}`, {
        kind: kindOf(locale, detail['kind']),
        place: placeOf(locale, areas, detail['area']),
      }),
  }));
}

function kindOf(locale: Locale, kind: string | undefined): string {
  const known = MEETING_KINDS.find((one) => one === kind) ?? 'other';
  return meetingsText.in(locale)(`kind.${known}`);
}

function placeOf(locale: Locale, areas: MeetingsHouse['areas'], area: string | undefined): string {
  const areaId = parseId<'area'>(area ?? '');
  const named = areaId && areas.nameOf(areaId);
  return named ? nameIn(locale, named) : '';
}

/** Of the fields, those that hold more than a line. */
const MAX_LENGTHS = {
  about: MAX_MEETING_LENGTHS.about,
  aboutEn: MAX_MEETING_LENGTHS.about,
  minutes: MAX_MEETING_LENGTHS.minutes,
  minutesEn: MAX_MEETING_LENGTHS.minutes,
  words: MAX_PROMISE_LENGTHS.words,
};

/** The desk of meetings: the list, a new one, one of them, each act on a page of its own. */
export function meetingDeskRoutes(given: TalkDesk): readonly Route<Actor>[] {
  const { get, post, form } = staffPages(given);
  const permission = (act: string): Permission =>
    RECORDED.includes(act) ? 'meeting.record' : 'meeting.plan';
  const one = (page: typeof deskMeetingPage) => orGivenAway(page, meetingGivenAway);
  return withMaxLengths(MAX_LENGTHS, [
    get('/desk/meetings', 'meeting.follow', deskMeetingsPage),
    // Before the pages of one meeting, whose id «new» or «import» would be.
    ...form('/desk/meetings/new', 'meeting.plan', newMeetingPage, {
      fields: PLANNING_FIELDS,
      repeated: REPEATED,
    }),
    ...calendarImportRoutes(given),
    get('/desk/meetings/:id', 'meeting.follow', one(deskMeetingPage)),
    ...form('/desk/meetings/:id/edit', 'meeting.plan', one(editMeetingPage), {
      fields: EDIT_FIELDS,
      repeated: REPEATED,
    }),
    ...form('/desk/meetings/:id/series', 'meeting.plan', one(seriesPage), {
      fields: SERIES_CHANGE_FIELDS,
      repeated: REPEATED,
    }),
    ...form('/desk/meetings/:id/promise', 'promise.give', one(promiseAtMeeting), {
      fields: GIVING_FIELDS,
    }),
    post('/desk/meetings/:id/feedback', 'survey.run', one(askForFeedback)),
    ...ACTS.filter((act) => act !== 'edit').flatMap((act) =>
      form(`/desk/meetings/:id/${act}`, permission(act), one(actPage(act)), {
        fields: ACT_FIELDS[act],
        ...(act === 'held' && { repeated: ['topics'] }),
      }),
    ),
  ]);
}
