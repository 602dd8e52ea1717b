import { newId, parseId } from '#kernel/ids.ts';
import { signedInStaff } from '#modules/identity/testing.ts';
import { addCalendarDraft } from '#modules/meetings/storage/calendar-drafts.ts';
import type { Asker } from './askers.ts';
import type { Plant, World } from './line.ts';
import { plantOfficer } from './plants-officers.ts';

/** A calendar that somebody looks at before it is taken: the asker's own, or one of a colleague. */
export const plantCalendarDraft: Plant = async (world, where, asker) => {
  if (where === 'assigned' || where === 'other') return undefined;
  const { platform } = world.context;
  const accountId =
    where === 'own' ? asker.accountId : (await signedInStaff(platform, {})).actor.id;
  if (accountId === undefined) return undefined;
  const officer = await world.thing(plantOfficer, 'own', asker);
  const hostId = parseId<'officer'>(officer?.params['id'] ?? '');
  const id = newId<'import-draft'>(platform.random);
  await world.see((tx) =>
    addCalendarDraft(tx, {
      id,
      accountId,
      fileName: world.marks.plant(['owner'], { ownerId: accountId }),
      bytes: calendarOf(world),
      kind: 'other',
      areaId: areaOf(world, asker),
      // Some may plan only what they come to.
      hostIds: hostId ? [hostId] : [],
      createdAt: platform.clock.now(),
    }),
  );
  return { params: { id }, facts: { ownerId: accountId } };
};

/** Where the asker may plan. */
function areaOf({ context, grounds }: World, { roles: [held] }: Asker) {
  const given = parseId<'area'>(held?.areaId ?? '');
  return given && context.areas.get(given) ? given : grounds.here.hromada;
}

/** One evening of its own. */
function calendarOf({ next }: World): Uint8Array {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'BEGIN:VEVENT',
    `UID:${next()}@bibl.example`,
    'SUMMARY:Вечір у бібліотеці',
    'LOCATION:Бібліотека, вул. Миру, 4',
    'DTSTART;TZID=Europe/Kyiv:20261219T110000',
    'DTEND;TZID=Europe/Kyiv:20261219T140000',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return new TextEncoder().encode(lines.join('\r\n'));
}
