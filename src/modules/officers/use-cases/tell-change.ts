import type { OfficerId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import { recordEvent } from '#platform/events/record-event.ts';
import { recordEntry } from '#modules/audit/index.ts';
import type { Context } from '#modules/identity/index.ts';

interface Change {
  readonly officerId: OfficerId;
  /** As the journal names it: `officer-card.edit`. */
  readonly action: `${string}.${string}`;
  /** Names of fields and days: never what was written. */
  readonly detail?: Readonly<Record<string, string | number>>;
  /** What else changed besides her card. */
  readonly assignments?: true;
}

/** A change of an officer, in its own transaction: who did it, for the journal, and that it happened, for all others. */
export async function tellChange(
  tx: Tx,
  { platform, actor }: Context,
  { officerId, action, detail, assignments }: Change,
): Promise<void> {
  const { clock, random } = platform;
  await recordEntry(tx, clock, random, {
    actor,
    action,
    thing: { kind: 'officer', id: officerId },
    ...(detail === undefined ? {} : { detail }),
  });
  const subject = { officer: officerId };
  await recordEvent(tx, clock, random, { type: 'officer.changed', subject });
  if (assignments) await recordEvent(tx, clock, random, { type: 'assignment.changed', subject });
}
