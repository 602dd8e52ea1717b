import { sql } from 'kysely';
import { type OfficerId, parseId } from '#kernel/ids.ts';
import type { Asker } from './askers.ts';
import type { Plant, Where, World } from './line.ts';
import { plantOfficer } from './plants-officers.ts';

/** To come, with an officer of that ground; of what was given to the asker, the asker is the officer. */
export const plantMeeting: Plant = meetingThat('published');

/** The same, of its own for what is posted. */
export const plantMeetingToChange: Plant = meetingThat('published');

export const plantDraft: Plant = meetingThat('draft');
export const plantDraftToChange: Plant = meetingThat('draft');

/** It took place, and nobody has said yet how many came, or what was said. */
export const plantMeetingOver: Plant = meetingThat('over');
export const plantMeetingToHold: Plant = meetingThat('over');
export const plantMeetingHeld: Plant = meetingThat('held');
/** Apart from the one that pages show: its host may have left since. */
export const plantMeetingToPromiseAt: Plant = meetingThat('held');
export const plantMeetingToReport: Plant = meetingThat('held');
export const plantMeetingToAskAbout: Plant = meetingThat('held');

/** An officer there with whom something can be planned: the form alone says so. */
export const plantHost: Plant = async (world, where, asker) => {
  const host = await hostOn(world, where, asker);
  if (!host) return undefined;
  const { beat } = world.groundOf(where);
  return { params: {}, facts: host.facts, known: { officer: host.id, area: beat } };
};

/** One day of a series, which is to come. */
export const plantSeriesDay: Plant = ofSeries(plantMeeting);
export const plantSeriesToChange: Plant = ofSeries(meetingThat('published'));

function ofSeries(plant: Plant): Plant {
  return async (world, where, asker) => {
    const thing = await plant(world, where, asker);
    const id = thing?.params['id'];
    if (!thing || !id) return undefined;
    const series = world.context.platform.random.uuid();
    await world.see(async (tx) => {
      await sql`insert into meetings.series values
        (${series}, 'FREQ=WEEKLY;COUNT=4', '2026-11-28', '10:00', '12:00', 'Europe/Kyiv')`.execute(
        tx,
      );
      await sql`update meetings.meeting set series_id = ${series} where id = ${id}`.execute(tx);
    });
    return thing;
  };
}

function meetingThat(became: 'published' | 'draft' | 'over' | 'held'): Plant {
  return async (world, where, asker) => {
    const host = await hostOn(world, where, asker);
    if (!host) return undefined;
    const { beat } = world.groundOf(where);
    const { random, clock } = world.context.platform;
    const id = random.uuid();
    const slug = `zustrich-${world.next()}`;
    const now = clock.now();
    const isPast = became === 'over' || became === 'held';
    const startsAt = isPast ? now.subtract({ hours: 30 }) : now.add({ hours: 72 });
    const status = became === 'over' ? 'published' : became;
    // Whoever comes may have left since.
    const code = await world.see(async (tx) => {
      const { rows } = await sql<{ code: string }>`insert into meetings.meeting
        (id, slug, kind, status, title, area_id, place, languages, starts_at, ends_at, published_at,
          changed_at, came, held_at)
        values (${id}, ${slug}, 'other', ${status}, 'Зустріч', ${beat}, 'Клуб', '{uk}', ${startsAt},
          ${startsAt.add({ hours: 2 })}, ${became === 'draft' ? null : now}, ${now},
          ${became === 'held' ? 5 : null}, ${became === 'held' ? now : null}) returning code`.execute(
        tx,
      );
      await sql`insert into meetings.host values (${id}, ${host.id})`.execute(tx);
      return rows[0]?.code ?? '';
    });
    return {
      params: { id, slug, code },
      facts: host.facts,
      known: { seenAt: now.toString(), officer: host.id, area: beat },
    };
  };
}

/** An officer of that ground who comes; what was given to the asker lies where they have no other right. */
async function hostOn(
  world: World,
  where: Where,
  asker: Asker,
): Promise<
  | {
      readonly id: OfficerId;
      readonly facts: { readonly areaIds: string[]; readonly assigneeIds: string[] };
    }
  | undefined
> {
  if (where === 'own') return undefined;
  const isGiven = where === 'assigned';
  const officer = await world.thing(plantOfficer, isGiven ? 'own' : where, asker);
  const id = parseId<'officer'>(officer?.params['id'] ?? '');
  if (!id) return undefined;
  const { beat, above } = world.groundOf(where);
  const assigneeIds = isGiven && asker.accountId ? [asker.accountId] : [];
  return { id, facts: { areaIds: [beat, ...above], assigneeIds } };
}
