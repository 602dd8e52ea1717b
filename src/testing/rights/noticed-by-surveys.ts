import type { NoticedByModules } from './noticed-by-reports-and-appeals.ts';

/** Guards of surveys that the matrix does not notice, and the test that does. */
export const NOTICED_BY_SURVEYS: NoticedByModules = {
  'surveys/pages/desk/of-subject.db.test.tsx': {
    'beside a thing nobody is offered to ask about it who may run no survey': [
      "surveys/pages/desk/of-subject.tsx · context.policy.can(context.actor, 'survey.run')",
    ],
  },
  'surveys/use-cases/surveys.db.test.ts': {
    'a survey > is listed beside its thing for whoever reads of it there, and for nobody elsewhere':
      ["surveys/use-cases/surveys-of.ts · mayWithRound(context, 'survey.list', round)"],
    'a survey > is run and read by whoever leads it, wherever it lies, as long as they do': [
      "surveys/use-cases/follow-subject.ts · mayWithRound(context, 'survey.run', round)",
    ],
    'a survey > opens where its days make sense and its subject is whose it says': [
      "surveys/use-cases/list-openable-areas.ts · mayWithRound(context, 'survey.run', { areaId: id, leaderIds: [] })",
      "surveys/use-cases/open-round.ts · policy.can(actor, 'survey.run')",
    ],
  },
};
