import { setImmediate } from 'node:timers/promises';
import type { MeetingId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import {
  type CalendarFault,
  readCalendar,
  type ReadEvent,
  type UnreadCalendar,
} from '#platform/calendar/read-calendar.ts';
import { decodeText } from '#platform/csv/decode-text.ts';
import type { Tx } from '#platform/database/database.ts';
import { type CalendarDraft, MAX_DAYS_TAKEN } from '../domain/calendar-draft.ts';
import type { MeetingsContext } from '../domain/meetings-context.ts';
import { lockImported } from '../storage/calendar-drafts.ts';
import { type ImportedSaid, importedSaid, type WordsRefusal } from './imported-said.ts';
import { listPlanningChoices, type PlanningChoices } from './list-planning-choices.ts';
import { accountsOfHosts, mayWithMeeting } from './meeting-in-reach.ts';
import {
  daysOfEvent,
  type DaysRefusal,
  type EventDays,
  eventKey,
  sameEvents,
} from './read-calendar-events.ts';

/** An event by its place in the file, and what it calls itself. */
export interface NumberedEvent {
  readonly number: number;
  readonly title: string;
}

export interface TakenEvent extends NumberedEvent, EventDays, ImportedSaid {
  readonly key: string;
}

export interface RefusedEvent extends NumberedEvent {
  readonly why: EventRefusal;
  /** The words of the file that nobody could make sense of. */
  readonly words: string;
}

export interface KnownEvent extends NumberedEvent {
  readonly meetingId: MeetingId;
}

export type EventRefusal = CalendarFault | WordsRefusal | DaysRefusal | 'not-yours';
export type FileRefusal = UnreadCalendar | 'too-many-days';

export interface PlannedCalendar {
  readonly taken: readonly TakenEvent[];
  readonly refused: readonly RefusedEvent[];
  /** Taken from an earlier file: nothing becomes of them. */
  readonly known: readonly KnownEvent[];
}

type Planning = Pick<CalendarDraft, 'bytes' | 'kind' | 'areaId' | 'hostIds'>;

/** The events of a file, or why there is no reading it. */
export function readEvents(
  { platform: { clock } }: Pick<MeetingsContext, 'platform'>,
  bytes: Uint8Array,
): ReturnType<typeof readCalendar> {
  const decoded = decodeText(bytes);
  return decoded.ok ? readCalendar(decoded.value.text, clock.timeZone) : refuse('not-a-calendar');
}

/** Event by event what a calendar would become, in the transaction that may write it. */
export async function planCalendar(
  tx: Tx,
  context: MeetingsContext,
  draft: Planning,
): Promise<Result<PlannedCalendar, FileRefusal>> {
  const read = readEvents(context, draft.bytes);
  if (!read.ok) return read;
  const { events, faulty } = read.value;
  const earlier = await lockImported(tx, events.map(eventKey));
  const judged = await judgeEvents(tx, context, draft, events);
  const known = judged.taken.flatMap(({ key, number, title }) => {
    const meetingId = earlier.get(key);
    return meetingId ? [{ number, title, meetingId }] : [];
  });
  const taken = judged.taken.filter(({ key }) => !earlier.has(key));
  const days = taken.reduce((sum, one) => sum + one.days.length, 0);
  if (days > MAX_DAYS_TAKEN) return refuse('too-many-days');
  const unread = faulty.map(({ number, summary, fault, words }) => ({
    number,
    title: summary,
    why: fault,
    words,
  }));
  const refused = [...unread, ...judged.refused].toSorted((a, b) => a.number - b.number);
  return ok({ taken, refused, known });
}

async function judgeEvents(
  tx: Tx,
  context: MeetingsContext,
  draft: Planning,
  events: readonly ReadEvent[],
): Promise<Pick<PlannedCalendar, 'taken' | 'refused'>> {
  const choices = listPlanningChoices(context);
  const places = choices.ok ? choices.value.places : [];
  const accounts = await accountsOfHosts(tx, [draft]);
  const isTheirs = ({ said }: ImportedSaid) => mayWithMeeting(context, 'plan', said, accounts);
  const same = sameEvents(events);
  const taken: TakenEvent[] = [];
  const refused: RefusedEvent[] = [];
  for (const event of events) {
    const { number, summary: title } = event;
    const judged = judgeEvent({ context, draft, places, same, isTheirs }, event);
    if (judged.ok) taken.push({ number, title, key: eventKey(event), ...judged.value });
    else refused.push({ number, title, why: judged.refusal, words: '' });
    // A rule takes a while to follow, and requests come in between.
    if (event.rule !== undefined) await setImmediate();
  }
  return { taken, refused };
}

function judgeEvent(
  {
    context,
    draft,
    places,
    same,
    isTheirs,
  }: {
    readonly context: MeetingsContext;
    readonly draft: Planning;
    readonly places: PlanningChoices['places'];
    readonly same: ReturnType<typeof sameEvents>;
    readonly isTheirs: (said: ImportedSaid) => boolean;
  },
  event: ReadEvent,
): Result<EventDays & ImportedSaid, EventRefusal> {
  const days = daysOfEvent(context, event, same);
  if (!days.ok) return days;
  const said = importedSaid(context, draft, places, event);
  if (!said.ok) return said;
  return isTheirs(said.value) ? ok({ ...days.value, ...said.value }) : refuse('not-yours');
}
