export {
  type DemoFound,
  type Dependants,
  inspectDemo,
  isThere,
  removeDemo,
} from './remove-demo.ts';
export type { RecordCounts } from './demo-records.ts';
export { seedDemo, seedDemoAgain } from './seed-community.ts';
export { type SeedDemo, seedDemoIfUnused } from './seed-demo.ts';
export { seedDemoPromises } from './seed-promises.ts';
export { seedDemoReports } from './seed-reports.ts';
