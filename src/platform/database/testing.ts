/** The one door for tests that need a database: `createTestDatabase`, or a whole `testPlatform`. */
export { type TestPlatform, testPlatform } from '../testing/test-platform.ts';
export {
  databaseOfVersion,
  type DatabaseOfVersion,
  withClient,
} from './testing/database-of-version.ts';
export { seeEverything } from './testing/see-everything.ts';
export { statementsOf } from './testing/statements-of.ts';
export { createTestDatabase, type TestDatabase, testServer } from './testing/test-database.ts';
