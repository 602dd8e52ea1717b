import { describe, expect, it } from 'vitest';
import { hideArea } from '#modules/areas/testing.ts';
import { RESIDENT } from '#modules/identity/index.ts';
import { staffIn } from '#modules/officers/testing.ts';
import { coursesForEachTest, must } from '../testing.ts';
import { listTrainings } from './list-trainings.ts';

describe('a training', () => {
  const test = coursesForEachTest();

  it('is shown to those whom it is for while they may apply, and to nobody else', async () => {
    const leader = await test.leader();
    const officers = await test.course({ audience: 'officers' });
    const volunteers = await test.course({ audience: 'volunteers' });
    await test.cohort(await test.course(), leader);
    for (const courseId of [officers, volunteers]) await test.cohort(courseId, leader);
    const listed = async (role: 'district-officer' | 'volunteer', at?: string) => {
      using context = await test.as(await staffIn(test.planted, role), at);
      return must(await listTrainings(context)).map(({ course }) => course.id);
    };
    expect(await listed('district-officer')).toEqual([officers]);
    expect(await listed('volunteer')).toEqual([volunteers]);
    expect(await listed('volunteer', '2026-12-06T08:00:00Z')).toEqual([]);
    using resident = await test.as(RESIDENT);
    expect(await listTrainings(resident)).toEqual({ ok: false, refusal: 'forbidden' });
    const volunteer = await staffIn(test.planted, 'volunteer');
    await hideArea(test.planted.context, test.areaId());
    using context = await test.as(volunteer);
    expect(must(await listTrainings(context)), 'nobody is led where nothing is shown').toEqual([]);
  });
});
