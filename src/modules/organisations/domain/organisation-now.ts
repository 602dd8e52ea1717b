import type { Clock } from '#platform/clock/clock.ts';
import { type OpenState, openState } from './opening-hours.ts';
import type { Organisation } from './organisation.ts';

/** An organisation, and whether its door is open at this moment. */
export interface OrganisationNow {
  readonly organisation: Organisation;
  readonly state: OpenState;
}

export function organisationNow(organisation: Organisation, clock: Clock): OrganisationNow {
  const moment = clock.now().toZonedDateTimeISO(clock.timeZone).toPlainDateTime();
  return { organisation, state: openState(organisation.openingHours, moment) };
}
