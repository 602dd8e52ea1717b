import type { Tx } from '#platform/database/database.ts';
import { recordEvent } from '#platform/events/record-event.ts';
import { recordEntry } from '#modules/audit/index.ts';
import type { Context } from '#modules/identity/index.ts';
import { halfYearKey } from '../domain/half-year.ts';
import type { HalfYearOf } from './half-year-in-reach.ts';
import { tellChange } from './tell-change.ts';

/** A draft is nobody's news but the journal's; what is published or taken back changes the officer's card. */
export async function tellHalfYear(
  tx: Tx,
  context: Context,
  { officerId, half }: HalfYearOf,
  action: 'half-year.write' | 'half-year.publish' | 'half-year.withdraw',
): Promise<void> {
  const detail = { half: halfYearKey(half) };
  if (action !== 'half-year.write')
    return await tellChange(tx, context, { officerId, action, detail });
  const { actor, platform } = context;
  const { clock, random } = platform;
  const thing = { kind: 'officer', id: officerId };
  await recordEntry(tx, clock, random, { actor, action, thing, detail });
  await recordEvent(tx, clock, random, {
    type: 'half-year.written',
    subject: { officer: officerId },
  });
}
