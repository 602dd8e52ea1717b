import { NOTICED_BY_COURSES } from './noticed-by-courses.ts';
import { NOTICED_BY_FORUM } from './noticed-by-forum.ts';
import { NOTICED_BY_IDENTITY } from './noticed-by-identity.ts';
import { NOTICED_BY_LIVE } from './noticed-by-live.ts';
import { NOTICED_BY_MEETINGS } from './noticed-by-meetings.ts';
import { NOTICED_BY_PLAN } from './noticed-by-plan.ts';
import { NOTICED_BY_PROMISES } from './noticed-by-promises.ts';
import { NOTICED_BY_SCHOOLS } from './noticed-by-schools.ts';
import { NOTICED_BY_SURVEYS } from './noticed-by-surveys.ts';
import {
  NOTICED_BY_REPORTS_AND_APPEALS,
  type NoticedByModules,
} from './noticed-by-reports-and-appeals.ts';

export type { NoticedByModules };

/**
 * Guards that may be taken away without the matrix noticing, and the test of a module that notices. The matrix asks
 * for one thing through a page and looks for marks: it brings no file that reaches too far, does not listen to
 * streams, misses no link that is offered for nothing, and cannot tell a guard from the one that asks the same before
 * it. A guard that is new stands here or is noticed there; `tools/guards/find-unmissed.ts` takes each of these away.
 */
export const NOTICED_BY_MODULES: NoticedByModules = {
  'areas/use-cases/change-beats.db.test.ts': {
    'a hromada’s beats at the desk > are absent for whoever answers for another hromada, for none, or may only look':
      ["areas/use-cases/read-hromada-beats.ts · mayChange(context, 'area.publish')(line)"],
  },
  'areas/use-cases/correct-area.db.test.ts': {
    'what is said of an area > is nothing for the coordinator of another hromada to change': [
      "areas/use-cases/correct-area.ts · reachOf(context, 'area.correct', known)(before)",
    ],
  },
  'areas/use-cases/plan-file.test.ts': {
    'a file that reaches further than its author > makes no area there, and says so of its line': [
      'areas/domain/import/claim-areas.ts · mayChange(line)',
    ],
  },
  'areas/use-cases/plan-import.db.test.ts': {
    'a file that reaches further than whoever brings it > changes no village elsewhere, and says so of its line':
      [
        'areas/domain/import/plan-settlements.ts · options.mayChange(line)',
        'areas/use-cases/may-change.ts · may([])',
        'areas/use-cases/may-change.ts · may([id])',
      ],
    'a file that reaches further than whoever brings it > takes no hromada over that its author does not answer for':
      ['areas/domain/import/adopt-areas.ts · mayChange(lineOf(register, area.id))'],
    'a file that reaches further than whoever brings it > takes no starosta district over by its map that its author does not answer for':
      ['areas/domain/import/adopt-areas.ts · mayChange(lineOf(register, area.id)) (2)'],
  },
  'areas/use-cases/preview-import.db.test.ts': {
    'the preview of a file > is not kept for an area that whoever brings it does not reach': [
      "areas/use-cases/keep-import-draft.ts · reachOf(context, 'area.import', known)(parent)",
    ],
  },
  'areas/use-cases/put-back-change.db.test.ts': {
    'putting areas back as they were > is there only for whoever answers for all that it touched': [
      'areas/use-cases/judge-put-back.ts · reaches(lineIn(id))',
      "areas/use-cases/list-changes.ts · reachOf(context, 'area.view', known)",
      "areas/use-cases/read-change.ts · context.policy.can(context.actor, 'area.put-back')",
    ],
  },
  'areas/use-cases/read-desk-area.db.test.ts': {
    'an area at the desk > gets another address from whoever keeps it, and from nobody beside': [
      "areas/use-cases/change-slug.ts · reachOf(context, 'area.rename', known)(area)",
    ],
    'an area at the desk > leads to its beats whoever may look at them': [
      "areas/use-cases/read-desk-area.ts · reachOf(context, 'beat.inspect', known)(hromada)",
    ],
    'an area at the desk > leads up only as far as its keeper reaches': [
      'areas/use-cases/read-desk-area.ts · reaches(one)',
    ],
    'an area at the desk > of elsewhere has no beats to be looked at: it is as unknown as none': [
      'areas/use-cases/inspect-beats.ts · reaches(area)',
    ],
    'an area at the desk > stands in the list of whoever reaches it, and of nobody beside': [
      "areas/use-cases/list-desk-areas.ts · reachOf(context, 'area.view', known)",
    ],
  },
  'areas/use-cases/search-desk-areas.db.test.ts': {
    'areas that are looked for from the desk > are shown as far as somebody reaches, and to nobody who does not keep areas':
      ["areas/use-cases/search-desk-areas.ts · reachOf(context, 'area.view', known)"],
  },
  'attendance/use-cases/keep-scans.db.test.ts': {
    'a door > is kept by whoever serves there or was given it, and to others is as if there were none':
      ["attendance/use-cases/list-doors.ts · mayWithGathering(context, 'read', gathering)"],
  },
  'officers/pages/desk/issues.db.test.tsx': {
    'the list of remarks > lets take one on by whoever may handle it; who may only read finds no button':
      ["officers/pages/desk/issues.tsx · context.policy.can(context.actor, 'card-issue.handle')"],
  },
  'officers/pages/desk/officers.db.test.tsx': {
    'the list of officers offers nothing that would be refused > a coordinator brings a list and finds somebody for a vacant beat':
      [
        "officers/pages/desk/narrow-officers.tsx · policy.can(actor, 'officer.list', areaResource(areas, id))",
      ],
    'the list of officers offers nothing that would be refused > an area to be given is chosen among those within reach':
      [
        'officers/pages/desk/assign-form.tsx · policy.can(actor, permission, areaResource(areas, id))',
      ],
    'the list of officers offers nothing that would be refused > an officer sees the vacant beat, and no way to either':
      [
        "officers/pages/desk/vacant-beats.tsx · context.policy.can(context.actor, 'assignment.change', areaResource(context.areas, id))",
      ],
    'the list of officers offers nothing that would be refused > where nobody serves yet, whoever may bring a list is led there, and nobody else':
      ["officers/pages/desk/officers.tsx · context.policy.can(context.actor, 'officer.import')"],
  },
  'officers/pages/half-year/write.db.test.tsx': {
    'a half-year report of which nothing is counted yet > leads whoever writes work down to the log, and nobody else':
      ["officers/pages/half-year/write.tsx · policy.can(actor, 'work.record', { ownerId })"],
  },
  'officers/use-cases/assign-beat.db.test.ts': {
    'what an officer answers for > is none of another hromada: whoever gives it answers for both': [
      "officers/use-cases/assign-beat.ts · policy.can(actor, 'assignment.change', areaResource(areas, input.areaId))",
    ],
  },
  'officers/use-cases/confirm-roster.db.test.ts': {
    'a roster at the desk > changes no officer and no assignment out of reach, and says on which line':
      [
        'officers/domain/roster-reach.ts · may(areaResource(places.areas, areaId))',
        'officers/domain/roster-reach.ts · may(resource)',
        'officers/domain/roster-reach.ts · may(resource) (2)',
        "officers/use-cases/plan-read-roster.ts · policy.can(actor, 'officer.import', resource)",
      ],
    'a roster at the desk > counts as not named those within reach, and nobody elsewhere': [
      "officers/use-cases/preview-roster.ts · mayWith(context, 'officer.import', one)",
    ],
  },
  'officers/use-cases/find-issue-target.db.test.ts': {
    'what a remark is about > is nothing to whoever may send none, as if neither were there': [
      'officers/use-cases/find-issue-target.ts · mayRemark(context)',
      'officers/use-cases/find-issue-target.ts · mayRemark(context) (2)',
      "officers/use-cases/find-issue-target.ts · policy.can(actor, 'card-issue.submit')",
    ],
  },
  'officers/use-cases/handle-card-issue.db.test.ts': {
    'a remark on a card, as a task > is as absent as none for the coordinator of another hromada': [
      "officers/use-cases/list-waiting-issues.ts · mayWithIssue(context, 'card-issue.handle', one)",
    ],
    'a remark on a card, as a task > is not to be handled by whoever may only read it': [
      "officers/use-cases/read-card-issue.ts · mayWithIssue(context, 'card-issue.handle', found)",
    ],
    'a remark on a card, as a task > is told of once: to who may handle it where it can be handled, to the officer where her card is':
      ['identity/use-cases/who-may.ts · policy.can(actor, permission, resourceOf(thing))'],
  },
  'officers/use-cases/list-card-owners.db.test.ts': {
    'the colleagues of whom one may be an officer with a card > are named to whoever may say whose card it is, not to an auditor, who knows who works here':
      ["officers/use-cases/link-account.ts · context.policy.can(context.actor, 'officer.link')"],
  },
  'officers/use-cases/public-cards.db.test.ts': {
    'what everybody may read of an officer > is there because the table says so: a beat': [
      "officers/use-cases/read-beat.ts · context.policy.can(context.actor, 'officer.read')",
    ],
    'what everybody may read of an officer > is there because the table says so: a card': [
      "officers/use-cases/read-serving-officer.ts · context.policy.can(context.actor, 'officer.read')",
    ],
    'what everybody may read of an officer > is there because the table says so: a photograph': [
      "officers/use-cases/read-photo.ts · context.policy.can(context.actor, 'officer.read')",
    ],
    'what everybody may read of an officer > is there because the table says so: an area': [
      "officers/use-cases/read-area-officers.ts · context.policy.can(context.actor, 'officer.read')",
    ],
  },
  'officers/use-cases/read-vacancy.db.test.ts': {
    'a beat that waits for somebody > can be given to those whom one may give it to, of whom none serves elsewhere only':
      ["officers/use-cases/read-vacancy.ts · mayWith(context, 'assignment.change', officer)"],
    'a beat that waits for somebody > waits before whoever answers for its hromada, and before nobody beside':
      [
        "officers/use-cases/list-officers.ts · policy.can(actor, 'officer.list', areaResource(areas, id))",
      ],
  },
  'officers/use-cases/read-work-report.db.test.ts': {
    'the half-year report > shows a coordinator her own hromada, and an officer only herself': [
      "officers/use-cases/read-work-report.ts · policy.can(actor, 'work.read', resourceOf(context, officer, own))",
    ],
  },
  'officers/use-cases/remind-of-checks.db.test.ts': {
    'a card that nobody checks > waits on the day of whoever may check it, the one never checked first, and of nobody else':
      [
        "officers/use-cases/list-unchecked-cards.ts · mayWith(context, 'officer-card.check', officer)",
      ],
  },
  'organisations/use-cases/add-agreement.db.test.ts': {
    'an agreement > waits on my day from sixty days before its end, for those who answer for it': [
      "organisations/use-cases/list-ending-agreements.ts · policy.can(actor, 'organisation.change', organisationResource(areas, organisation))",
    ],
  },
  'organisations/use-cases/add-contact.db.test.ts': {
    'somebody who speaks for an organisation > is as absent as nobody for the coordinator of another hromada':
      [
        "organisations/use-cases/read-contacts.ts · policy.can(actor, 'contact.read', organisationResource(areas, organisation))",
      ],
    'somebody who speaks for an organisation > is nothing to an administrator or an auditor, who see the organisation itself':
      [
        "organisations/use-cases/read-desk-organisation.ts · policy.can(actor, 'contact.read', resource)",
      ],
  },
  'organisations/use-cases/api-keys.db.test.ts': {
    'a key of a partner’s program > offers to be revoked only to whoever may': [
      "organisations/use-cases/list-api-keys.ts · policy.can(actor, 'api-key.revoke', resource)",
    ],
  },
  'organisations/use-cases/save-organisation.db.test.ts': {
    'an organisation that changes > is as absent as none at all for the coordinator of another hromada':
      [
        "organisations/use-cases/list-desk-organisations.ts · policy.can(actor, 'organisation.list', organisationResource(areas, one))",
      ],
    'an organisation that changes > stays in the hromada of whoever changes it': [
      'organisations/use-cases/save-organisation.ts · mayStand(context, after)',
    ],
  },
  'organisations/use-cases/search-contacts.db.test.ts': {
    'looking for somebody who speaks for an organisation > finds nobody for the coordinator of another hromada, and writes down no reading':
      [
        "organisations/use-cases/search-contacts.ts · policy.can(actor, 'contact.read', organisationResource(areas, organisation))",
      ],
  },
  ...NOTICED_BY_COURSES,
  ...NOTICED_BY_FORUM,
  ...NOTICED_BY_IDENTITY,
  ...NOTICED_BY_LIVE,
  ...NOTICED_BY_MEETINGS,
  ...NOTICED_BY_PLAN,
  ...NOTICED_BY_PROMISES,
  ...NOTICED_BY_SCHOOLS,
  ...NOTICED_BY_SURVEYS,
  ...NOTICED_BY_REPORTS_AND_APPEALS,
};

export function guardsOf(noticed: NoticedByModules): readonly string[] {
  return Object.values(noticed).flatMap((tests) => Object.values(tests).flat());
}
