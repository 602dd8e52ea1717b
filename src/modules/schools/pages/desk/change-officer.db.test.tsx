import { renderToString } from 'preact-render-to-string';
import { beforeEach, expect, it } from 'vitest';
import { pageRequest } from '../../../../ui/testing/page-request.ts';
import { EMPTY_DESK } from '../../../identity/testing.ts';
import { staffIn } from '../../../officers/testing.ts';
import { schoolsForEachTest } from '../../testing.ts';
import { readDeskSchool } from '../../use-cases/read-desk-school.ts';
import { changeOfficerPage } from './change-officer.tsx';

const schools = schoolsForEachTest();
beforeEach(() => schools.bring());

it('does not overrule a colleague who changed the officer before a mistake was corrected', async () => {
  await schools.give();
  const id = schools.school('Лиманський ліцей № 1');
  const actor = await staffIn(schools.planted, 'coordinator');
  using opened = await schools.as(actor);
  const context = { ...opened, desk: EMPTY_DESK };
  const read = await readDeskSchool(context, { id });
  const [given] = read.ok ? read.value.officers : [];
  if (!given) throw new Error('no officer');
  const seenBefore = given.changedAt.subtract({ hours: 1 }).toString();
  const send = async (endsOn: string) => {
    const form = new URLSearchParams({ seenAt: seenBefore, deputyId: '', endsOn });
    const path = `/desk/schools/${id}/officer/${given.id}` as const;
    const params = { id, given: given.id };
    const request = pageRequest({ actor, method: 'POST', path, params, form });
    const answer = await changeOfficerPage(context, request);
    if (answer.kind !== 'page') throw new Error(answer.kind);
    const [, seenAt] = /name="seenAt" value="([^"]*)"/.exec(renderToString(answer.view)) ?? [];
    return { reason: answer.reason, seenAt };
  };
  expect(await send('колись')).toEqual({ reason: 'invalid', seenAt: seenBefore });
  expect(await send('2027-06-30')).toEqual({
    reason: 'conflict',
    seenAt: given.changedAt.toString(),
  });
});
