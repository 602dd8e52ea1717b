import { appealsRetention } from './modules/appeals/index.ts';
import { areasRetention } from './modules/areas/index.ts';
import { attendanceRetention } from './modules/attendance/index.ts';
import { auditRetention } from './modules/audit/index.ts';
import { coursesRetention, registerRetention } from './modules/courses/index.ts';
import { forumRetention } from './modules/forum/index.ts';
import { identityRetention } from './modules/identity/index.ts';
import { meetingsRetention } from './modules/meetings/index.ts';
import { officersRetention } from './modules/officers/index.ts';
import { organisationsRetention } from './modules/organisations/index.ts';
import { planRetention } from './modules/plan/index.ts';
import { promisesRetention } from './modules/promises/index.ts';
import { reportsRetention } from './modules/reports/index.ts';
import { schoolsRetention } from './modules/schools/index.ts';
import { settingsRetention } from './modules/settings/index.ts';
import { surveysRetention } from './modules/surveys/index.ts';
import type { KeptTable } from './platform/retention/kept-data.ts';
import { platformRetention } from './platform/retention/platform-retention.ts';

/** What is kept about people and for how long, of all modules: for the nightly job, reports and documentation. */
export const KEPT_TABLES: readonly KeptTable[] = [
  ...officersRetention,
  ...organisationsRetention,
  ...identityRetention,
  ...auditRetention,
  ...platformRetention,
  ...areasRetention,
  ...settingsRetention,
  ...attendanceRetention,
  ...promisesRetention,
  ...planRetention,
  ...meetingsRetention,
  ...coursesRetention,
  ...registerRetention,
  ...forumRetention,
  ...schoolsRetention,
  ...reportsRetention,
  ...appealsRetention,
  ...surveysRetention,
];
