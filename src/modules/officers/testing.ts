export { keptOfficer, officerStaff, staffIn, STEPOVA } from './testing-desk.ts';
export {
  officersForEachTest,
  ROSTER,
  type TestOfficers,
} from './testing/officers-for-each-test.ts';
