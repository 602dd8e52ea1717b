import type { NoticedByModules } from './noticed-by-reports-and-appeals.ts';

/** Guards of meetings that the matrix does not notice, and the test that does. */
export const NOTICED_BY_MEETINGS: NoticedByModules = {
  'meetings/use-cases/meetings.db.test.ts': {
    'a meeting with the police > is planned by officers who come to it, by coordinators of the place, and by nobody else':
      ["meetings/use-cases/change-meeting.ts · mayWithMeeting(context, 'plan', said, accounts)"],
    'a meeting with the police > is at the desk of nobody who plans none': [
      "meetings/use-cases/list-desk-meetings.ts · mayWithSomeMeeting(context, 'follow')",
      "meetings/use-cases/list-desk-meetings.ts · mayWithSomeMeeting(context, 'follow') (2)",
      "meetings/use-cases/list-open-meeting-clocks.ts · mayWithSomeMeeting(context, 'plan')",
      "meetings/use-cases/list-planning-choices.ts · mayWithSomeMeeting(context, 'plan')",
    ],
    'a meeting with the police > is planned where somebody plans, with those who serve there; by officers, with themselves':
      ["meetings/use-cases/list-planning-choices.ts · mayWithMeetingsIn(context, 'plan', id)"],
    'a meeting with the police > stands beside officers’ own hours because the table says so': [
      "meetings/use-cases/list-weekly-receptions.ts · policy.can(actor, 'meeting.read')",
    ],
    'a meeting with the police > is told to those who come, and not to whoever planned it': [
      "meetings/use-cases/tell-hosts.ts · context.policy.can(context.actor, 'meeting.tell')",
      "meetings/use-cases/line-up-meetings.ts · context.policy.can(context.actor, 'meeting.line-up')",
    ],
    'a meeting with the police > with the hromada is due two months after the last, for whoever plans there':
      [
        "meetings/use-cases/list-open-meeting-clocks.ts · mayWithMeetingsIn(context, 'plan', id)",
        'meetings/use-cases/meeting-in-reach.ts · policy.can(actor, PERMISSIONS[act], { areaIds: areas.lineOf(areaId) })',
      ],
  },
};
