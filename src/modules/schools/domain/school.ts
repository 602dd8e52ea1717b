import type { AreaId, OrganisationId } from '#kernel/ids.ts';
import type { SchoolStanding } from '#modules/organisations/index.ts';

/** A school is an organisation of that kind: its name, its address and its place stand there. */
export type SchoolId = OrganisationId;

/** What the register says of a school beyond what every organisation has. Only one that works is open, shown and booked. */
export interface RegisteredSchool {
  readonly schoolId: SchoolId;
  readonly standing: SchoolStanding;
  /** As the register words it: «ліцей», «початкова школа»; empty where it says nothing. */
  readonly registerType: string;
  readonly ownership: string;
}

/** As those see it who keep it: closed ones, too. */
export interface KeptSchool {
  readonly id: SchoolId;
  readonly name: string;
  readonly nameEn: string | undefined;
  readonly areaId: AreaId | undefined;
  readonly isOpen: boolean;
}
