import { type AreaId, newId, type OfficerId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import { recordEvent } from '#platform/events/record-event.ts';
import type { Context } from '#modules/identity/index.ts';
import type { CountedByItself } from '#modules/settings/index.ts';
import type { WorkEntry } from '../domain/work-entry.ts';
import { findOfficerOfAccount } from '../storage/officer-of-account.ts';
import { saveWorkEntry } from '../storage/work-entries.ts';

/** A thing of a higher module, that something was done with. */
export interface CountedWork {
  /** What is tapped, too, where no thing tells of it. */
  readonly kind: CountedByItself | 'meeting' | 'reception' | 'school-talk';
  readonly areaId: AreaId | undefined;
  /** Whose work it is, where somebody else writes it down; by default whoever acts. */
  readonly officerId?: OfficerId;
  /** It counts once, whatever becomes of it afterwards. */
  readonly source: { readonly module: string; readonly id: string };
  /** Of several who did it together, another one for each; by default it is one entry for one thing. */
  readonly key?: string;
  /** When, where that is not today. */
  readonly doneOn?: Temporal.PlainDate;
}

/**
 * Counts what whoever acts, or the officer who is named, did with a thing of a higher module, in that module's own transaction, so that it stands in
 * the half-year report; nothing where they are no officer of the roster. Whether it may be done, that module has asked;
 * the entry in the journal is the deed's.
 */
export async function countWork(
  tx: Tx,
  { platform: { clock, random }, actor }: Pick<Context, 'platform' | 'actor'>,
  { areaId, kind, source, officerId: named, key = source.id, doneOn = clock.today() }: CountedWork,
): Promise<void> {
  const officerId = named ?? (actor.kind === 'staff' && (await findOfficerOfAccount(tx, actor.id)));
  if (!officerId) return;
  const entry: WorkEntry = {
    id: newId(random),
    officerId,
    areaId,
    kind,
    count: 1,
    doneOn,
    clientKey: key,
    source: `${source.module}:${source.id}`,
  };
  const saved = await saveWorkEntry(tx, entry, clock.now());
  if (saved.kind !== 'saved') return;
  await recordEvent(tx, clock, random, { type: 'work.recorded', subject: { officer: officerId } });
}
