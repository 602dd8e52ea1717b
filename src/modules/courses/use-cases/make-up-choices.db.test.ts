import { expect, it } from 'vitest';
import type { AreaId } from '#kernel/ids.ts';
import { hideArea } from '#modules/areas/testing.ts';
import { STEPOVA } from '#modules/officers/testing.ts';
import { coursesForEachTest, must } from '../testing.ts';
import { readRegister } from './read-register.ts';

const test = coursesForEachTest();

/** How many sessions of another cohort somebody may be led to who missed all of theirs. */
const choicesBeside = async (said: { ageFrom?: number; ageTo?: number; areaId?: AreaId }) => {
  const leader = await test.leader();
  const courseId = await test.course({ screening: [] });
  const id = await test.cohort(courseId, leader);
  must(await test.apply(id, { answers: {} }));
  const day = Temporal.PlainDate.from('2027-01-09');
  await test.cohort(courseId, leader, { said, plan: { day } });
  return async () => {
    using context = await test.as(leader);
    return must(await readRegister(context, { id })).rows[0]?.choices.length;
  };
};

it('nobody is led to those of other ages', async () => {
  expect(await (await choicesBeside({}))()).toBe(4);
  expect(await (await choicesBeside({ ageFrom: 14, ageTo: 17 }))()).toBe(0);
});

it('nobody is led to a place that is hidden', async () => {
  const areaId = test.planted.context.areas.byCode(STEPOVA)?.id;
  if (!areaId) throw new Error('no Stepova');
  const choices = await choicesBeside({ areaId });
  expect(await choices()).toBe(4);
  await hideArea(test.planted.context, areaId);
  expect(await choices()).toBe(0);
});
