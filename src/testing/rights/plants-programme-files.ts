import { newId, parseId } from '#kernel/ids.ts';
import { addProgrammeDraft } from '#modules/forum/storage/programme-drafts.ts';
import { signedInStaff } from '#modules/identity/testing.ts';
import type { Plant } from './line.ts';
import { plantForum } from './plants-forum.ts';

/**
 * A programme that somebody looks at before it is taken. The asker’s own: for a forum where they work, or for one of another place;
 * or a colleague’s.
 */
export const plantProgrammeDraft: Plant = async (world, where, asker) => {
  if (where === 'assigned') return undefined;
  const thing = await plantForum(world, where === 'own' ? 'unit' : where, asker);
  const forumId = parseId<'forum'>(thing?.params['id'] ?? '');
  const { platform } = world.context;
  const accountId =
    where === 'unit' ? (await signedInStaff(platform, {})).actor.id : asker.accountId;
  if (!thing || !forumId || accountId === undefined) return undefined;
  const draft = newId<'import-draft'>(platform.random);
  const facts = { ...thing.facts, ownerId: accountId };
  await world.see((tx) =>
    addProgrammeDraft(tx, {
      id: draft,
      accountId,
      forumId,
      fileName: world.marks.plant(['owner'], { ownerId: accountId }),
      bytes: programmeFile(world.next()),
      days: 'move',
      createdAt: platform.clock.now(),
    }),
  );
  return { ...thing, params: { ...thing.params, draft }, facts };
};

/** One talk of its own. */
export function programmeFile(id: number): Uint8Array {
  const event = {
    id,
    title: 'Кава з поліцейським',
    date: '2026-12-19T11:00:00+02:00',
    duration: '00:30',
    room: 'Зал',
    track: 'Напрям',
    type: 'talk',
    language: 'uk',
    persons: [{ name: 'Олена Зразкова' }],
  };
  const days = [{ date: '2026-12-19', rooms: { Зал: [event] } }];
  const schedule = { version: '1', conference: { title: 'Мала', days } };
  return new TextEncoder().encode(JSON.stringify({ schedule }));
}
