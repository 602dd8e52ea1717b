import type { AccountId } from '#kernel/ids.ts';
import type { Actor } from '#modules/identity/index.ts';
import type { ActionAnswerable } from './action.ts';
import type { ActionParty, Side } from './side.ts';

/** Whose part an actor acts in: the owner’s, the deputy’s; undefined: nobody’s of the two. */
export function partOf(
  actor: Actor,
  accounts: ReadonlyMap<ActionAnswerable['part'], AccountId>,
): ActionAnswerable['part'] | undefined {
  if (actor.kind !== 'staff') return undefined;
  return [...accounts].find(([, account]) => account === actor.id)?.[0];
}

/** As the history says who it was: of who stands for it, the side; of others at the desk, the coordinator’s office. */
export function partyOf(
  actor: Actor,
  answerable: readonly ActionAnswerable[],
  accounts: ReadonlyMap<ActionAnswerable['part'], AccountId>,
): ActionParty {
  const part = partOf(actor, accounts);
  const standing = answerable.find((one) => one.part === part);
  if (standing) return standing.side;
  return actor.kind === 'system' ? 'system' : 'office';
}

/** The sides that somebody speaks for, by their roles. */
const SIDE_ROLES: Readonly<Partial<Record<string, Side>>> = {
  'police-head': 'police',
  'council-member': 'council',
  'community-delegate': 'community',
};

/** The sides whose roles an actor holds somewhere above or at the place. */
export function sidesOf(actor: Actor, lineOfArea: readonly string[]): readonly Side[] {
  if (actor.kind !== 'staff') return [];
  const sides = actor.grants
    .filter(({ areaId }) => areaId === undefined || lineOfArea.includes(areaId))
    .flatMap(({ role }) => SIDE_ROLES[role] ?? []);
  return [...new Set(sides)];
}
