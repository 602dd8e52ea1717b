import type { AccountId, AreaChangeId, AreaId } from '#kernel/ids.ts';

export type ChangeKind = 'import' | 'beats' | 'facts' | 'put-back' | 'publish' | 'hide';

/** What was changed in one go. */
export interface Change {
  readonly id: AreaChangeId;
  /** Later ones have higher numbers. */
  readonly sequence: bigint;
  readonly kind: ChangeKind;
  /** A file's name, where it came from one. */
  readonly source: string;
  readonly areaId: AreaId | undefined;
  /** Undefined: the command line. */
  readonly accountId: AccountId | undefined;
  readonly putsBack: AreaChangeId | undefined;
  readonly madeAt: Temporal.Instant;
}

/** Showing and hiding leave everything else as it was: nothing stands on what they did, nor they on it. */
export function isSwitch<One extends Pick<Change, 'kind'>>(
  change: One,
): change is One & { readonly kind: 'publish' | 'hide' } {
  return change.kind === 'publish' || change.kind === 'hide';
}

/** Those that no later change has put back, and that put nothing back themselves: what history stands on. */
export function standingChanges(changes: readonly Change[]): readonly Change[] {
  const undone = new Set<AreaChangeId>();
  const standing: Change[] = [];
  for (const change of changes.toSorted(newestFirst)) {
    if (undone.has(change.id)) continue;
    if (change.putsBack) undone.add(change.putsBack);
    else standing.push(change);
  }
  return standing;
}

export function newestFirst(one: Change, other: Change): number {
  return one.sequence > other.sequence ? -1 : 1;
}
