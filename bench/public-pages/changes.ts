import { setTimeout as wait } from 'node:timers/promises';
import { type RawBuilder, sql } from 'kysely';
import { readConfig } from '#platform/config/config.ts';
import { connect } from '#platform/database/connect.ts';
import { reachAsOwner } from '#platform/database/open-database.ts';
import { createLogger } from '#platform/log/logger.ts';

/** A second process of the same installation, which changes things. */
export interface Changes {
  /** The names of the changes that `one` makes. */
  readonly names: readonly string[];
  /** Changes one thing that pages show; resolves when all processes were notified. */
  one(name: string): Promise<void>;
  /** Makes all of them. */
  everything(): Promise<void>;
  /** Makes one after another, one a second. Returns the function that stops it. */
  eachSecond(): () => Promise<void>;
  close(): Promise<void>;
}

/** Of what is in memory, a real change; elsewhere a row is rewritten unchanged, since it is read again in any case. */
const CHANGES: ReadonlyMap<string, RawBuilder<unknown>> = new Map([
  ['a village', sql`update areas.area set population = population + 1 where slug = 'bilolissia'`],
  [
    'an officer',
    sql`update officers.officer set email = gen_random_uuid() || '@example.org' where slug = 'olena-zrazkova'`,
  ],
  [
    'an organisation',
    sql`update organisations.organisation set about = gen_random_uuid()::text
      where id = (select min(id::text)::uuid from organisations.organisation)`,
  ],
  ['a published report', sql`update reports.published set id = id`],
  ['a meeting', sql`update meetings.meeting set id = id`],
  ['a forum', sql`update forum.forum set id = id`],
  ['a promise', sql`update promises.promise set id = id`],
]);
/** A notification reaches the application within this many milliseconds. */
const HEARD_MS = 10;

export async function openChanges(folder: string): Promise<Changes> {
  const log = createLogger('warn');
  const config = readConfig({ DATA_DIR: folder });
  if (!config.ok) throw new Error(config.refusal.map(({ en }) => en).join(' '));
  const way = await reachAsOwner(config.value, log);
  if (!way.ok) throw new Error(way.refusal.en);
  const connected = connect({ write: way.value.ownerUrl }, log);
  const { transaction, announced } = connected.database;
  const make = async (changes: Iterable<RawBuilder<unknown>>) => {
    await transaction(async (tx) => {
      await sql`select set_config('poruch.actor', 'system', true)`.execute(tx);
      for (const change of changes) await change.execute(tx);
    });
    await announced();
    await wait(HEARD_MS);
  };
  const one = async (name: string) => {
    const change = CHANGES.get(name);
    if (!change) throw new Error(`no change is called ${name}`);
    await make([change]);
  };
  return {
    names: [...CHANGES.keys()],
    one,
    everything: () => make(CHANGES.values()),
    eachSecond: () => {
      const stopping = new AbortController();
      const { signal } = stopping;
      const changing = (async () => {
        for (let turn = 0; !signal.aborted; turn += 1) {
          const names = [...CHANGES.keys()];
          await one(names[turn % names.length] ?? '');
          await wait(1_000, undefined, { signal }).catch(() => undefined);
        }
      })();
      return async () => {
        stopping.abort();
        await changing;
      };
    },
    close: async () => {
      await connected.close();
      await way.value.leave();
    },
  };
}
