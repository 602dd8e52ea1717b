import { type Result, ok, refuse } from '../../../kernel/result.ts';
import { recordEvent } from '../../../platform/events/record-event.ts';
import type { ScheduledJob } from '../../../platform/jobs/jobs.ts';
import { recordEntry } from '../../audit/index.ts';
import type { Context } from '../../identity/index.ts';
import { RETENTION } from '../domain/retention.ts';
import { type Erased, eraseExpired } from '../storage/erase-expired.ts';
import { PHOTO_FILES } from './set-photo.ts';

/** Does what the module's retention lines say. */
export async function eraseExpiredData(
  context: Context,
): Promise<Result<Omit<Erased, 'photoIds'>, 'forbidden'>> {
  if (!context.policy.can(context.actor, 'officer.erase')) return refuse('forbidden');
  const { database, clock, random, files } = context.platform;
  const { photoIds, ...counts } = await database.transaction(async (tx) => {
    const erased = await eraseExpired(tx, clock.today(), clock.now(), RETENTION);
    const { photoIds: _, ...counted } = erased;
    if (Object.values(counted).some((number) => number > 0)) {
      await recordEntry(tx, clock, random, {
        actor: context.actor,
        action: 'officer.erase',
        thing: { kind: 'officer' },
        detail: counted,
      });
    }
    if (erased.cards + erased.officers > 0) {
      await recordEvent(tx, clock, random, { type: 'officer.changed', subject: {} });
    }
    return erased;
  });
  // After the commit: a card must never name a photograph that is gone.
  for (const id of photoIds) await files.remove(PHOTO_FILES, id);
  return ok(counts);
}

/** Every night, in the installation's zone. */
export function eraseExpiredJob(context: Context): ScheduledJob {
  return {
    name: 'officers-erase-expired',
    cron: '20 3 * * *',
    run: async () => {
      const erased = await eraseExpiredData(context);
      context.platform.log.info(
        { job: 'officers-erase-expired', ...(erased.ok ? erased.value : {}) },
        'erased',
      );
    },
  };
}
