import type { Tx } from '#platform/database/database.ts';
import { recordEvent } from '#platform/events/record-event.ts';
import { recordEntry } from '#modules/audit/index.ts';
import type { Organisation } from '#modules/organisations/index.ts';
import type { SchoolsContext } from '../domain/schools-context.ts';

/** Whose a school is has changed: for the journal, and for the desks that are open where it is. */
export async function tellOfficerChanged(
  tx: Tx,
  { actor, platform: { clock, random } }: SchoolsContext,
  { id, areaId }: Pick<Organisation, 'id' | 'areaId'>,
  action: 'school.assign' | 'school.change-officer',
): Promise<void> {
  await recordEntry(tx, clock, random, { actor, action, thing: { kind: 'organisation', id } });
  await recordEvent(tx, clock, random, {
    type: 'school.officer-changed',
    subject: { school: id, ...(areaId && { area: areaId }) },
  });
}
