export { adoptAgreement } from './use-cases/agreement/adopt-agreement.ts';
export { proposeAction } from './use-cases/agreement/propose-action.ts';
export type { PlanContext } from './domain/plan-context.ts';
export type { ActionSaid, AnswerableSaid } from './domain/action-said.ts';
export {
  countDemoActions,
  countDemoPlans,
  countKeptPlans,
  removeDemoPlans,
  unlinkRemovedWork,
} from './storage/remove-demo-plans.ts';
export { adoptAction, adoptDone } from './use-cases/adopt-action.ts';
export { dropAction } from './use-cases/drop-action.ts';
export { answerByLetter } from './use-cases/answer-by-letter.ts';
export { handOverLink } from './use-cases/hand-over-link.ts';
export { linkWork } from './use-cases/link-work.ts';
export { openPlan } from './use-cases/open-plan.ts';
export { readDeskAction } from './use-cases/read-desk-action.ts';
export { reportAction } from './use-cases/report-action.ts';
export { tellPeople } from './use-cases/public/tell-people.ts';
export { riseActions } from './use-cases/rise-actions.ts';
export { writeAction } from './use-cases/write-action.ts';
