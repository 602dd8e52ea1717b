import { newId, parseId } from '#kernel/ids.ts';
import { addRosterDraft } from '#modules/officers/storage/roster-drafts.ts';
import { signedInStaff } from '#modules/identity/testing.ts';
import type { Asker } from './askers.ts';
import type { Plant, World } from './line.ts';

/** A roster that somebody looks at before it is taken: the asker's own, or one of a colleague. */
export const plantRosterDraft: Plant = async (world, where, asker) => {
  if (where === 'assigned' || where === 'other') return undefined;
  const { platform } = world.context;
  const accountId =
    where === 'own' ? asker.accountId : (await signedInStaff(platform, {})).actor.id;
  if (accountId === undefined) return undefined;
  const id = newId<'import-draft'>(platform.random);
  await world.see((tx) =>
    addRosterDraft(tx, {
      id,
      accountId,
      fileName: world.marks.plant(['owner'], { ownerId: accountId }),
      bytes: rosterOf(world, asker),
      createdAt: platform.clock.now(),
    }),
  );
  return { params: { id }, facts: { ownerId: accountId } };
};

/** A table with one new officer, who serves where the asker may make a card. */
export function rosterOf({ context, grounds, next }: World, { roles: [held] }: Asker): Uint8Array {
  const areaId = parseId<'area'>(held?.areaId ?? '') ?? grounds.here.hromada;
  const { slug = '' } = context.areas.get(areaId) ?? {};
  const badge = 700_000 + next();
  return new TextEncoder().encode(
    `жетон;ім'я;посада;територія\n${badge};Марія Вигадана;ДОП;${slug}\n`,
  );
}
