import type { AppContext } from '#app/context.ts';
import { everydayWorkOf } from '#app/desk.ts';
import { MODULES } from '#app/modules.ts';
import { asDemonstration } from './as-demonstration.ts';
import { DEMO_HROMADA } from './demo-community.ts';
import { seedDemoCourses } from './seed-courses.ts';
import { seedDemoIfUnused } from './seed-demo.ts';
import { seedDemoForum } from './seed-forum.ts';
import { seedDemoInnovations } from './seed-innovations.ts';
import { seedDemoLessons } from './seed-lessons.ts';
import { seedDemoLive } from './seed-live.ts';
import { seedDemoMeetings } from './seed-meetings.ts';
import { seedDemoAgreement } from './seed-plan-agreement.ts';
import { seedDemoPlan } from './seed-plan.ts';
import { seedDemoProgramme } from './seed-programme.ts';
import { seedDemoPromises } from './seed-promises.ts';
import { seedDemoRegistration } from './seed-registration.ts';
import { seedDemoReports } from './seed-reports.ts';
import { seedDemoSchools } from './seed-schools.ts';
import { until } from './until.ts';

/** The whole demonstration, every record of it marked, where nobody has imported an area. Returns whether it was made. */
export async function seedDemo(context: AppContext): Promise<boolean> {
  const house = asDemonstration(context);
  const { areas, organisations } = house;
  if (!(await seedDemoIfUnused({ context: house, areas, organisations }))) return false;
  await seedDemoReports(house);
  await seedDemoPromises(house);
  const coffees = await seedDemoMeetings(house);
  await seedDemoCourses(house);
  await seedDemoSchools(house);
  await seedDemoLessons(house);
  const forum = await seedDemoForum(house);
  await seedDemoProgramme(house, forum);
  await seedDemoRegistration(house, forum);
  await seedDemoInnovations(house, forum);
  await seedDemoLive(house);
  await seedDemoPlan({ ...house, everydayWork: everydayWorkOf(MODULES), coffees });
  await seedDemoAgreement(house);
  return true;
}

/** After a removal: waits until the directories have heard of it, or the new would be tied to the old. */
export async function seedDemoAgain(house: AppContext): Promise<boolean> {
  const { areas, organisations, officers } = house;
  await until(() => areas.byCode(DEMO_HROMADA) === undefined, areas.onRebuild);
  await until(() => organisations.ofKind('station').length === 0, organisations.onChange);
  await until(() => officers.all().length === 0, officers.onChange);
  return await seedDemo(house);
}
