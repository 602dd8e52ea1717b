import { type Result, ok, refuse } from '#kernel/result.ts';
import { inTransaction } from '#modules/identity/index.ts';
import type { Meeting } from '../domain/meeting.ts';
import type { MeetingsContext } from '../domain/meetings-context.ts';
import { loadDeskMeetings } from '../storage/load-desk-meetings.ts';
import { accountsOfHosts, hostAccounts, canOnAnyMeeting } from './meeting-in-reach.ts';
import { withinReach } from './within-reach.ts';

export const DESK_VIEWS = ['coming', 'to-report', 'drafts', 'over'] as const;
export type DeskView = (typeof DESK_VIEWS)[number];

/** So many days after it, everybody should be able to read what was said. */
export const DAYS_TO_REPORT = 7;
/** What is over for longer is found by searching. */
const DAYS_SHOWN = 180;
const SHOWN = 200;

export interface DeskMeeting extends Meeting {
  /** Whoever asks comes to it. */
  readonly isOwn: boolean;
  /** Of one that took place: the last day on which it is to be told what was said. */
  readonly reportBy: Temporal.PlainDate;
}

/** What is planned within one's own reach: the next first, of what is over the latest. */
export async function listDeskMeetings(
  context: MeetingsContext,
  view: DeskView,
): Promise<Result<readonly DeskMeeting[], 'forbidden'>> {
  if (!canOnAnyMeeting(context, 'follow')) return refuse('forbidden');
  return await inTransaction(context, async (tx) => {
    const reach = await withinReach(tx, context);
    const now = context.platform.clock.now();
    const found = await loadDeskMeetings(tx, { ...reach, ...VIEWS[view](now) }, SHOWN);
    return ok(deskMeetings(context, await accountsOfHosts(tx, found), found));
  });
}

/** By a part of what it is called, or of its place; whatever became of it. */
export async function searchMeetings(
  context: MeetingsContext,
  { text, limit }: { readonly text: string; readonly limit: number },
): Promise<Result<readonly DeskMeeting[], 'forbidden'>> {
  if (!canOnAnyMeeting(context, 'follow')) return refuse('forbidden');
  return await inTransaction(context, async (tx) => {
    const reach = await withinReach(tx, context);
    const statuses = ['draft', 'published', 'moved', 'held', 'reported', 'cancelled'] as const;
    const asked = { ...reach, statuses, text, isBackwards: true };
    const found = await loadDeskMeetings(tx, asked, limit);
    return ok(deskMeetings(context, await accountsOfHosts(tx, found), found));
  });
}

const COMING = ['published', 'moved'] as const;

const VIEWS = {
  coming: (now: Temporal.Instant) => ({ statuses: COMING, from: now }),
  'to-report': (now: Temporal.Instant) => ({ statuses: [...COMING, 'held'] as const, before: now }),
  drafts: () => ({ statuses: ['draft'] as const }),
  over: (now: Temporal.Instant) => ({
    statuses: ['reported', 'cancelled'] as const,
    from: now.subtract({ hours: 24 * DAYS_SHOWN }),
    isBackwards: true,
  }),
};

function deskMeetings(
  { actor, platform: { clock } }: MeetingsContext,
  accounts: Awaited<ReturnType<typeof accountsOfHosts>>,
  found: readonly Meeting[],
): readonly DeskMeeting[] {
  return found.map((meeting) => ({
    ...meeting,
    isOwn: actor.kind === 'staff' && hostAccounts(meeting, accounts).includes(actor.id),
    reportBy: meeting.endsAt
      .toZonedDateTimeISO(clock.timeZone)
      .toPlainDate()
      .add({ days: DAYS_TO_REPORT }),
  }));
}
