export { promiseOperations } from './api/promise-operations.ts';
export { LONGEST as LONGEST_OF_PROMISE } from './domain/promise.ts';
export { GIVING_FIELDS } from './use-cases/promise-schemas.ts';
export { promiseHandlers } from './by-itself.ts';
export {
  promiseDeskRoutes,
  promiseEvents,
  promiseNotices,
  promisesLink,
  questionsLink,
} from './desk-routes.ts';
export type { PromisePages } from './domain/pages-context.ts';
export type { Source } from './domain/promise.ts';
export type { NamedSource, PromiseSource } from './domain/promise-source.ts';
export type { PromisesContext } from './domain/promises-context.ts';
export { promisesActs } from './journal-acts.ts';
export { openQuestionReceipt } from './pages/ask/question-receipt.tsx';
export { promisesDay } from './pages/desk/promises-day.tsx';
export { handedPromises } from './pages/desk/handed-promises.ts';
export { handedQuestions } from './pages/desk/handed-questions.ts';
export { promiseSearch } from './pages/desk/search.ts';
export { promisePageAddresses } from './pages/public/page-addresses.ts';
export { promisesPanel, questionsPanel } from './pages/desk/of-source.tsx';
export { givePromisePage } from './pages/desk/new-promise.tsx';
export { promisesOfSource, questionsOfSource } from './pages/public/of-source.tsx';
export { askPage } from './pages/ask/ask.tsx';
export { publishedQuestionSource } from './pages/public/question-source.ts';
export { promisesArea, promisesCard } from './pages/public/sections.tsx';
export { promisesPermissions } from './permissions.ts';
export { promisesRetention } from './retention.ts';
export { askingRoutes, promiseRoutes } from './routes.ts';
export { countDemoPromises, removeDemoPromises } from './storage/remove-demo-promises.ts';
export { answerPromise } from './use-cases/answer-promise.ts';
export { answerQuestion } from './use-cases/answer-question.ts';
export { askQuestion } from './use-cases/ask-question.ts';
export { givePromise } from './use-cases/give-promise.ts';
export { publishQuestion } from './use-cases/publish-question.ts';
export { remindOfDueJob } from './use-cases/remind-of-due.ts';
export { promiseInterfaces } from './api/interface-docs.ts';
