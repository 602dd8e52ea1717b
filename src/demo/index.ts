export { type DemoFound, type Dependants, inspectDemo, removeDemo } from './remove-demo.ts';
export { seedDemoAgain } from './seed-again.ts';
export { type SeedDemo, seedDemoIfUnused } from './seed-demo.ts';
export { seedDemoCourses } from './seed-courses.ts';
export { seedDemoLessons } from './seed-lessons.ts';
export { seedDemoMeetings } from './seed-meetings.ts';
export { seedDemoPromises } from './seed-promises.ts';
export { seedDemoSchools } from './seed-schools.ts';
export { seedDemoReports } from './seed-reports.ts';
