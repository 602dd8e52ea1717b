import type { Locale } from '../../../platform/i18n/locales.ts';
import type { AttendanceContext } from '../domain/attendance-context.ts';
import type { Owner } from '../domain/gathering.ts';
import type { GatheringKind, GatheringWords } from '../domain/gathering-kind.ts';

/** What its owner says of it to whoever acts; undefined: they may not see it. */
export async function describeGathering(
  context: AttendanceContext,
  { ownerKind, ownerId }: Owner,
  locale: Locale,
): Promise<GatheringWords | undefined> {
  const described = await kindOf(context, { ownerKind })?.describe(context, [ownerId], locale);
  return described?.get(ownerId);
}

/** By owner: those that whoever acts may see. */
export async function describeGatherings(
  context: AttendanceContext,
  owners: readonly Owner[],
  locale: Locale,
): Promise<ReadonlyMap<string, GatheringWords>> {
  const described = await Promise.all(
    context.gatheringKinds.map(async ({ kind, describe }) => {
      const own = owners.filter(({ ownerKind }) => ownerKind === kind);
      const ids = own.map(({ ownerId }) => ownerId);
      return ids.length === 0 ? [] : [...(await describe(context, ids, locale))];
    }),
  );
  return new Map(described.flat());
}

export function kindOf(
  { gatheringKinds }: Pick<AttendanceContext, 'gatheringKinds'>,
  { ownerKind }: Pick<Owner, 'ownerKind'>,
): GatheringKind | undefined {
  return gatheringKinds.find(({ kind }) => kind === ownerKind);
}
