import { describe, expect, it } from 'vitest';
import { createPolicy } from '#modules/identity/index.ts';
import { officersForEachTest } from '../testing.ts';
import { findAreaTarget, findOfficerTarget } from './find-issue-target.ts';

describe('what a remark is about', () => {
  const planted = officersForEachTest();

  it('is an officer who serves, or an area', async () => {
    using context = await planted.open();
    const slug = context.areas.all.find(({ name }) => name === 'Лиманська громада')?.slug ?? '';
    expect(findOfficerTarget(context, 'olena-zrazkova')).toMatchObject({ ok: true });
    expect(findAreaTarget(context, slug)).toMatchObject({ ok: true });
  });

  it('is nothing to whoever may send none, as if neither were there', async () => {
    using context = await planted.open();
    const nobody = { ...context, policy: createPolicy([]) };
    const slug = context.areas.all.find(({ name }) => name === 'Лиманська громада')?.slug ?? '';
    const absent = { ok: false, refusal: 'absent' };
    expect(findOfficerTarget(nobody, 'olena-zrazkova')).toEqual(absent);
    expect(findAreaTarget(nobody, slug)).toEqual(absent);
  });
});
