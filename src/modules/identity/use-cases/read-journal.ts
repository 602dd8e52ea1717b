import { ok, refuse, type Result } from '#kernel/result.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import {
  type JournalFilter,
  type JournalState,
  readEntries,
  readJournalState,
  recordEntry,
} from '#modules/audit/index.ts';
import type { Actor } from '../domain/actor.ts';
import { JOURNAL_EXPORT, JOURNAL_PAGE, type JournalContext } from '../domain/journal.ts';
import { inTransaction } from '../storage/in-transaction.ts';
import { type NamedEntry, nameEntries } from './name-journal.ts';

export interface ReadJournal {
  /** The newest first. */
  readonly entries: readonly NamedEntry[];
  readonly hasMore: boolean;
  readonly state: JournalState;
  /** Of the person that was asked for, where this reader may know it. */
  readonly person: string | undefined;
}

/** Who did and read what. Reading it is written into it too, beside whoever or whatever was asked for. */
export async function readJournal(
  context: JournalContext,
  filter: JournalFilter,
  locale: Locale,
): Promise<Result<ReadJournal, 'forbidden'>> {
  if (!mayRead(context, filter)) return refuse('forbidden');
  return await inTransaction(context, async (tx) => {
    const found = await readEntries(tx, filter, JOURNAL_PAGE + 1);
    const shown = found.slice(0, JOURNAL_PAGE);
    const entries = await nameEntries(tx, context, shown, locale);
    const person = entries.find(({ actor }) => actor.id === filter.person)?.actorName;
    const state = await readJournalState(tx);
    await recordReading(tx, context, 'journal.read', filter, entries.length);
    return ok({ entries, hasMore: found.length > JOURNAL_PAGE, state, person });
  });
}

/** The same for a table: everything that was asked for, up to a limit. */
export async function exportJournal(
  context: JournalContext,
  filter: JournalFilter,
  locale: Locale,
): Promise<Result<readonly NamedEntry[], 'forbidden'>> {
  if (!context.policy.can(context.actor, 'journal.export', {})) return refuse('forbidden');
  return await inTransaction(context, async (tx) => {
    const found = await readEntries(tx, filter, JOURNAL_EXPORT);
    await recordReading(tx, context, 'journal.export', filter, found.length);
    return ok(await nameEntries(tx, context, found, locale));
  });
}

/** One's own acts everybody may read; others' whoever may read the journal at all. */
function mayRead({ policy, actor }: JournalContext, { person }: JournalFilter): boolean {
  return policy.can(actor, 'journal.read', person === undefined ? {} : { ownerId: person });
}

async function recordReading(
  tx: Tx,
  { platform, actor }: { readonly platform: JournalContext['platform']; readonly actor: Actor },
  action: 'journal.read' | 'journal.export',
  { person, thing, action: act, from, until }: JournalFilter,
  entries: number,
): Promise<void> {
  const about = thing ?? (person === undefined ? undefined : { kind: 'account', id: person });
  await recordEntry(tx, platform.clock, platform.random, {
    actor,
    action,
    thing: about ?? { kind: 'journal' },
    detail: {
      entries,
      ...(act === undefined ? {} : { action: act }),
      ...(from === undefined ? {} : { from: from.toString() }),
      ...(until === undefined ? {} : { until: until.toString() }),
    },
  });
}
