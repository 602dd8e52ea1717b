import type { Line } from '../../line.ts';
import { plantPublicAction } from '../../plants-plan.ts';
import { plantPlanYear } from '../../plants-plan-year.ts';

const PAGES = [
  '',
  '/scorecard',
  '/calendar',
  '/map',
  '/coverage',
  '/plan.ics',
  '/plan.docx',
  '/plan.xlsx',
  '/plan.csv',
];

/** What everybody reads of plans. */
export const planPublicLines: readonly Line[] = [
  { route: 'GET /plan', plant: plantPlanYear, answers: 303 },
  ...PAGES.map((page): Line => ({ route: `GET /plan/:year${page}`, plant: plantPlanYear })),
  { route: 'GET /plan/:year/action/:number', plant: plantPublicAction },
];
