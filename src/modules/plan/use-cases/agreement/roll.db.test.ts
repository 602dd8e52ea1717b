import { describe, expect, it } from 'vitest';
import { newId } from '#kernel/ids.ts';
import { systemRandom } from '#platform/crypto/random.ts';
import type { StaffActor } from '#modules/identity/index.ts';
import { notificationsOf } from '#modules/identity/testing.ts';
import { areaNames } from '#modules/areas/index.ts';
import { staffIn, STEPOVA } from '#modules/officers/testing.ts';
import { must, planForEachTest } from '../../testing.ts';
import { inviteVoter, type InviteVoter } from './invite-voter.ts';
import { readAgreementDesk } from './read-agreement-desk.ts';
import { uninviteVoter } from './uninvite-voter.ts';

const test = planForEachTest();

/** With the names of places, as the pages of colleagues have them. */
async function at(actor: StaffActor) {
  const context = await test.as(actor);
  const none = { get: () => undefined, search: () => Promise.resolve([]), areasOf: () => [] };
  return { ...context, places: { areas: areaNames(context.areas), organisations: none } };
}

describe('the roll of a plan', () => {
  it('takes colleagues there for the side whose role they hold, tells them, and lets them go again', async () => {
    const head = await staffIn(test.planted, 'police-head');
    const delegate = await staffIn(test.planted, 'community-delegate');
    const coordinator = await staffIn(test.planted, 'coordinator');
    const planId = await test.plan();
    using context = await at(coordinator);
    const invite = (changes: Partial<InviteVoter>) =>
      inviteVoter(context, {
        planId,
        person: head.id,
        side: 'police',
        areaId: undefined,
        post: 'начальник',
        ...changes,
      });
    must(await invite({}));
    expect(await notificationsOf(test.planted.platform, head)).toMatchObject([
      { kind: 'plan.voter-invited', path: '/desk/plan/vote' },
    ]);
    expect(await invite({ side: 'council' })).toMatchObject({ refusal: 'person-unknown' });
    expect(await invite({ person: coordinator.id })).toMatchObject({ refusal: 'person-unknown' });
    const speaking = { person: delegate.id, side: 'community' } as const;
    expect(await invite(speaking)).toMatchObject({ refusal: 'hromada-missing' });
    expect(await invite({ ...speaking, areaId: test.areaId(STEPOVA) })).toMatchObject({
      refusal: 'hromada-unknown',
    });
    // A village of it, which would count beside its own hromada as another one.
    expect(await invite({ ...speaking, areaId: test.areaId('UA51010010020000006') })).toMatchObject(
      {
        refusal: 'hromada-unknown',
      },
    );
    must(await invite({ ...speaking, areaId: test.areaId() }));
    must(await invite({ post: 'начальник відділення' }));
    const desk = must(await readAgreementDesk(context, { id: planId }));
    expect(desk.invited.map(({ post }) => post).toSorted()).toEqual([
      'начальник',
      'начальник відділення',
    ]);
    must(await uninviteVoter(context, { planId, person: head.id }));
    expect(await uninviteVoter(context, { planId, person: head.id })).toMatchObject({
      refusal: 'person-unknown',
    });
  });

  it('is of nobody who keeps another plan, even for colleagues of their own', async () => {
    const planId = await test.plan();
    const own = await staffIn(test.planted, 'police-head', STEPOVA);
    using context = await at(await staffIn(test.planted, 'coordinator', STEPOVA));
    const invited = {
      planId,
      person: own.id,
      side: 'police',
      areaId: undefined,
      post: 'я',
    } as const;
    expect(await inviteVoter(context, invited)).toMatchObject({ refusal: 'absent' });
    expect(await uninviteVoter(context, { planId, person: own.id })).toMatchObject({
      refusal: 'absent',
    });
    expect(await readAgreementDesk(context, { id: planId })).toMatchObject({ refusal: 'absent' });
    expect(
      await inviteVoter(context, { ...invited, planId: newId<'plan'>(systemRandom) }),
    ).toMatchObject({ refusal: 'absent' });
  });
});
