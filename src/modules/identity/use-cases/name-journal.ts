import { parseId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import type { JournalEntry } from '#modules/audit/index.ts';
import type { JournalContext } from '../domain/journal.ts';
import { accountNames } from '../storage/account-names.ts';

/** An entry with the names that whoever reads it may know. */
export interface NamedEntry extends JournalEntry {
  readonly actorName: string | undefined;
  readonly thingName: string | undefined;
}

/** Gives entries their names: the people's from here, the things' from the modules that they are of. */
export async function nameEntries(
  tx: Tx,
  context: JournalContext,
  entries: readonly JournalEntry[],
  locale: Locale,
): Promise<readonly NamedEntry[]> {
  const people = await accountNames(tx, [
    ...new Set(
      entries.flatMap(({ actor, thing }) => [
        ...(actor.kind === 'staff' ? uuid(actor.id) : []),
        ...(thing.kind === 'account' ? uuid(thing.id) : []),
      ]),
    ),
  ]);
  const things = new Map([['account', people]]);
  for (const { kind, namesOf } of context.namers) {
    const ids = entries.flatMap(({ thing }) => (thing.kind === kind ? uuid(thing.id) : []));
    if (namesOf && ids.length > 0)
      things.set(kind, await namesOf(context, [...new Set(ids)], locale));
  }
  return entries.map((entry) => ({
    ...entry,
    actorName: people.get(entry.actor.id ?? ''),
    thingName: things.get(entry.thing.kind)?.get(entry.thing.id ?? ''),
  }));
}

function uuid(id: string | undefined): readonly string[] {
  return id !== undefined && parseId(id) !== undefined ? [id] : [];
}
