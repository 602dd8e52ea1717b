import { type AreaId, type MeetingId, newId } from '#kernel/ids.ts';
import { receiptKeys } from '#platform/crypto/receipt-keys.ts';
import { systemRandom } from '#platform/crypto/random.ts';
import { seeEverything } from '#platform/database/testing.ts';
import { attendancePermissions } from '#modules/attendance/index.ts';
import { ticketKeys } from '#modules/attendance/storage/ticket-keys.ts';
import type { Actor } from '#modules/identity/index.ts';
import { keptOfficer, officersForEachTest, type TestOfficers } from '#modules/officers/testing.ts';
import type { InBoth, Meeting, MeetingSaid } from './domain/meeting.ts';
import { meetingSubjects } from './pages/survey-subjects.ts';
import type { PublicMeetingPages } from './pages/meeting-pages.ts';
import { meetingGatherings } from './pages/gathering-kind.ts';
import { promisesPermissions } from '#modules/promises/index.ts';
import { surveysPermissions } from '#modules/surveys/index.ts';
import { meetingsPermissions } from './permissions.ts';
import { findMeeting } from './storage/load-meetings.ts';
import { COFFEE_SAID } from './testing-coffee.ts';
import { type PlanMeeting, planMeeting } from './use-cases/plan-meeting.ts';

/** The village of Sadove, on Olena Zrazkova’s beat. */
const SADOVE = 'UA51010010020000006';

export interface TestMeetings {
  readonly planted: TestOfficers;
  /** As somebody, at this moment. */
  as(actor: Actor, at?: string): Promise<PublicMeetingPages & Disposable>;
  areaId(): AreaId;
  /** Coffee with Olena Zrazkova in Sadove on 3 December at 10:00, unless something else is said. */
  coffee(changes?: CoffeeChanges): Promise<PlanMeeting>;
  plan(actor: Actor, changes?: CoffeeChanges, at?: string): Promise<MeetingId>;
  kept(id: MeetingId): Promise<Meeting>;
  /** What the installation says in its own words. */
  readonly own: Map<string, InBoth>;
}

export type CoffeeChanges = Partial<Omit<PlanMeeting, 'said'>> & {
  readonly said?: Partial<MeetingSaid>;
};

/** The small community with its two officers, and whatever they invite people to. */
export function meetingsForEachTest(): TestMeetings {
  const planted = officersForEachTest({
    permissions: [
      ...meetingsPermissions,
      ...attendancePermissions,
      ...promisesPermissions,
      ...surveysPermissions,
    ],
  });
  const own: TestMeetings['own'] = new Map();
  const tickets = ticketKeys(Buffer.alloc(32, 7));
  const receipts = receiptKeys(Buffer.alloc(32, 7));
  const as: TestMeetings['as'] = async (actor, at) => {
    const opened = await planted.open();
    return {
      ...opened,
      platform: at ? planted.at(at).platform : opened.platform,
      actor,
      tickets,
      gatheringKinds: [meetingGatherings(opened)],
      surveySubjects: [meetingSubjects(opened)],
      receipts,
      proposingYear: async () => 2027,
      workingDays: { isWorkingDay: ({ dayOfWeek }) => dayOfWeek < 6 },
      settings: { text: (key) => own.get(key), number: () => 10 },
      [Symbol.dispose]: () => opened[Symbol.dispose](),
    };
  };
  const areaId = () => {
    const area = planted.context.areas.byCode(SADOVE);
    if (!area) throw new Error('no Sadove');
    return area.id;
  };
  const coffee: TestMeetings['coffee'] = async ({ said, ...changes } = {}) => ({
    id: newId(systemRandom),
    said: {
      ...COFFEE_SAID,
      areaId: areaId(),
      hostIds: [(await keptOfficer(planted)).id],
      ...said,
    },
    times: {
      day: Temporal.PlainDate.from('2026-12-03'),
      from: Temporal.PlainTime.from('10:00'),
      to: Temporal.PlainTime.from('12:00'),
    },
    recurrence: undefined,
    publish: true,
    ...changes,
  });
  const kept: TestMeetings['kept'] = async (id) => {
    const found = await seeEverything(planted.platform.database, (tx) => findMeeting(tx, id));
    if (!found) throw new Error('no meeting');
    return found;
  };
  return {
    planted,
    own,
    as,
    areaId,
    coffee,
    plan: async (actor, changes, at) => {
      using context = await as(actor, at);
      const planned = await planMeeting(context, await coffee(changes));
      if (!planned.ok) throw new Error(planned.refusal);
      return planned.value;
    },
    kept,
  };
}
