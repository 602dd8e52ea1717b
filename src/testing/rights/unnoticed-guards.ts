/**
 * Guards that may be taken away without the matrix noticing, by why. A guard that is new must be noticed; one that is
 * noticed, or is no more, leaves the list.
 */

/** Judged area by area while a file or a change is planned: the matrix brings none that reaches too far. */
const JUDGED_BY_LINE: readonly string[] = [
  'areas/domain/import/adopt-areas.ts · mayChange(lineOf(register, area.id))',
  'areas/domain/import/adopt-areas.ts · mayChange(lineOf(register, area.id)) (2)',
  'areas/domain/import/claim-areas.ts · options.mayChange(lineOf(register, found.value?.id ?? parent.id))',
  'areas/domain/import/plan-settlements.ts · options.mayChange(line)',
  'areas/use-cases/inspect-beats.ts · reaches(area)',
  'areas/use-cases/judge-put-back.ts · reaches(lineIn(id))',
  'areas/use-cases/may-change.ts · mayChange(context, permission)',
  "areas/use-cases/plan-import.ts · mayChange(context, 'area.import')",
  "areas/use-cases/plan-import.ts · mayChange(context, 'area.import') (2)",
  "areas/use-cases/save-beats.ts · mayChange(context, 'beat.make')",
];

/** Only what is offered: a link, a button or a choice that would be refused. */
const OFFERED: readonly string[] = [
  "officers/pages/desk/officers.tsx · context.policy.can(context.actor, 'officer.import')",
  "officers/pages/desk/vacant-beats.tsx · context.policy.can(context.actor, 'assignment.change', areaResource(context.areas, id))",
  "areas/use-cases/read-desk-area.ts · mayChange(context, 'area.rename')(line)",
  "areas/use-cases/read-change.ts · context.policy.can(context.actor, 'area.put-back')",
  "areas/use-cases/read-desk-area.ts · mayChange(context, 'beat.inspect')(line)",
  'areas/use-cases/read-desk-area.ts · reaches(one)',
  "areas/use-cases/read-hromada-beats.ts · mayChange(context, 'area.publish')(line)",
  "identity/domain/may-with-colleague.ts · mayWithPerson(looking, places.areas, 'rights.read', person)",
  "identity/pages/journal.tsx · context.policy.can(context.actor, 'journal.export', {})",
  "identity/pages/journal.tsx · context.policy.can(context.actor, 'journal.read', {})",
  'identity/use-cases/read-colleague.ts · mayWithColleague(context, person, held)',
  'officers/pages/desk/assign-form.tsx · policy.can(actor, permission, areaResource(areas, id))',
  "officers/pages/desk/narrow-officers.tsx · policy.can(actor, 'officer.list', areaResource(areas, id))",
  "officers/use-cases/read-card-issue.ts · mayWithIssue(context, 'card-issue.handle', found)",
  'officers/use-cases/read-my-day.ts · policy.can(actor, permission)',
];

/** What a stream tells: the matrix opens it and does not listen. */
const HEARD: readonly string[] = [
  'identity/use-cases/hear-changes.ts · mayHear(context, heard, event)',
  'identity/use-cases/hear-changes.ts · policy.can(actor, permission)',
  'identity/use-cases/hear-changes.ts · policy.can(actor, permission, resource)',
];

/** Which things stand in a list: the matrix looks for marks, and these things bear none. */
const LISTED: readonly string[] = [
  "officers/use-cases/preview-roster.ts · mayWith(context, 'officer.import', one)",
  "officers/use-cases/plan-read-roster.ts · policy.can(actor, 'officer.import', resource)",
  "officers/use-cases/list-officers.ts · policy.can(actor, 'officer.list', areaResource(areas, id))",
  "officers/use-cases/list-unchecked-cards.ts · mayWith(context, 'officer-card.check', officer)",
  "officers/use-cases/list-waiting-issues.ts · mayWithIssue(context, 'card-issue.handle', one)",
  "officers/use-cases/read-vacancy.ts · mayWith(context, 'assignment.change', officer)",
  "officers/use-cases/read-vacancy.ts · policy.can(actor, 'assignment.change')",
  "officers/use-cases/read-work-report.ts · policy.can(actor, 'work.read', resourceOf(context, officer, own))",
  "organisations/use-cases/list-desk-organisations.ts · policy.can(actor, 'organisation.list', organisationResource(areas, one))",
  "organisations/use-cases/list-ending-agreements.ts · policy.can(actor, 'organisation.change', organisationResource(areas, organisation))",
  "organisations/use-cases/read-contacts.ts · policy.can(actor, 'contact.read', organisationResource(areas, organisation))",
  "organisations/use-cases/read-desk-organisation.ts · policy.can(actor, 'contact.read', resource)",
  "organisations/use-cases/search-contacts.ts · policy.can(actor, 'contact.read', organisationResource(areas, organisation))",
];

/** Asked again behind what asks the same of the same thing: through a page it opens nothing by itself. */
const BEHIND: readonly string[] = [
  "identity/use-cases/find-open-invitation.ts · mayHandleAll({ policy, actor }, places, 'role.grant', heldGrants(invited, today))",
  "identity/use-cases/find-open-invitation.ts · policy.can(actor, 'invitation.create')",
  'identity/domain/own.ts · policy.can(actor, permission, { ownerId: actor.id })',
  'identity/domain/own.ts · refusalOf(context, permission)',
  "identity/use-cases/grant-role.ts · mayHandleGrant(policy, actor, 'role.grant', placeOf(places, checked.value))",
  "identity/use-cases/invite-person.ts · refusalOf(context, 'invitation.create')",
  "identity/use-cases/renew-invitation.ts · mayHandleAll(context, places, 'role.grant', held)",
  "identity/use-cases/renew-invitation.ts · mayWithPerson(context, places.areas, 'account.read', person)",
  "identity/use-cases/revoke-role.ts · mayHandleGrant(policy, actor, 'role.revoke', placeOf(places, grant))",
  "identity/use-cases/revoke-role.ts · mayWithPerson(context, places.areas, 'account.read', person)",
  "identity/use-cases/suspend-account.ts · mayHandleAll(context, places, 'role.revoke', held)",
  "identity/use-cases/suspend-account.ts · mayWithPerson(context, places.areas, 'account.read', person)",
  "identity/use-cases/suspend-by-address.ts · context.policy.can(context.actor, 'administrator.keep')",
  'identity/use-cases/who-may.ts · policy.can(actor, permission, resourceOf(thing))',
  "identity/use-cases/withdraw-invitation.ts · mayWithPerson(context, places.areas, 'account.read', person)",
  "officers/use-cases/assign-beat.ts · policy.can(actor, 'assignment.change', areaResource(areas, input.areaId))",
  'officers/use-cases/find-issue-target.ts · mayRemark(context)',
  'officers/use-cases/find-issue-target.ts · mayRemark(context) (2)',
  "officers/use-cases/link-account.ts · context.policy.can(context.actor, 'officer.link')",
  'organisations/use-cases/save-organisation.ts · mayStand(context, after)',
];

export const UNNOTICED: readonly string[] = [
  ...JUDGED_BY_LINE,
  ...OFFERED,
  ...HEARD,
  ...LISTED,
  ...BEHIND,
];
