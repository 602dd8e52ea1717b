import type { Tx } from '#platform/database/database.ts';
import { actorOf, setActor } from '#platform/database/set-actor.ts';
import type { Platform } from '#platform/platform.ts';
import type { Actor } from '../domain/actor.ts';

/** The installation itself, as `databaseActor` calls it. */
const SYSTEM = 'system';

interface InSomebodysName {
  readonly platform: Pick<Platform, 'database' | 'clock'>;
  readonly actor: Actor;
}

/**
 * A transaction in somebody's name: tables whose rows only some may see (row-level security) show nothing to
 * a transaction that does not say whose it is.
 */
export async function inTransaction<Value>(
  { platform, actor }: InSomebodysName,
  work: (tx: Tx) => Promise<Value>,
): Promise<Value> {
  return await platform.database.transaction(async (tx) => {
    await setActor(tx, databaseActor(actor), platform.clock);
    return await work(tx);
  });
}

/**
 * The same, together with other residents: who of them it is, the database does not know. For what many send at once,
 * which may be done twice and asks the database nothing on its way.
 */
export async function withOtherResidents<Value>(
  context: InSomebodysName,
  work: (tx: Tx) => Promise<Value>,
): Promise<Value> {
  const { platform, actor } = context;
  if (actor.kind !== 'resident') return await inTransaction(context, work);
  const begin = (tx: Tx) => setActor(tx, databaseActor(actor), platform.clock);
  return await platform.database.groupCommit(actor.kind, begin, work);
}

/**
 * A transaction of the installation itself, together with whoever else wants the same thing at this moment: seats, of
 * which there are too few. In the order in which they came. `of` names the thing; `begin` is said once for all of them, and may ask the database.
 */
export async function inOwnNameTogether<Value>(
  { platform: { database, clock } }: Pick<InSomebodysName, 'platform'>,
  of: string,
  begin: (tx: Tx) => Promise<void>,
  work: (tx: Tx) => Promise<Value>,
): Promise<Value> {
  const beginAsOne = async (tx: Tx) => {
    await setActor(tx, SYSTEM, clock);
    await begin(tx);
  };
  return await database.groupCommit(of, beginAsOne, work, 'inTurn');
}

/**
 * A transaction of the installation itself, for what somebody begins who has no rows yet: whoever signs in, or
 * holds a link. What it writes into the journal still names who acts.
 */
export async function inOwnName<Value>(
  { platform }: Pick<InSomebodysName, 'platform'>,
  work: (tx: Tx) => Promise<Value>,
): Promise<Value> {
  return await inTransaction({ platform, actor: { kind: 'system', name: 'poruch' } }, work);
}

/**
 * A part of somebody's transaction that the installation does for them, once the policy has allowed it: to make
 * an account, to end a colleague's sessions, to find whom to tell.
 */
export async function asInstallation<Value>(
  tx: Tx,
  { clock }: Pick<Platform, 'clock'>,
  work: () => Promise<Value>,
): Promise<Value> {
  const actor = actorOf(tx) ?? '';
  if (actor === SYSTEM) return await work();
  await setActor(tx, SYSTEM, clock);
  const value = await work();
  await setActor(tx, actor, clock);
  return value;
}

/** `resident`, `system`, or a staff account's id: what the policies on tables read. */
function databaseActor(actor: Actor): string {
  return actor.kind === 'staff' ? actor.id : actor.kind;
}
