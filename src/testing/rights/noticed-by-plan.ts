import type { NoticedByModules } from './noticed-by-reports-and-appeals.ts';

/** Guards of the joint plan that the matrix does not notice, and the test that does. */
export const NOTICED_BY_PLAN: NoticedByModules = {
  'plan/use-cases/agreement/proposals.db.test.ts': {
    'a proposal > is read and judged by nobody who does not keep the plan there': [
      "plan/use-cases/agreement/read-proposal.ts · mayWithProposal(context, 'judge', proposal)",
    ],
    'a proposal > stands in lists of those alone whom the table lets read it, and is taken from those whom it lets send one':
      ["plan/use-cases/agreement/list-proposals.ts · mayWithProposal(context, 'read', proposal)"],
  },
  'plan/use-cases/agreement/roll.db.test.ts': {
    'the roll of a plan > is of nobody who keeps another plan, even for colleagues of their own': [
      "plan/use-cases/agreement/invite-voter.ts · mayWithin(context, 'plan-text.put', plan.areaId)",
    ],
  },
  'plan/use-cases/doing.db.test.ts': {
    'an action that was agreed > is shown by a photograph without where it was taken, or by a document that is only downloaded':
      ["plan/use-cases/read-evidence-file.ts · policy.can(actor, 'action.read')"],
  },
  'plan/pages/public/action.db.test.tsx': {
    'the page of an action > leads at the desk to the proposal that it came from, for whoever may read that there':
      ["plan/pages/desk/action-facts.tsx · mayWithin(context, 'proposal.read', areaId)"],
  },
  'plan/use-cases/list-handed-actions.db.test.tsx': {
    'an agreed action > is shown to the coordinator of the place once its owner, an officer, is suspended':
      ["plan/use-cases/list-handed-actions.ts · mayWithAction(context, 'steer', one)"],
  },
  'plan/use-cases/list-desk-actions.db.test.ts': {
    'the plans at the desk > let nobody move an action of a larger plan to where they write none': [
      "plan/use-cases/write-action.ts · mayWithin(context, 'action.write', areaId)",
    ],
    'the plans at the desk > offer, open and take nothing beyond the reach of whoever keeps them': [
      "plan/use-cases/list-action-choices.ts · mayWithin(context, 'action.write', id)",
    ],
    'the plans at the desk > show an officer no more than what they stand for': [
      "plan/use-cases/list-desk-actions.ts · mayWithAction(context, 'follow', one)",
    ],
    'the plans at the desk > show each of the sides their area’s actions, and what waits for them':
      [
        "plan/use-cases/list-desk-actions.ts · mayWithAction(context, 'steer', owned)",
        "plan/use-cases/list-desk-actions.ts · mayWithin(context, 'action.follow', plan.areaId)",
      ],
  },
  'plan/use-cases/public/public.db.test.ts': {
    'the plan as everybody reads it > is read by those alone whom the table lets read it': [
      "plan/use-cases/public/read-public-year.ts · policy.can(actor, 'action.read')",
    ],
  },
};
