/** The one door for tests that need a database: `createTestDatabase`, or a whole `testPlatform`. */
export { type TestPlatform, testPlatform } from '../test-platform.ts';
export { createTestDatabase, type TestDatabase, testServer } from './test-database.ts';
