import { type AreaId, newId, type OfficerId } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/database/database.ts';
import { recordEvent } from '../../../platform/events/record-event.ts';
import type { Context } from '../../identity/index.ts';
import type { CountedByItself } from '../../settings/index.ts';
import { saveWorkEntry } from '../storage/work-entries.ts';

export interface CountedWork {
  readonly officerId: OfficerId;
  readonly areaId: AreaId | undefined;
  readonly kind: CountedByItself;
  /** The thing that was done with: it counts once, whatever becomes of it afterwards. */
  readonly source: { readonly module: string; readonly id: string };
}

/**
 * A higher module counts what was done with a thing of its own, in its own transaction, so that it stands in the
 * officer's half-year report. Whether it may be done, that module has asked; the entry in the journal is the deed's.
 */
export async function countWork(
  tx: Tx,
  { platform: { clock, random } }: Pick<Context, 'platform'>,
  { officerId, areaId, kind, source }: CountedWork,
): Promise<void> {
  const saved = await saveWorkEntry(
    tx,
    {
      id: newId(random),
      officerId,
      areaId,
      kind,
      count: 1,
      doneOn: clock.today(),
      clientKey: source.id,
      source: `${source.module}:${source.id}`,
    },
    clock.now(),
  );
  if (saved.kind !== 'saved') return;
  await recordEvent(tx, clock, random, { type: 'work.recorded', subject: { officer: officerId } });
}
