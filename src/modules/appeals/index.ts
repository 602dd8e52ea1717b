export type { AppealsContext } from './domain/appeals-context.ts';
export type { ReportableProblems } from './domain/problem-to-share.ts';
export { MARTIAL_LAW, USUAL_HOURS, workingCalendar } from './domain/working-calendar.ts';
export { readAgreedProblem } from './use-cases/read-agreed-problem.ts';
export { reportOfProblem } from './domain/problem-to-share.ts';
export { countAppealsIn, removeAppealsIn } from './storage/remove-appeals-in.ts';
