import {
  type ProgramAnswer,
  type ProgramRequest,
  refuseProgram,
} from '#platform/http/program-route.ts';
import { open311Text } from './messages/index.ts';

/** There is one jurisdiction here, called as the site is: named otherwise, somebody means another one. */
export function otherJurisdiction({
  fields,
  publicUrl,
  language,
}: ProgramRequest): ProgramAnswer | undefined {
  const known = new URL(publicUrl).hostname;
  const asked = fields.get('jurisdiction_id');
  if (asked === null || asked === known) return undefined;
  return refuseProgram('absent', {
    faults: [open311Text(language)('fault.jurisdiction', { known })],
  });
}
