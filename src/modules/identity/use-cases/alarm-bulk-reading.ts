import { recordEvent } from '#platform/events/record-event.ts';
import type { EventHandler } from '#platform/events/event.ts';
import {
  countReadings,
  readEntries,
  recordEntry,
  type WrittenEntry,
} from '#modules/audit/index.ts';
import type { Context } from '../domain/context.ts';
import { BULK_READING, guardedReadings } from '../domain/journal.ts';
import { inTransaction } from '../storage/in-transaction.ts';
import { notify } from './notify.ts';

const ALARM = 'reading-alarm.raise';

/**
 * Looks at entries as they are sealed: whoever has just read more confidential things than anybody reads is told
 * of to those who watch, once in a while and not at each further one. As the installation itself.
 */
export function watchReading(
  context: Context,
): (entries: readonly WrittenEntry[]) => Promise<void> {
  const { policy, actor } = context;
  if (!policy.can(actor, ALARM)) throw new Error('whoever watches the reading may not warn of it');
  const guarded = guardedReadings(policy.rows);
  return async (entries) => {
    const readers = new Set(
      entries
        .filter(({ actorKind, action }) => actorKind === 'staff' && guarded.includes(action))
        .flatMap(({ actorId }) => actorId ?? []),
    );
    for (const reader of readers) await judgeReader(context, reader, guarded);
  };
}

async function judgeReader(
  context: Context,
  reader: string,
  guarded: readonly string[],
): Promise<void> {
  const { clock, random } = context.platform;
  const since = clock.now().subtract(BULK_READING.within);
  await inTransaction(context, async (tx) => {
    const things = await countReadings(tx, reader, guarded, since);
    if (things <= BULK_READING.things) return;
    const thing = { kind: 'account', id: reader };
    const told = await readEntries(tx, { thing, action: ALARM, from: since }, 1);
    if (told.length > 0) return;
    await recordEntry(tx, clock, random, {
      actor: context.actor,
      action: ALARM,
      thing,
      detail: { things },
    });
    await recordEvent(tx, clock, random, {
      type: 'audit.bulk-reading',
      subject: { account: reader, things: String(things) },
    });
  });
}

/** Tells the desk of those who watch the journal. */
export function journalAlarms(context: Context): EventHandler {
  return {
    name: 'journal-alarms',
    types: ['audit.bulk-reading', 'audit.unsealed'],
    handle: async ({ type, subject }) => {
      const { account, things = '' } = subject;
      await inTransaction(context, async (tx) => {
        if (type === 'audit.unsealed') {
          const to = { permission: 'journal.read', resource: {} } as const;
          await notify(tx, context, { to, kind: 'journal.unsealed', path: '/desk/journal' });
          return;
        }
        if (account === undefined) return;
        const path = `/desk/journal/person/${account}` as const;
        const auditors = { permission: 'journal.read', resource: {} } as const;
        const told = await notify(tx, context, {
          to: auditors,
          kind: 'journal.bulk-reading',
          path,
          detail: { things },
        });
        // Heads of police answer for their people, but the journal is not theirs to read.
        const heads = { permission: 'reading-alarm.hear', resource: {} } as const;
        await notify(tx, context, {
          to: heads,
          kind: 'journal.bulk-reading',
          path: `/desk/people/${account}`,
          detail: { things },
        });
        context.platform.log.warn({ account, things, told: told.length }, 'journal: bulk reading');
      });
    },
  };
}
