import type { Organisation, OrganisationDirectory } from '#modules/organisations/index.ts';

/** Those that mend things, or know who does. */
const BODIES = ['council', 'partner', 'ngo'] as const;

/** To whom a report may be passed on, by kind and name. */
export function bodiesIn({
  ofKind,
}: Pick<OrganisationDirectory, 'ofKind'>): readonly Organisation[] {
  return BODIES.flatMap((kind) => ofKind(kind));
}
