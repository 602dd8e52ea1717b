import type { Context } from '#modules/identity/index.ts';
import { promiseInterfaces } from './api/interface-docs.ts';
import { promiseOperations } from './api/promise-operations.ts';
import { promiseHandlers } from './by-itself.ts';
import {
  promiseDeskRoutes,
  promiseEvents,
  promiseNotices,
  promisesLink,
  questionsLink,
} from './desk-routes.ts';
import type { PromiseSource } from './domain/promise-source.ts';
import type { PromisesContext } from './domain/promises-context.ts';
import { promisesActs } from './journal-acts.ts';
import { promiseNamers } from './journal-namers.ts';
import { openQuestionReceipt } from './pages/ask/question-receipt.tsx';
import type { PromisesHouse, QuestionsDesk } from './pages/desk/desk-pages.ts';
import { handedPromises } from './pages/desk/handed-promises.ts';
import { handedQuestions } from './pages/desk/handed-questions.ts';
import { promisesDay } from './pages/desk/promises-day.tsx';
import { promiseSearch } from './pages/desk/search.ts';
import { promisePageAddresses } from './pages/public/page-addresses.ts';
import { publishedQuestionSource } from './pages/public/question-source.ts';
import { promisesArea, promisesCard } from './pages/public/sections.tsx';
import { promisesPermissions } from './permissions.ts';
import { promisesRetention } from './retention.ts';
import { promiseRoutes } from './routes.ts';
import { remindOfDueJob } from './use-cases/remind-of-due.ts';

type As = (name: string) => PromisesContext;
interface DeskParts extends PromisesHouse {
  readonly promiseSourcesOf: (asking: Context) => readonly PromiseSource[];
}

export const promisesModule = {
  name: 'promises',
  permissions: promisesPermissions,
  journalActs: promisesActs,
  journalNames: () => promiseNamers,
  retention: promisesRetention,
  routes: (context: QuestionsDesk) => [...promiseRoutes(context), ...promiseDeskRoutes(context)],
  pageAddresses: promisePageAddresses,
  operations: promiseOperations,
  interfaces: promiseInterfaces,
  desk: (parts: DeskParts) => ({
    places: { asked: [questionsLink(parts)], together: [promisesLink(parts)] },
    days: [promisesDay(parts, parts.promiseSourcesOf)],
    searches: [promiseSearch(parts)],
    events: promiseEvents(parts),
    kinds: promiseNotices(parts),
  }),
  areaSections: (context: PromisesContext) => [promisesArea(context)],
  cardSections: (context: PromisesContext) => [promisesCard(context)],
  receipts: (context: PromisesContext) => [openQuestionReceipt(context)],
  promiseSources: (context: PromisesContext) => [publishedQuestionSource(context)],
  handedOut: (directories: PromisesHouse) => [
    handedQuestions(directories),
    handedPromises(directories),
  ],
  eventHandlers: (as: As) => promiseHandlers(as('promises')),
  jobs: (as: As) => [remindOfDueJob(as('nightly'))],
};
