import { afterAll, beforeAll, expect, test } from 'vitest';
import { MAIN_LOCALES } from '#platform/i18n/locales.ts';
import { pageRequest } from '#ui/testing/page-request.ts';
import { EMPTY_DESK, signedInStaff } from '../testing.ts';
import { LYMANSKA, openPeopleHouse, type PeopleHouse, VILLAGE } from '../testing-people.ts';
import { askBreakGlass } from '../use-cases/ask-break-glass.ts';
import { listBreakGlass } from '../use-cases/list-break-glass.ts';
import { decideBreakGlassPage } from './decide-break-glass.tsx';

let house: PeopleHouse;
beforeAll(async () => {
  house = await openPeopleHouse();
});
afterAll(() => house.platform.close());

test('a form that says neither yes nor no refuses nobody in need', async () => {
  const staff = (role: 'duty-officer' | 'police-head') =>
    signedInStaff(house.platform, { role, areaId: LYMANSKA });
  const [{ actor: asker }, { actor: second }] = [
    await staff('duty-officer'),
    await staff('police-head'),
  ];
  const reason = 'Людина в небезпеці, адреси ніхто не знає';
  const wanted = { dataClass: 'report', areaId: VILLAGE, reason } as const;
  const asked = await askBreakGlass(house.as(asker), wanted);
  const id = asked.ok ? asked.value.id : '';
  const context = { ...house.as(second), desk: EMPTY_DESK };
  const send = (decision: string) =>
    decideBreakGlassPage(
      context,
      pageRequest({
        path: `/desk/break-glass/${id}`,
        locales: MAIN_LOCALES,
        method: 'POST',
        params: { id },
        form: new URLSearchParams({ decision }),
      }),
    );
  const decision = async () => {
    const listed = await listBreakGlass(context);
    return listed.ok ? listed.value.find((one) => one.id === id)?.decision : 'nobody may see it';
  };
  for (const neither of ['', 'opened', 'OPEN']) {
    expect(await send(neither)).toEqual({ kind: 'refusal', reason: 'invalid' });
  }
  expect(await decision()).toBeUndefined();
  expect(await send('open')).toMatchObject({ kind: 'redirect' });
  expect(await decision()).toBe('opened');
});
