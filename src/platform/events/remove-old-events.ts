import type { Clock } from '../clock/clock.ts';
import type { Database } from '../database/database.ts';
import type { ScheduledJob } from '../jobs/jobs.ts';

/** Long enough for any process that was cut off to catch up; after that it reads everything afresh. */
const KEPT_DAYS = 30;

/** Runs each night. An event with an open delivery is kept, however old it is. */
export function removeOldEvents(database: Database, clock: Clock): ScheduledJob {
  return {
    name: 'remove-old-events',
    cron: '10 3 * * *',
    run: async () => {
      const oldest = clock.now().subtract({ hours: KEPT_DAYS * 24 });
      await database.write
        .deleteFrom('platform.event')
        .where('happened_at', '<', oldest)
        .where(({ not, exists, selectFrom }) =>
          not(
            exists(
              selectFrom('platform.event_delivery')
                .select('event_id')
                .whereRef('event_id', '=', 'platform.event.id'),
            ),
          ),
        )
        .execute();
    },
  };
}
