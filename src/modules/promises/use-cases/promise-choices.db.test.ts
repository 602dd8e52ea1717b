import { describe, expect, it } from 'vitest';
import { createPolicy, RESIDENT } from '#modules/identity/index.ts';
import { officerStaff, staffIn, STEPOVA } from '#modules/officers/testing.ts';
import { promisesForEachTest } from '../testing.ts';
import { listPromisedAreas } from './list-promises.ts';
import { promiseChoices } from './promise-choices.ts';

describe('the form of a new promise', () => {
  const test = promisesForEachTest();

  it('offers an officer herself and her places, and the coordinator everybody of the area', async () => {
    const offered = async (actor: Parameters<typeof test.as>[0]) => {
      using context = await test.as(actor);
      const choices = promiseChoices(context);
      if (!choices.ok) return choices.refusal;
      const { owners, own, speaksForOthers, areas } = choices.value;
      return {
        owners: owners.map(({ name }) => name),
        own: own?.name,
        speaksForOthers,
        areas: areas.map(({ name }) => name),
      };
    };
    expect(await offered(await officerStaff(test.planted, '0012345'))).toEqual({
      owners: ['Олена Зразкова'],
      own: 'Олена Зразкова',
      speaksForOthers: false,
      areas: ['Дільниця Садова', 'Лиманська громада'],
    });
    expect(await offered(await staffIn(test.planted, 'coordinator'))).toMatchObject({
      owners: ['Олена Зразкова', 'Петро Вигаданий'],
      own: undefined,
      speaksForOthers: true,
    });
    expect(await offered(await staffIn(test.planted, 'coordinator', STEPOVA))).toMatchObject({
      owners: [],
      areas: expect.not.arrayContaining(['Дільниця Садова']),
    });
    expect(await offered(await staffIn(test.planted, 'auditor'))).toBe('forbidden');
  });

  it('leads everybody to lists that have something in them because the table says so', async () => {
    await test.give(await officerStaff(test.planted, '0012345'));
    using context = await test.as(RESIDENT);
    expect(await listPromisedAreas(context)).toHaveLength(1);
    expect(await listPromisedAreas({ ...context, policy: createPolicy([]) })).toEqual([]);
  });
});
