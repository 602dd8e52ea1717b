import type { Desk, DeskGroup } from '#modules/identity/index.ts';
import type { EverydayWork, HandedOut } from '#modules/officers/index.ts';
import type { DeskParts, Directories } from './context.ts';
import type { Module } from './module.ts';

/**
 * The groups of the desk's navigation and their links, by id, in the order in which they are shown: no module knows the links of
 * the others. Links that are not named here come last in their group.
 */
const PLACES: readonly { readonly id: DeskGroup['id']; readonly links: readonly string[] }[] = [
  { id: 'day', links: ['my-day'] },
  {
    id: 'asked',
    links: ['reports', 'report-entry', 'appeals', 'appeal-entry', 'questions', 'card-issues'],
  },
  {
    id: 'together',
    links: [
      'meetings',
      'lessons',
      'courses',
      'forum',
      'promises',
      'plan',
      'proposals',
      'votings',
      'doors',
      'surveys',
    ],
  },
  { id: 'work', links: [] },
  { id: 'registers', links: ['officers', 'assignments', 'areas', 'organisations', 'schools'] },
  {
    id: 'set-up',
    links: ['people', 'settings', 'report-categories', 'passing-on', 'api-keys', 'journal'],
  },
];

/** In the order in which they are offered, and listed for an officer who is away. */
const EVERYDAY_WORK = ['meeting', 'lesson', 'session', 'report', 'survey'];
const HANDED_OUT = ['reports', 'appeals', 'questions', 'lessons', 'meetings', 'promises'];

/** What all modules put on the desk. */
export function deskOf(modules: readonly Module[], parts: DeskParts): Desk {
  const all = modules.flatMap(({ desk }) => desk?.(parts) ?? []);
  return {
    places: PLACES.map(({ id, links }) => ({
      id,
      links: inOrder(
        all.flatMap(({ places }) => places?.[id] ?? []),
        links,
        (link) => link.id,
      ),
    })),
    days: all.flatMap(({ days }) => days ?? []),
    steps: all.flatMap(({ steps }) => steps ?? []),
    searches: all.flatMap(({ searches }) => searches ?? []),
    events: all.flatMap(({ events }) => events ?? []),
    kinds: all.flatMap(({ kinds }) => kinds ?? []),
  };
}

export function everydayWorkOf(modules: readonly Module[]): readonly EverydayWork[] {
  const all = modules.flatMap(({ everydayWork }) => everydayWork ?? []);
  return inOrder(all, EVERYDAY_WORK, ({ kind }) => kind);
}

export function handedOutOf(
  modules: readonly Module[],
  directories: Directories,
): readonly HandedOut[] {
  const all = modules.flatMap(({ handedOut }) => handedOut?.(directories) ?? []);
  return inOrder(all, HANDED_OUT, ({ kind }) => kind);
}

/** Things that the order does not name come last, in their own order. */
function inOrder<Thing>(
  things: readonly Thing[],
  order: readonly string[],
  nameOf: (thing: Thing) => string,
): readonly Thing[] {
  const rank = (thing: Thing) => {
    const index = order.indexOf(nameOf(thing));
    return index === -1 ? order.length : index;
  };
  return things.toSorted((one, other) => rank(one) - rank(other));
}
