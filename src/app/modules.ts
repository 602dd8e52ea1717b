import { appealsModule } from '#modules/appeals/module.ts';
import { areasModule } from '#modules/areas/module.ts';
import { attendanceModule } from '#modules/attendance/module.ts';
import { auditModule } from '#modules/audit/module.ts';
import { coursesModule } from '#modules/courses/module.ts';
import { emergencyModule } from '#modules/emergency/module.ts';
import { forumModule } from '#modules/forum/module.ts';
import { identityModule } from '#modules/identity/module.ts';
import { meetingsModule } from '#modules/meetings/module.ts';
import { officersModule } from '#modules/officers/module.ts';
import { organisationsModule } from '#modules/organisations/module.ts';
import { planModule } from '#modules/plan/module.ts';
import { promisesModule } from '#modules/promises/module.ts';
import { reportsModule } from '#modules/reports/module.ts';
import { schoolsModule } from '#modules/schools/module.ts';
import { settingsModule } from '#modules/settings/module.ts';
import { surveysModule } from '#modules/surveys/module.ts';
import type { Module } from './module.ts';

/** A part that `Module` does not name would be ignored, so it does not compile. */
type Exactly<Given> = Given & { readonly [Part in Exclude<keyof Given, keyof Module>]: never };

function listModules<const Given extends readonly Module[]>(
  ...modules: { readonly [Index in keyof Given]: Exactly<Given[Index]> }
): readonly Module[] {
  return modules;
}

/** All modules, the lower tiers first. */
export const MODULES: readonly Module[] = listModules(
  auditModule,
  identityModule,
  areasModule,
  settingsModule,
  organisationsModule,
  officersModule,
  attendanceModule,
  promisesModule,
  surveysModule,
  emergencyModule,
  reportsModule,
  appealsModule,
  meetingsModule,
  schoolsModule,
  coursesModule,
  forumModule,
  planModule,
);
