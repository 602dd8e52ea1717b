import type { Tx } from '#platform/database/database.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import type { AttendanceContext } from '../domain/attendance-context.ts';
import type { Owner } from '../domain/gathering.ts';
import type { GatheringKind, GatheringWords } from '../domain/gathering-kind.ts';

/** What its owner says of it to whoever acts; undefined: they may not see it. */
export async function describeGathering(
  tx: Tx,
  context: AttendanceContext,
  { ownerKind, ownerId }: Owner,
  locale: Locale,
): Promise<GatheringWords | undefined> {
  const described = await kindOf(context, { ownerKind })?.describe(context, [ownerId], locale, tx);
  return described?.get(ownerId);
}

/** By owner: those that whoever acts may see. */
export async function describeGatherings(
  tx: Tx,
  context: AttendanceContext,
  owners: readonly Owner[],
  locale: Locale,
): Promise<ReadonlyMap<string, GatheringWords>> {
  const described = new Map<string, GatheringWords>();
  for (const { kind, describe } of context.gatheringKinds) {
    const own = owners.filter(({ ownerKind }) => ownerKind === kind);
    const ids = own.map(({ ownerId }) => ownerId);
    if (ids.length === 0) continue;
    for (const [id, words] of await describe(context, ids, locale, tx)) described.set(id, words);
  }
  return described;
}

export function kindOf(
  { gatheringKinds }: Pick<AttendanceContext, 'gatheringKinds'>,
  { ownerKind }: Pick<Owner, 'ownerKind'>,
): GatheringKind | undefined {
  return gatheringKinds.find(({ kind }) => kind === ownerKind);
}
