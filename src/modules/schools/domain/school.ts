import type { OrganisationId } from '../../../kernel/ids.ts';

/** A school is an organisation of that kind: its name, its address and its place stand there. */
export type SchoolId = OrganisationId;

/** As the state register has it. Only one that works is open, and only an open one is shown and booked. */
export const SCHOOL_STANDINGS = ['works', 'suspended', 'reorganised', 'liquidated'] as const;
export type SchoolStanding = (typeof SCHOOL_STANDINGS)[number];

/** What the register says of a school beyond what every organisation has. */
export interface RegisteredSchool {
  readonly schoolId: SchoolId;
  readonly standing: SchoolStanding;
  /** As the register words it: «ліцей», «початкова школа». */
  readonly registerType: string;
  readonly ownership: string;
}
