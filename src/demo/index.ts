export { type SeedDemo, seedDemoIfUnused } from './seed-demo.ts';
