import type { NoticedByModules } from './noticed-by-reports-and-appeals.ts';

/** Guards of promises and questions that the matrix does not notice, and the test that does. */
export const NOTICED_BY_PROMISES: NoticedByModules = {
  'promises/pages/desk/of-source.db.test.tsx': {
    'what was promised at a thing leads on whoever follows promises, and stands there for whoever does not':
      ["promises/pages/desk/of-source.tsx · context.policy.can(context.actor, 'promise.follow')"],
  },
  'promises/use-cases/list-handed-promises.db.test.tsx': {
    'an open promise > is shown to the coordinator of the place once its owner is suspended': [
      "promises/use-cases/list-handed-promises.ts · mayWithPromise(context, 'answer', one, new Map())",
    ],
  },
  'promises/use-cases/list-handed-questions.db.test.tsx': {
    'a question that an officer has > is no matter of the coordinator of another hromada': [
      "promises/use-cases/list-handed-questions.ts · mayWithQuestion(context, 'give', one, new Map())",
    ],
  },
  'promises/use-cases/promise-choices.db.test.ts': {
    'the form of a new promise > offers an officer herself and her places, and the coordinator everybody of the area':
      [
        "promises/use-cases/promise-choices.ts · policy.can(actor, 'promise.give', { areaIds: areas.lineOf(id) })",
        'promises/use-cases/promise-choices.ts · reaches(area)',
      ],
    'the form of a new promise > leads everybody to lists that have something in them because the table says so':
      ["promises/use-cases/list-promises.ts · policy.can(actor, 'promise.read') (2)"],
  },
  'promises/use-cases/promises.db.test.ts': {
    'a promise > stands on the desk of those whose it is, and of those who follow the area': [
      "promises/use-cases/list-desk-promises.ts · mayWithPromise(context, 'answer', promise, accounts)",
      "promises/use-cases/list-desk-promises.ts · mayWithPromise(context, 'follow', promise, accounts)",
    ],
  },
  'promises/use-cases/questions.db.test.ts': {
    'a question > is given to somebody by the coordinator there, who is told, and to nobody out of reach':
      [
        "promises/use-cases/list-questions.ts · mayWithQuestion(context, 'read', question, accounts)",
      ],
  },
};
