import { type Result, ok, refuse } from '#kernel/result.ts';
import { recordEvent } from '#platform/events/record-event.ts';
import { inTransaction } from '#modules/identity/index.ts';
import type { EverydayWork, WorkThing } from '#modules/officers/index.ts';
import type { ActionLink } from '../domain/action.ts';
import type { PlanContext } from '../domain/plan-context.ts';
import { lockLinksOf, saveLinkCount } from '../storage/links.ts';

/** What became of a thing that is linked: it counts as it is now. In the installation’s own name. */
export async function recountWork(
  context: PlanContext,
  work: EverydayWork,
  thingId: string,
): Promise<Result<undefined, 'forbidden'>> {
  if (!context.policy.can(context.actor, 'action.tell')) return refuse('forbidden');
  const { clock, random } = context.platform;
  const thing = await work.find(context, thingId, 'uk');
  await inTransaction(context, async (tx) => {
    for (const { link, actionId, areaId } of await lockLinksOf(tx, work.kind, thingId)) {
      // What is not there any more counts as it did.
      if (!thing || isCounted(link, thing)) continue;
      const { doneOn, people, areaId: place, languages = [] } = thing;
      await saveLinkCount(tx, link.id, { doneOn, people, areaId: place, languages });
      const subject = { action: actionId, area: areaId };
      await recordEvent(tx, clock, random, { type: 'action.counted', subject });
    }
  });
  return ok(undefined);
}

function isCounted(
  link: ActionLink,
  { doneOn, people, areaId, languages = [] }: WorkThing,
): boolean {
  return (
    String(doneOn) === String(link.doneOn) &&
    people === link.people &&
    areaId === link.areaId &&
    languages.join() === link.languages.join()
  );
}
