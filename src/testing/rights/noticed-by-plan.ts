import type { NoticedByModules } from './noticed-by-reports-and-appeals.ts';

/** Guards of the joint plan that the matrix does not notice, and the test that does. */
export const NOTICED_BY_PLAN: NoticedByModules = {
  'plan/use-cases/agreement/agreement.db.test.ts': {
    'a text that is put to the vote > says while people vote how many have, and how they did only once it is decided':
      ["plan/use-cases/agreement/read-agreement.ts · policy.can(actor, 'plan-text.read')"],
  },
  'plan/use-cases/agreement/proposals.db.test.ts': {
    'a proposal > is read and judged by nobody who does not keep the plan there': [
      "plan/use-cases/agreement/read-proposal.ts · mayWithProposal(context, 'judge', proposal)",
    ],
    'a proposal > stands in lists of those alone whom the table lets read it, and is taken from those whom it lets send one':
      [
        "plan/use-cases/agreement/list-proposals.ts · mayWithProposal(context, 'read', proposal)",
        "plan/use-cases/agreement/proposal-choices.ts · policy.can(actor, 'proposal.send')",
      ],
  },
  'plan/use-cases/agreement/roll.db.test.ts': {
    'the roll of a plan > is of nobody who keeps another plan, even for colleagues of their own': [
      "plan/use-cases/agreement/invite-voter.ts · mayWithTexts(context, 'plan-text.put', plan.areaId)",
    ],
  },
  'plan/use-cases/by-itself.db.test.ts': {
    'everyday work > is counted anew in the installation’s own name alone': [
      "plan/use-cases/recount-work.ts · context.policy.can(context.actor, 'action.tell')",
    ],
  },
  'plan/use-cases/doing.db.test.ts': {
    'an action that was agreed > is shown by a photograph without where it was taken, or by a document that is only downloaded':
      ["plan/use-cases/read-evidence-file.ts · policy.can(actor, 'action.read')"],
  },
  'plan/use-cases/list-desk-actions.db.test.ts': {
    'the plans at the desk > count for each who asks what waits for them, and for nobody whom the table lets see none':
      ["plan/use-cases/list-desk-actions.ts · mayWithSomeAction(context, 'follow') (2)"],
    'the plans at the desk > show an officer no more than what they stand for': [
      "plan/use-cases/list-desk-actions.ts · mayWithAction(context, 'follow', one)",
    ],
    'the plans at the desk > show each of the sides their area’s actions, and what waits for them':
      ["plan/use-cases/list-desk-actions.ts · mayWithAction(context, 'steer', owned)"],
  },
  'plan/use-cases/public/public.db.test.ts': {
    'the plan as everybody reads it > is read by those alone whom the table lets read it': [
      "plan/use-cases/public/read-public-year.ts · policy.can(actor, 'action.read')",
    ],
  },
};
