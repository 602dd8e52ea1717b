import type { NoticedByModules } from './noticed-by-reports-and-appeals.ts';

/** Guards of meetings that the matrix does not notice, and the test that does. */
export const NOTICED_BY_MEETINGS: NoticedByModules = {
  'meetings/use-cases/gathering-of-meeting.db.test.ts': {
    'what people come to > needs no sign-up where everybody fits, and has a door all the same': [
      "attendance/use-cases/read-door-of.ts · mayWithGathering(context, 'enter', gathering)",
      "attendance/use-cases/read-door-of.ts · mayWithGathering(context, 'read', gathering)",
    ],
    'what people come to > is called by its name to nobody who may not read of it': [
      "meetings/use-cases/read-gathered.ts · policy.can(actor, 'meeting.read')",
    ],
  },
  'meetings/use-cases/change-series.db.test.ts': {
    'this day of a series and all later ones > are changed by whoever plans each of them, and nobody else':
      ["meetings/use-cases/change-series.ts · mayWithMeeting(context, 'plan', one, accounts)"],
    'this day of a series and all later ones > are listed before they are cancelled, but for those of somebody else':
      ["meetings/use-cases/list-series-days.ts · mayWithMeeting(context, 'plan', one, accounts)"],
  },
  'meetings/use-cases/import-calendar.db.test.ts': {
    'a calendar of somebody else’s > is nothing that anybody else sees, and of places where they do not plan nobody takes it':
      ["meetings/use-cases/plan-calendar.ts · mayWithMeeting(context, 'plan', said, accounts)"],
  },
  'meetings/use-cases/list-handed-meetings.db.test.tsx': {
    'an announced meeting > is shown to the coordinator of the place once its host is suspended': [
      "meetings/use-cases/list-handed-meetings.ts · mayWithMeetingsIn(context, 'plan', areaId)",
    ],
  },
  'meetings/use-cases/meeting-series.db.test.ts': {
    'a series of meetings > is cancelled from one day on but for a day that is somebody else’s by now':
      ['meetings/use-cases/change-status.ts · mayWithMeeting(context, act, one, accounts)'],
  },
  'meetings/use-cases/meeting-talk.db.test.ts': {
    'what is said at a meeting > offers to promise there to whoever may promise, and not to the head, who records it too':
      [
        "meetings/use-cases/read-desk-meeting.ts · context.policy.can(context.actor, 'promise.give')",
      ],
  },
  'meetings/use-cases/meetings.db.test.ts': {
    'a meeting with the police > is planned by officers who come to it, by coordinators of the place, and by nobody else':
      ["meetings/use-cases/change-meeting.ts · mayWithMeeting(context, 'plan', said, accounts)"],
    'a meeting with the police > is planned where somebody plans, with those who serve there; by officers, with themselves':
      ["meetings/use-cases/list-planning-choices.ts · mayWithMeetingsIn(context, 'plan', id)"],
    'a meeting with the police > with the hromada is due two months after the last, for whoever plans there':
      ["meetings/use-cases/list-open-meeting-clocks.ts · mayWithMeetingsIn(context, 'plan', id)"],
  },
};
