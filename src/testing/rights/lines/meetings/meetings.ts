import { type Line, type Plant, type Posting, pageAndForm } from '../../line.ts';
import { plantArea } from '../../plants-areas.ts';
import {
  plantDraft,
  plantDraftToChange,
  plantHost,
  plantMeeting,
  plantMeetingHeld,
  plantMeetingToPromiseAt,
  plantMeetingOver,
  plantMeetingToAskAbout,
  plantMeetingToChange,
  plantMeetingToHold,
  plantMeetingToReport,
  plantSeriesDay,
  plantSeriesToChange,
} from '../../plants-meetings.ts';
import { plantOfficer } from '../../plants-officers.ts';
import { asking } from '../promises/promises.ts';

const ofArea = (ending: string): Line => ({
  route: `GET /area/:slug/meetings${ending}`,
  plant: plantArea,
});

/** What everybody reads of meetings, whoever they are. */
export const publicMeetingLines: readonly Line[] = [
  ...['', '.rss', '.atom', '.json', '.ics'].map(ofArea),
  { route: 'GET /officer/:slug/meetings.ics', plant: plantOfficer },
  { route: 'GET /meeting/:slug/calendar.ics', plant: plantMeeting },
  { route: 'GET /meeting/:slug', plant: plantMeeting },
  { route: 'GET /meeting/:slug/poster', plant: plantMeeting },
  { route: 'GET /m/:code', plant: plantMeeting, answers: 303 },
  ...asking('/meeting/:slug/ask', plantMeeting),
];

const meeting = ({ thing }: Posting) => ({
  kind: 'other',
  title: 'Зустріч у клубі',
  titleEn: '',
  about: '',
  aboutEn: '',
  areaId: thing.known?.['area'] ?? '',
  place: 'Клуб, вул. Миру, 4',
  placeEn: '',
  gettingThere: '',
  gettingThereEn: '',
  position: '',
  stepFree: 'unknown',
  toilet: 'unknown',
  hearingLoop: 'unknown',
  signLanguage: 'unknown',
  shelter: '',
  capacity: '20',
  mostSeats: '4',
  overbookingPercent: '10',
  offerHours: '24',
  closesHoursBefore: '2',
  hostIds: thing.known?.['officer'] ?? '',
  languages: 'uk',
});

const TIMES = { day: '2026-12-03', from: '10:00', to: '12:00' };

const seen = ({ thing }: Posting) => ({ seenAt: thing.known?.['seenAt'] ?? '' });

const seriesChange = (posting: Posting) => ({
  ...meeting(posting),
  ...seen(posting),
  from: '10:00',
  to: '12:00',
  reason: 'Ремонт.',
});

/** What the preview of its days sends back with «change them». */
async function lookedAtOf(posting: Posting): Promise<string> {
  const { world, asker, thing } = posting;
  const preview = await world.site.request(`/desk/meetings/${thing.params['id']}/series`, {
    method: 'POST',
    headers: { cookie: asker.cookie ?? '', 'sec-fetch-site': 'same-origin' },
    body: new URLSearchParams({ ...seriesChange(posting), go: 'look' }),
  });
  return /name="lookedAt" value="([^"]+)"/.exec(await preview.text())?.[1] ?? 'none';
}

/** An act has a page of its own, and a form. */
const act = (
  name: string,
  [shown, posted]: readonly [Plant, Plant],
  form: (posting: Posting) => Record<string, string>,
): readonly Line[] => [
  { route: `GET /desk/meetings/:id/${name}`, plant: shown },
  {
    route: `POST /desk/meetings/:id/${name}`,
    plant: posted,
    form: (posting) => ({ ...form(posting), ...seen(posting) }),
  },
];

const mayPromiseAt: Line['judge'] = (may) => may('promise.give') && may('meeting.record');

/** Promised and asked where it was held: whoever records that, and may promise or ask at all. */
const talkLines: readonly Line[] = [
  { route: 'GET /desk/meetings/:id/promise', plant: plantMeetingHeld, judge: mayPromiseAt },
  {
    route: 'POST /desk/meetings/:id/promise',
    plant: plantMeetingToPromiseAt,
    judge: mayPromiseAt,
    form: ({ world, thing }) => ({
      key: world.context.platform.random.uuid(),
      words: 'Поставити ліхтар.',
      officerId: thing.known?.['officer'] ?? '',
      areaId: thing.known?.['area'] ?? '',
      dueOn: '2027-01-20',
    }),
    keeps: true,
  },
  {
    route: 'POST /desk/meetings/:id/feedback',
    plant: plantMeetingToAskAbout,
    judge: (may) => may('survey.run') && may('meeting.follow'),
  },
];

/** At the desk: a new one, one of them, and each act on a page of its own. */
export const meetingLines: readonly Line[] = [
  ...pageAndForm(
    '/desk/meetings/new',
    // What is planned elsewhere, or for somebody else, stays typed, with why.
    { plant: plantHost, refused: 422 },
    {
      form: (posting) => ({
        ...meeting(posting),
        ...TIMES,
        key: posting.world.context.platform.random.uuid(),
        repeat: '',
        until: '',
        count: '',
        go: 'publish',
      }),
      keeps: true,
    },
  ),
  { route: 'GET /desk/meetings/:id', plant: plantMeeting },
  // What it offers once it was held, too.
  { route: 'GET /desk/meetings/:id', plant: plantMeetingHeld },
  ...talkLines,
  ...act('edit', [plantMeeting, plantMeetingToChange], meeting),
  { route: 'GET /desk/meetings/:id/series', plant: plantSeriesDay },
  {
    route: 'POST /desk/meetings/:id/series',
    plant: plantSeriesToChange,
    form: async (posting) => ({
      ...seriesChange(posting),
      go: 'change',
      lookedAt: await lookedAtOf(posting),
    }),
  },
  ...act('publish', [plantDraft, plantDraftToChange], () => ({})),
  ...act('discard', [plantDraft, plantDraftToChange], () => ({})),
  ...act('move', [plantMeeting, plantMeetingToChange], () => ({ ...TIMES, reason: 'Ремонт.' })),
  ...act('cancel', [plantMeeting, plantMeetingToChange], () => ({ reason: 'Хвороба.' })),
  ...act('held', [plantMeetingOver, plantMeetingToHold], () => ({ came: '12', cameFirst: '' })),
  ...act('report', [plantMeetingHeld, plantMeetingToReport], () => ({
    minutes: 'Домовилися.',
    minutesEn: '',
  })),
];
