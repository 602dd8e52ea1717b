import { mayGiveTo, type ServingOfficer } from '#modules/officers/index.ts';
import type { AppealsContext } from '../domain/appeals-context.ts';

/** Whom an appeal may be given to: those who serve where whoever gives it answers. */
export function officersToGive(context: AppealsContext): readonly ServingOfficer[] {
  return context.officers.all().filter((officer) => mayGiveTo(context, 'appeal.register', officer));
}
