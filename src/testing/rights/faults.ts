import type { Told } from './ask.ts';
import type { Case } from './case.ts';
import type { World } from './line.ts';
import { mayReadMark } from './marks.ts';
import { wrongOffer } from './offers.ts';

/** What is wrong with an answer, in words; undefined: it is as the table says. */
export function faultOf(
  world: World,
  one: Case,
  told: Told,
  absent: Told | undefined,
): string | undefined {
  return wrongWay(one, told) ?? otherBytes(one, told, absent) ?? wrongWords(world, one, told);
}

function wrongWay(one: Case, told: Told): string | undefined {
  const { status, to } = told;
  const seen = `${status}${to === '' ? '' : ` → ${to}`}`;
  const expected = statusOf(one, told);
  if (status !== expected) return `${expected} expected, ${seen} told`;
  const leads = LEADS_TO[one.verdict];
  return leads === undefined || leads === to ? undefined : `led to ${seen}`;
}

const LEADS_TO: Readonly<Partial<Record<Case['verdict'], string>>> = {
  'sign-in': '/sign-in',
  prove: '/account/prove',
};

function otherBytes({ verdict }: Case, told: Told, absent: Told | undefined): string | undefined {
  return verdict === 'absent' && absent && absent.bytes !== told.bytes
    ? 'other bytes than what does not exist'
    : undefined;
}

/** What the reader may not see, or is led to in vain. */
function wrongWords(world: World, one: Case, { text }: Told): string | undefined {
  const leaked = world.marks
    .in(text, one.line.route.slice(one.line.route.indexOf(' ') + 1))
    .filter((mark) => !isLinkHolder(one, mark.seenBy) && !mayReadMark(world.rows, one.asker, mark));
  if (leaked.length > 0) return `shows ${leaked.map((mark) => mark.text).join(', ')}`;
  return one.verdict === 'in' ? wrongOffer(world, one, text) : undefined;
}

/** Whoever holds an invitation reads to whom it was sent. */
function isLinkHolder({ line, where }: Case, seenBy: readonly string[]): boolean {
  return (
    line.route.includes(':token') && where !== 'absent' && seenBy.includes('invitation.accept')
  );
}

function statusOf({ line, verdict, secret }: Case, { wrote }: Told): number {
  const usual = line.route.startsWith('GET') ? 200 : 303;
  const atTheDoor = wrote && !secret ? 401 : 303;
  const statuses: Readonly<Record<Case['verdict'], number>> = {
    in: line.answers ?? usual,
    absent: 404,
    refused: line.refused ?? 404,
    'sign-in': atTheDoor,
    prove: atTheDoor,
  };
  return statuses[verdict];
}

/** Whoever may nothing is refused before the house looks for anything: rule 1 of a use case. */
export function faultBehindOpenDoor(world: World, one: Case, told: Told): string | undefined {
  const mayNothing = one.atTheDoor !== 'in' && one.asker.roles.length === 0;
  const asksFirst = !mayNothing || one.line.refusedBy === 'desk' || told.looks === 0;
  return (
    faultOf(world, one, told, undefined) ?? (asksFirst ? undefined : 'it looked before it asked')
  );
}

/**
 * The same request where the door lets everybody in: what the door refused, the use case must refuse by itself.
 * Undefined: what the door alone asks.
 */
export function behindOpenDoor(one: Case): Case | undefined {
  if (one.verdict === 'prove' || one.line.refusedBy === 'door') return undefined;
  return one.verdict === 'sign-in' ? { ...one, verdict: 'absent' } : one;
}
