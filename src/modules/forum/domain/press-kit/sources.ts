import { FIRST_FORUM } from '../first-forum.ts';
import type { WholeForum } from '../forum.ts';
import type { ForumFact } from './facts.ts';
import type { NotCounted } from './numbers-in.ts';
import type { SourcedNumber } from './release.ts';
import type { Sources } from './trace.ts';

/** What the numbers of a release of this forum may be traced to. */
export function sourcesOf(
  forum: WholeForum,
  publicUrl: string,
  {
    facts,
    kept,
  }: { readonly facts: readonly ForumFact[]; readonly kept: readonly SourcedNumber[] },
): Sources {
  const named = facts.flatMap(({ names = [] }) => names);
  return { facts, kept, urlOf: (path) => publicUrl + path, notCounted: notCountedOf(forum, named) };
}

/** Its names and addresses, and the years of forums and plans. */
export function notCountedOf(
  { year, tracks, ...forum }: WholeForum,
  named: readonly string[] = [],
): NotCounted {
  const { title, motto, hosts, venue, address, gettingThere } = forum;
  const said = [
    title,
    motto,
    hosts,
    venue,
    address,
    gettingThere,
    ...tracks.map(({ name }) => name),
  ];
  return {
    names: [...named, ...said.flatMap(({ uk, en }) => [uk, en])].filter((name) => name !== ''),
    years: [FIRST_FORUM.year, year - 1, year, year + 1],
  };
}
