import { sql } from 'kysely';
import type { Asker } from './askers.ts';
import type { Plant, Thing, Where, World } from './line.ts';
import { plantForum } from './plants-forum.ts';

interface Planted {
  readonly status: 'draft' | 'ready';
  /** In hours from now; of a draft, none. */
  readonly outIn?: number;
  /** What it says is for those who write it alone. */
  readonly isSecret?: boolean;
}

/** A release of such a forum. */
async function release(
  world: World,
  where: Where,
  asker: Asker,
  { status, outIn = 0, isSecret = true }: Planted,
): Promise<Thing | undefined> {
  const thing = await plantForum(world, where, asker);
  if (!thing) return undefined;
  const { random, clock } = world.context.platform;
  const id = random.uuid();
  const now = clock.now();
  const outAt = status === 'ready' ? now.add({ hours: outIn }) : null;
  // Not in its text: the numbers of a mark have no source.
  const contact = isSecret ? world.marks.plant(['release.write'], thing.facts) : 'Пресслужба';
  await world.see((tx) =>
    sql`insert into forum.release (id, forum_id, status, title_uk, title_en, lead_uk, lead_en, body_uk,
        body_en, contact_uk, contact_phone, drafted_at, out_at, has_embargo, changed_at)
      values (${id}, ${thing.params['id']}, ${status}, 'Реліз', 'Release', 'Про форум', 'Lead', 'Текст',
        'Text', ${contact}, '+380480000000', ${now}, ${outAt}, ${outIn > 0}, ${now})`.execute(tx),
  );
  return {
    ...thing,
    params: { ...thing.params, release: id },
    known: { ...thing.known, seenAt: now.toString() },
  };
}

const planted =
  (what: Planted): Plant =>
  (world, where, asker) =>
    release(world, where, asker, what);

const [DAY, HOUR_AGO] = [24, -1] as const;

export const plantReleaseDraft = planted({ status: 'draft' });
export const plantReleaseToWrite = planted({ status: 'draft' });
export const plantReleaseToSource = planted({ status: 'draft' });
export const plantReleaseToFinish = planted({ status: 'draft' });
export const plantReleaseToReopen = planted({ status: 'ready', outIn: DAY });
export const plantReleaseToCorrect = planted({ status: 'ready', outIn: DAY });
export const plantReleaseToWithdraw = planted({ status: 'ready', outIn: DAY });

/** Under its embargo everybody reads when it comes, and nothing of what it says. */
export const plantEmbargoedRelease: Plant = async (world, where, asker) => {
  const thing = await plantReleaseToCorrect(world, where, asker);
  return thing && { ...thing, facts: {} };
};

/** Everybody reads it. */
export const plantPublicRelease: Plant = async (world, where, asker) => {
  const thing = await release(world, where, asker, {
    status: 'ready',
    outIn: HOUR_AGO,
    isSecret: false,
  });
  return thing && { ...thing, facts: {} };
};
