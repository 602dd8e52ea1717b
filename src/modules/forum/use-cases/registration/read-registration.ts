import { type AccountId, type ForumId, parseId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import type { Tx } from '#platform/database/database.ts';
import { type DoorOf, type Places, readDoorOf, readPlaces } from '#modules/attendance/index.ts';
import {
  type Context,
  inTransaction,
  listPeople,
  namesOf,
  type PeopleContext,
} from '#modules/identity/index.ts';
import { type Forum, isShown, type WholeForum } from '../../domain/forum.ts';
import type { ForumContext } from '../../domain/forum-context.ts';
import { type Arranged, gatheringOwner } from '../../domain/registration/registration.ts';
import { findForum, loadForums } from '../../storage/load-forums.ts';
import { loadArranged } from '../../storage/registration/registrations.ts';
import { mayWithForum } from '../forum-in-reach.ts';
import { readForum } from '../read-forum.ts';

export interface ReadRegistration {
  readonly forum: WholeForum;
  /** How many seats are left, and whether anybody signs up now. */
  readonly places: Places;
}

/** For everybody. A forum that is cancelled or held takes nobody. */
export async function readRegistration(
  context: ForumContext,
  year: number,
): Promise<Result<ReadRegistration, 'absent'>> {
  const read = await readForum(context, year);
  if (!read.ok || read.value.status !== 'public') return refuse('absent');
  const places = await readPlaces(context, gatheringOwner(read.value.id));
  return places ? ok({ forum: read.value, places }) : refuse('absent');
}

/** What people signed up for, for its ticket, its door and its letters; none that nobody may read of. */
export async function readGatheredForums(
  tx: Tx,
  { policy, actor }: Context,
  ids: readonly ForumId[],
): Promise<readonly Forum[]> {
  if (!policy.can(actor, 'forum.read')) return [];
  const forums = await loadForums(tx);
  return forums.filter((forum) => ids.includes(forum.id) && isShown(forum));
}

/** The one that a ticket is for. */
export async function readForumOfTicket(
  { policy, actor, platform }: Context,
  ownerId: string,
): Promise<WholeForum | undefined> {
  const id = parseId<'forum'>(ownerId);
  if (!policy.can(actor, 'forum.read') || !id) return undefined;
  const forum = await findForum(platform.database.read, id);
  return forum && isShown(forum) ? forum : undefined;
}

export interface KeeperChoice {
  readonly id: AccountId;
  readonly name: string;
}

export interface DeskRegistration {
  readonly forum: WholeForum;
  readonly arranged: Arranged;
  /** Undefined of a draft, to which nobody comes yet. */
  readonly door: DoorOf | undefined;
  readonly keepers: readonly KeeperChoice[];
}

/** For whoever prepares the forum: how many signed up and came, and who keeps the doors. */
export async function readDeskRegistration(
  context: ForumContext & PeopleContext,
  id: ForumId,
): Promise<Result<DeskRegistration, 'absent'>> {
  const { policy, actor, platform } = context;
  if (!policy.can(actor, 'forum.prepare')) return refuse('absent');
  const forum = await findForum(platform.database.write, id);
  if (!forum || !mayWithForum(context, 'forum.prepare', forum)) return refuse('absent');
  const arranged = await loadArranged(platform.database.write, id);
  return ok({
    forum,
    arranged,
    door: await readDoorOf(context, gatheringOwner(id)),
    keepers: await keepersFor(context, arranged.keeperIds),
  });
}

/** Who has a door already, and those colleagues whom whoever asks sees and to whom one may be given. */
async function keepersFor(
  context: ForumContext & PeopleContext,
  known: readonly AccountId[],
): Promise<readonly KeeperChoice[]> {
  const roles = context.policy.rows.find(({ permission }) => permission === 'door.keep')?.roles;
  const filter = { text: undefined, role: undefined, status: 'active' } as const;
  const people = await listPeople(context, filter);
  const seen = (people.ok ? people.value.people : []).filter(({ grants }) =>
    grants.some(({ role, revokedAt }) => revokedAt === undefined && roles?.[role] !== undefined),
  );
  const names = await inTransaction(context, (tx) => namesOf(tx, known));
  return [
    ...[...names].map(([id, name]) => ({ id, name })),
    ...seen.filter(({ id }) => !names.has(id)).map(({ id, name }) => ({ id, name })),
  ];
}
