import type { NoticedByModules } from './noticed-by-reports-and-appeals.ts';

/** Guards of people and roles that the matrix does not notice, and the test that does. */
export const NOTICED_BY_IDENTITY: NoticedByModules = {
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
        "identity/use-cases/find-open-invitation.ts · mayHandleAll(looking, places, 'role.grant', [grant])",
      ],
    'an invitation > of a colleague who invites nobody any more, though nothing is left to be given leads nowhere':
      ["identity/use-cases/find-open-invitation.ts · policy.can(actor, 'invitation.create')"],
  },
  'identity/use-cases/decide-role-request.db.test.ts': {
    'a role that two people give > a further role is confirmed only while the one who asked could still give it':
      [
        "identity/use-cases/decide-role-request.ts · mayHandleGrant(policy, actor, 'role.grant', placeOf(places, access.wanted))",
      ],
    'a role that two people give > a new link is confirmed only while the one who asked could still give it':
      [
        "identity/use-cases/decide-role-request.ts · mayHandleAll({ policy, actor }, places, 'role.grant', held)",
      ],
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
};
