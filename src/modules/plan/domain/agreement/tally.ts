import type { AreaId } from '#kernel/ids.ts';
import { SIDES, type Side } from '../side.ts';
import type { Choice, TextHash, Vote, Voter } from './voter.ts';

export interface Count {
  /** All on the roll, whether they voted or not: nobody’s silence is a yes. */
  readonly voters: number;
  readonly yes: number;
  readonly no: number;
  readonly abstain: number;
  readonly silent: number;
}

export interface HromadaTally extends Count {
  readonly areaId: AreaId;
  readonly saysYes: boolean;
}

export interface SideTally extends Count {
  readonly side: Side;
  /** Of the community alone: its hromadas, each with its delegates. */
  readonly hromadas: readonly HromadaTally[];
  readonly saysYes: boolean;
}

type Cast = Pick<Vote, 'voterId' | 'hash' | 'choice'>;
type Seat = Pick<Voter, 'id' | 'side' | 'areaId'>;

/** How each side stands to the text of this hash; what was cast on another text is not counted. */
export function tallyOf(
  voters: readonly Seat[],
  votes: readonly Cast[],
  hash: TextHash,
): readonly SideTally[] {
  const choices = new Map(
    votes.filter((vote) => vote.hash === hash).map((vote) => [vote.voterId, vote.choice]),
  );
  const count = (seats: readonly Seat[]): Count => {
    const cast = (choice: Choice | undefined) =>
      seats.filter(({ id }) => choices.get(id) === choice).length;
    return {
      voters: seats.length,
      yes: cast('yes'),
      no: cast('no'),
      abstain: cast('abstain'),
      silent: cast(undefined),
    };
  };
  return SIDES.map((side) => {
    const seats = voters.filter((voter) => voter.side === side);
    const counted = count(seats);
    const hromadas = side === 'community' ? hromadasOf(seats, count) : [];
    return { side, ...counted, hromadas, saysYes: isMajority(counted) && doubled(side, hromadas) };
  });
}

/** Whether every side says yes. */
export function isAgreed(tally: readonly SideTally[]): boolean {
  return tally.length === SIDES.length && tally.every(({ saysYes }) => saysYes);
}

/** Whether nobody is silent any more. */
export function hasEverybodyVoted(tally: readonly SideTally[]): boolean {
  return tally.every(({ silent }) => silent === 0);
}

function hromadasOf(
  seats: readonly Seat[],
  count: (seats: readonly Seat[]) => Count,
): readonly HromadaTally[] {
  const byArea = Map.groupBy(seats, ({ areaId }) => areaId);
  return [...byArea].flatMap(([areaId, there]) => {
    if (areaId === undefined) return [];
    const counted = count(there);
    return [{ areaId, ...counted, saysYes: isMajority(counted) }];
  });
}

/** More than half of all, not of those who came. */
function isMajority({ voters, yes }: Count): boolean {
  return yes * 2 > voters;
}

/** Delegates of one big hromada must not outvote all the others: more than half of the hromadas say yes, too. */
function doubled(side: Side, hromadas: readonly HromadaTally[]): boolean {
  if (side !== 'community') return true;
  return hromadas.filter(({ saysYes }) => saysYes).length * 2 > hromadas.length;
}
