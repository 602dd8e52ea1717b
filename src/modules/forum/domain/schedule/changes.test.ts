import { describe, expect, it } from 'vitest';
import { newId, type RoomId, type TalkId } from '#kernel/ids.ts';
import { systemRandom } from '#platform/crypto/random.ts';
import { nextVersion } from './changes.ts';
import type { Slot } from './slot.ts';

const [hall, gallery] = [newId<'room'>(systemRandom), newId<'room'>(systemRandom)];
const [lamps, coffee] = [newId<'talk'>(systemRandom), newId<'slot'>(systemRandom)];
const NOON = Temporal.Instant.from('2026-12-19T10:00:00Z');

function slot(
  content: Slot['content'],
  { roomId = hall, hour = 0, id = newId<'slot'>(systemRandom) }: SlotChanges = {},
): Slot {
  const startsAt = NOON.add({ hours: hour });
  const endsAt = startsAt.add({ minutes: 30 });
  return { id, forumId: newId(systemRandom), content, roomId, startsAt, endsAt, changedAt: NOON };
}

interface SlotChanges {
  readonly roomId?: RoomId;
  readonly hour?: number;
  readonly id?: Slot['id'];
}

const talk = (talkId: TalkId, changes?: SlotChanges) => slot({ kind: 'talk', talkId }, changes);
const pause = (uk: string) =>
  slot({ kind: 'break', number: 1, title: { uk, en: '' } }, { id: coffee });

describe('the next version of a programme', () => {
  const first = nextVersion([], [talk(lamps), pause('Кава')], 1);

  it('tells of everything as new where there was none', () => {
    expect(first.changes.map(({ kind }) => kind)).toEqual(['added', 'added']);
    expect(first.slots.map(({ changedIn }) => changedIn)).toEqual([1, 1]);
  });

  it('tells of nothing where nothing changed, even when a talk was taken out and put back', () => {
    const second = nextVersion(first.slots, [talk(lamps), pause('Кава')], 2);
    expect(second.changes).toEqual([]);
    expect(second.slots.map(({ changedIn }) => changedIn)).toEqual([1, 1]);
  });

  it('tells from where to where a talk was moved, by room or by hour', () => {
    for (const changes of [{ roomId: gallery }, { hour: 1 }]) {
      const { changes: told, slots } = nextVersion(first.slots, [talk(lamps, changes)], 2);
      const moved = told.find(({ kind }) => kind === 'moved');
      expect(moved).toMatchObject({ id: lamps, from: { roomId: hall, startsAt: NOON } });
      expect(moved?.to).not.toEqual(moved?.from);
      expect(slots[0]?.changedIn).toBe(2);
    }
  });

  it('tells what no longer takes place, and when it was to be', () => {
    const { changes, slots } = nextVersion(first.slots, [pause('Кава')], 2);
    expect(changes).toMatchObject([{ kind: 'cancelled', id: lamps, from: { roomId: hall } }]);
    expect(changes[0]?.to).toBeUndefined();
    expect(slots).toHaveLength(1);
  });

  it('gives calendars another name of a break without telling people of a change', () => {
    const { changes, slots } = nextVersion(first.slots, [talk(lamps), pause('Обід')], 2);
    expect(changes).toEqual([]);
    expect(slots.map(({ changedIn }) => changedIn)).toEqual([1, 2]);
  });

  it('lists changes in the order of time', () => {
    const [early, late] = [newId<'talk'>(systemRandom), newId<'talk'>(systemRandom)];
    const { changes } = nextVersion(
      first.slots,
      [talk(late, { hour: 3 }), talk(early, { hour: -1 }), pause('Кава')],
      2,
    );
    expect(changes.map(({ id }) => id)).toEqual([early, lamps, late]);
  });
});
