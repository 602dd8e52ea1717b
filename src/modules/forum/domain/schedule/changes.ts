import type { Moments } from '#kernel/time/local-times.ts';
import { lastingId, type Placed, type PublishedSlot, type Slot } from './slot.ts';

type Where = Pick<Placed, 'roomId'> & Moments;

/** What a version changed for whoever had read the one before. */
export interface ProgrammeChange extends Pick<PublishedSlot, 'id' | 'content'> {
  readonly kind: 'added' | 'moved' | 'cancelled';
  /** Undefined of what is new. */
  readonly from: Where | undefined;
  /** Undefined of what no longer takes place. */
  readonly to: Where | undefined;
}

export interface NextVersion {
  readonly slots: readonly PublishedSlot[];
  /** In the order of time: of what is gone, of when it was to be. */
  readonly changes: readonly ProgrammeChange[];
}

/** What the version of this number says and changes, after the one before. */
export function nextVersion(
  before: readonly PublishedSlot[],
  arranged: readonly Slot[],
  number: number,
): NextVersion {
  const known = new Map<string, PublishedSlot>(before.map((slot) => [slot.id, slot]));
  const slots = arranged.map((slot): PublishedSlot => {
    const { content, roomId, startsAt, endsAt } = slot;
    const id = lastingId(slot);
    const last = known.get(id);
    const isSame = last !== undefined && isSamePlace(last, slot) && isSameName(last, slot);
    const changedIn = isSame ? last.changedIn : number;
    return { id, content, roomId, startsAt, endsAt, changedIn };
  });
  return { slots, changes: changesBetween(known, slots) };
}

function changesBetween(
  known: ReadonlyMap<string, PublishedSlot>,
  slots: readonly PublishedSlot[],
): readonly ProgrammeChange[] {
  const kept = new Set<string>(slots.map(({ id }) => id));
  const gone = [...known.values()].filter(({ id }) => !kept.has(id));
  const changes = [
    ...slots.flatMap((slot) => changeOf(known.get(slot.id), slot)),
    ...gone.map(({ id, content, ...from }) =>
      change('cancelled', { id, content }, from, undefined),
    ),
  ];
  return changes.sort((one, other) => Temporal.Instant.compare(momentOf(one), momentOf(other)));
}

/** Nothing of what stays where it is. A break of another name is told of by nobody. */
function changeOf(
  last: PublishedSlot | undefined,
  slot: PublishedSlot,
): readonly ProgrammeChange[] {
  if (!last) return [change('added', slot, undefined, slot)];
  return isSamePlace(last, slot) ? [] : [change('moved', slot, last, slot)];
}

function change(
  kind: ProgrammeChange['kind'],
  { id, content }: Pick<PublishedSlot, 'id' | 'content'>,
  from: Where | undefined,
  to: Where | undefined,
): ProgrammeChange {
  return { kind, id, content, from: from && whereOf(from), to: to && whereOf(to) };
}

function whereOf({ roomId, startsAt, endsAt }: Where): Where {
  return { roomId, startsAt, endsAt };
}

function momentOf({ from, to }: ProgrammeChange): Temporal.Instant {
  const where = to ?? from;
  if (!where) throw new Error('a change of nothing');
  return where.startsAt;
}

function isSamePlace(one: Where, other: Where): boolean {
  return (
    one.roomId === other.roomId &&
    one.startsAt.equals(other.startsAt) &&
    one.endsAt.equals(other.endsAt)
  );
}

function isSameName({ content: one }: Placed, { content: other }: Placed): boolean {
  if (one.kind === 'talk' || other.kind === 'talk') return true;
  return one.title.uk === other.title.uk && one.title.en === other.title.en;
}
