import { NOTICED_BY_COURSES } from './noticed-by-courses.ts';
import { NOTICED_BY_FORUM } from './noticed-by-forum.ts';
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
  'areas/use-cases/confirm-import.db.test.ts': {
    'a file that is looked at before it is imported > changes only what its author answers for, and names the rest':
      ['areas/domain/import/claim-areas.ts · mayChange(line)'],
  },
  'areas/use-cases/correct-area.db.test.ts': {
    'what is said of an area > is nothing for the coordinator of another hromada to change': [
      "areas/use-cases/correct-area.ts · reachOf(context, 'area.correct', known)(before)",
    ],
  },
  'areas/use-cases/plan-import.db.test.ts': {
    'a file that reaches further than whoever brings it > changes no village elsewhere, and says so of its line':
      ['areas/domain/import/plan-settlements.ts · options.mayChange(line)'],
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
  'identity/pages/journal.db.test.tsx': {
    'the journal, for others > shows each their own acts, with nothing that leads to others’': [
      "identity/pages/journal.tsx · context.policy.can(context.actor, 'journal.read', {})",
    ],
    'the table of the journal > is offered to whoever may take it out': [
      "identity/pages/journal.tsx · context.policy.can(context.actor, 'journal.export', {})",
    ],
  },
  'identity/pages/notifications-day.db.test.tsx': {
    'what is new on my day > tells it to whoever has no such tasks': [
      'identity/pages/notifications-day.tsx · policy.can(actor, task)',
    ],
  },
  'identity/use-cases/accept-invitation.db.test.ts': {
    'an invitation > of a colleague who could not give a role that somebody else gave meanwhile leads nowhere':
      [
        "identity/use-cases/find-open-invitation.ts · mayHandleAll({ policy, actor }, places, 'role.grant', heldGrants(invited, today))",
      ],
    'an invitation > of a colleague who invites nobody any more, though nothing is left to be given leads nowhere':
      ["identity/use-cases/find-open-invitation.ts · policy.can(actor, 'invitation.create')"],
  },
  'identity/use-cases/grant-role.db.test.ts': {
    'a coordinator > gives no role in the hromada beside': [
      "identity/use-cases/grant-role.ts · mayHandleGrant(policy, actor, 'role.grant', placeOf(places, checked.value))",
    ],
    'a coordinator > is led to no link that she may not withdraw': [
      "identity/domain/may-with-colleague.ts · may('invitation.withdraw')",
    ],
    'a coordinator > is led to what a colleague may do where she may read it': [
      "identity/domain/may-with-colleague.ts · mayWithPerson(looking, places.areas, 'rights.read', person)",
    ],
    'a coordinator > who may not invite makes no account by giving it a role': [
      "identity/use-cases/invite-person.ts · refusalOf(context, 'invitation.create')",
    ],
  },
  'identity/use-cases/hear-changes.db.test.ts': {
    'the stream of a desk > says that something changed where this person may know of it, and no id':
      [
        'identity/use-cases/hear-changes.ts · mayHear(context, heard, event)',
        'identity/use-cases/hear-changes.ts · policy.can(actor, permission, resource)',
      ],
    'the stream of a desk > tells of what has no place whoever may know of such things, wherever they are':
      ['identity/use-cases/hear-changes.ts · policy.can(actor, permission)'],
  },
  'identity/use-cases/own-account.db.test.ts': {
    'a dangerous act > waits for a proof when the last one is more than a quarter of an hour old': [
      'identity/domain/own.ts · refusalOf(context, permission)',
    ],
  },
  'identity/use-cases/revoke-role.db.test.ts': {
    'a new link > opens all that its person holds: nobody makes one who could not give it': [
      "identity/use-cases/renew-invitation.ts · mayHandleAll(context, places, 'role.grant', held)",
    ],
    'suspending somebody > is not for whoever could not take each of their roles back': [
      "identity/use-cases/suspend-account.ts · mayHandleAll(context, places, 'role.revoke', held)",
    ],
    'taking a role back > is not for a coordinator of elsewhere, nor against whoever set her up': [
      "identity/use-cases/revoke-role.ts · mayHandleGrant(policy, actor, 'role.revoke', placeOf(places, grant))",
    ],
  },
  'identity/use-cases/suspend-account.db.test.ts': {
    'letting somebody in again > asks by which of several roles they were shut out: the strongest that reaches them':
      ['identity/domain/suspension.ts · policy.reaches(scope, actor, place)'],
    'letting somebody in again > is neither offered nor explained to whoever lets nobody in': [
      "identity/domain/may-with-colleague.ts · looking.policy.can(looking.actor, 'account.restore')",
    ],
    'letting somebody in again > is not for a coordinator where an administrator shut them out': [
      'identity/use-cases/suspend-account.ts · mayHandleSuspension(context, context.places.areas, suspension)',
    ],
  },
  'identity/use-cases/suspend-by-address.db.test.ts': {
    'shutting somebody out by their address > is for the command line: not even an administrator does it from the desk':
      [
        "identity/use-cases/suspend-by-address.ts · context.policy.can(context.actor, 'administrator.keep')",
      ],
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
