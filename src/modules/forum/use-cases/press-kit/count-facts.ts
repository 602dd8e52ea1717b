import { exactCount, type PublicCount } from '#kernel/disclosure/public-count.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { readAttendance } from '#modules/attendance/index.ts';
import type { WholeForum } from '../../domain/forum.ts';
import type { ForumContext } from '../../domain/forum-context.ts';
import { toldVisitors } from '../../domain/press-kit/told-visitors.ts';
import { eventsOf } from '../../domain/programme/programme.ts';
import { gatheringOwner } from '../../domain/registration/registration.ts';
import { countAdopting } from '../../storage/innovation/adoptions.ts';
import { listPassports } from '../innovation/read-passports.ts';
import { listForums } from '../read-forum.ts';
import { readProgramme } from '../read-programme.ts';

/** What this module counts of a forum. */
export const OWN_FACTS = [
  'forums',
  'tracks',
  'talks',
  'speakers',
  'organisations',
  'rooms',
  'came',
  'innovations',
  'adopting',
] as const;
export type OwnFact = (typeof OWN_FACTS)[number];

export interface CountedFact {
  readonly key: OwnFact;
  readonly value: PublicCount;
  /** Of the page where everybody can count it again. */
  readonly path: string;
  /** Of what is counted, where they may hold digits. */
  readonly names?: readonly string[];
}

/** What everybody can count of a forum that they may read of; what is none, or people too few to be told of, is left out. */
export async function countFacts(
  context: ForumContext,
  forum: WholeForum,
): Promise<Result<readonly CountedFact[], 'absent'>> {
  if (!context.policy.can(context.actor, 'release.read')) return refuse('absent');
  const own = `/forum/${forum.year}`;
  const innovations = `/innovations?year=${forum.year}`;
  const left = await leftBy(context, forum);
  const now = context.platform.clock.now();
  const came = toldVisitors(forum, await cameTo(context, forum), now);
  const counted: readonly CountedFact[] = [
    { key: 'forums', value: exactly(await turnOf(context, forum)), path: '/forum/2019' },
    { key: 'tracks', value: exactly(forum.tracks.length), path: own },
    ...(await programmeFacts(context, forum, `${own}/programme`)),
    { key: 'came', value: came ?? exactly(0), path: `${own}/numbers` },
    { key: 'innovations', value: exactly(left.length), path: innovations, names: left },
    {
      key: 'adopting',
      value: exactly(await countAdopting(context.platform.database.read, forum.id)),
      path: innovations,
    },
  ];
  return ok(counted.filter(({ value }) => value > 0));
}

function exactly(count: number): PublicCount {
  return exactCount('forum.facts', count);
}

/** Which forum it is, from the first one of 2019 on; one that was cancelled is none. */
async function turnOf(context: ForumContext, { year }: WholeForum): Promise<number> {
  const listed = await listForums(context);
  const held = (listed.ok ? listed.value : []).filter(({ status }) => status !== 'cancelled');
  return held.filter((one) => one.year < year).length + 2;
}

async function programmeFacts(
  context: ForumContext,
  { year }: WholeForum,
  path: string,
): Promise<readonly CountedFact[]> {
  const read = await readProgramme(context, { year, locale: 'uk' });
  if (!read.ok) return [];
  const talks = eventsOf(read.value.programme).filter(({ kind }) => kind !== 'break');
  const people = new Map(talks.flatMap(({ persons }) => persons.map((one) => [one.guid, one])));
  const organisations = [...people.values()].map(({ organisation }) => organisation);
  const values = {
    talks: talks.length,
    speakers: people.size,
    organisations: new Set(organisations.filter((name) => name !== '')).size,
    rooms: new Set(talks.map(({ room }) => room).filter((name) => name !== '')).size,
  };
  return (['talks', 'speakers', 'organisations', 'rooms'] as const).map((key) => ({
    key,
    value: exactly(values[key]),
    path,
  }));
}

/** Through its doors, by their count. */
async function cameTo(context: ForumContext, { id }: WholeForum): Promise<number> {
  const { ownerKind, ownerId } = gatheringOwner(id);
  return (await readAttendance(context, ownerKind, [ownerId])).get(ownerId)?.came ?? 0;
}

/** Their titles. */
async function leftBy(context: ForumContext, { year }: WholeForum): Promise<readonly string[]> {
  const listed = await listPassports(context);
  return (listed.ok ? listed.value : [])
    .filter((one) => one.year === year)
    .map(({ title }) => title);
}
