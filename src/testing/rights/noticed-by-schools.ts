import type { NoticedByModules } from './noticed-by-reports-and-appeals.ts';

/** Guards of schools that the matrix does not notice, and the test that does. */
export const NOTICED_BY_SCHOOLS: NoticedByModules = {
  'schools/use-cases/lessons.db.test.ts': {
    'a lesson at a school > is called off, rated and asked for again by whoever holds the code': [
      "schools/use-cases/lesson-receipt.ts · policy.can(actor, 'lesson-receipt.read')",
    ],
  },
  'schools/use-cases/register-drafts.db.test.ts': {
    'a register of schools at the desk > says what is new and what changes, and leaves alone what lies outside one’s reach':
      [
        "organisations/use-cases/import-schools.ts · policy.can(actor, 'school.import', { areaIds: areaId ? areas.lineOf(areaId) : [] })",
      ],
  },
  'schools/use-cases/schools.db.test.ts': {
    'schools and their officers > are for everybody to read because the table says so': [
      "schools/use-cases/read-school.ts · policy.can(actor, 'school.read')",
    ],
    'schools and their officers > stand at the desk of their hromada, and a school officer sees theirs anywhere':
      [
        "schools/use-cases/list-desk-schools.ts · mayWithSchool(context, 'follow', one, given.get(one.id), accounts)",
      ],
  },
};
