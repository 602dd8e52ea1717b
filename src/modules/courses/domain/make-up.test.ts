import { expect, test } from 'vitest';
import { newId } from '#kernel/ids.ts';
import { makeUpChoices, type SessionElsewhere } from './make-up.ts';

const random = { uuid: () => crypto.randomUUID() };

function session(unitNumber: number, guests = 0): SessionElsewhere {
  const startsAt = Temporal.Instant.from('2026-12-03T08:00:00Z');
  return {
    id: newId(random),
    cohortId: newId(random),
    cohortNumber: 2,
    unitNumber,
    startsAt,
    endsAt: startsAt.add({ hours: 3 }),
    areaId: newId(random),
    venue: { uk: 'Клуб', en: '' },
    gettingThere: { uk: '', en: '' },
    guests,
  };
}

test('a unit is made up where it is taught elsewhere and a guest has room', () => {
  const [first, second, full] = [session(1), session(2), session(2, 2)];
  expect(makeUpChoices({ missing: [2, 3] }, [], [first, second, full])).toEqual([second]);
});

test('a unit that is to be made up already is offered no second time', () => {
  const [second, later, third] = [session(2), session(2), session(3)];
  expect(makeUpChoices({ missing: [2, 3] }, [second.id], [second, later, third])).toEqual([third]);
});
