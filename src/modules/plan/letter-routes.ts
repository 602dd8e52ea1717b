import { UNCACHED, viewBudget } from '#platform/http/view-budget.ts';
import type { Answer, PageRequest, RateLimit, Route } from '#platform/http/route.ts';
import { MAIN_LOCALES } from '#platform/i18n/locales.ts';
import { withMaxLengths } from '#platform/http/with-max-lengths.ts';
import type { PlanContext } from './domain/plan-context.ts';
import { evidenceFile } from './pages/evidence-file.ts';
import { answerLetter, letterPage, reportLetter } from './pages/letter/letter.tsx';
import { LETTER_FIELDS, LETTER_REPORT_FIELDS } from './use-cases/act-schemas.ts';
import { MAX_ACTION_LENGTHS } from './domain/action.ts';

/** Nobody guesses 256 bits, and whoever tries works for each. */
const ANSWERS: RateLimit = { posts: 60, seconds: 600, provable: true };

type Handle = (context: PlanContext, request: PageRequest) => Promise<Answer>;

/** Of the fields, those that hold more than a line. */
const MAX_LENGTHS = { words: MAX_ACTION_LENGTHS.words };

/** What the link of a letter leads to, and the files that show what was done. */
export function letterRoutes(context: PlanContext): readonly Route[] {
  const letter = (path: `/plan/letter/:token${string}`, handle: Handle) => ({
    path,
    locales: MAIN_LOCALES,
    access: { permission: 'owner-letter.answer' } as const,
    unlisted: true as const,
    handle: (request: PageRequest) => handle(context, request),
  });
  const file = (name: string, kilobytes: number, handle: Handle): Route => ({
    method: 'GET',
    budget: viewBudget(3, kilobytes, UNCACHED.file),
    path: `/plan/:year/action/:number/evidence/:evidence/${name}`,
    locales: ['uk'],
    access: { permission: 'action.read' },
    handle: (request) => handle(context, request),
  });
  const post = { method: 'POST', limit: ANSWERS, secret: true } as const;
  return withMaxLengths(MAX_LENGTHS, [
    {
      ...letter('/plan/letter/:token', letterPage),
      method: 'GET',
      budget: viewBudget(6, 9, UNCACHED.ownLink),
    },
    { ...letter('/plan/letter/:token', answerLetter), ...post, fields: LETTER_FIELDS },
    {
      ...letter('/plan/letter/:token/report', reportLetter),
      ...post,
      fields: LETTER_REPORT_FIELDS,
    },
    file('photo', 400, evidenceFile('large')),
    file('small', 60, evidenceFile('small')),
    file('document', 8_000, evidenceFile('document')),
  ]);
}
