export { deskOf, keptOfficer, LYMANSKA, officerStaff, staffIn, STEPOVA } from './testing-desk.ts';
export {
  officersForEachTest,
  ROSTER,
  type TestOfficers,
} from './testing/officers-for-each-test.ts';
export { readOwnWork } from './use-cases/read-own-work.ts';
export { linkAccount } from './use-cases/link-account.ts';
