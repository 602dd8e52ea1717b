import { describe, expect, it } from 'vitest';
import { parseId, type AreaId, type VoterId } from '#kernel/ids.ts';
import type { Side } from '../side.ts';
import { hasEverybodyVoted, isAgreed, tallyOf } from './tally.ts';
import { type Choice, parseTextHash, type TextHash } from './voter.ts';

const TEXT = hashOf('a');
const OLDER = hashOf('b');
const [SARATA, TATARBUNARY, ARTSYZ] = [1, 2, 3].map((n) => id<'area'>(n));

describe('a text is agreed when each side says yes', () => {
  it('each by more than half of all who stand on its roll', () => {
    expect(isAgreed(tally([...FULL]))).toBe(true);
  });

  it.each(['police', 'council', 'community'] as const)('and not while the %s is silent', (side) => {
    expect(isAgreed(tally(FULL.map((one) => (one[0] === side ? mute(one) : one))))).toBe(false);
  });

  it('half of a side is no majority of it', () => {
    expect(isAgreed(tally([...FULL, ['council', undefined, 'no']]))).toBe(false);
    expect(
      isAgreed(tally([...FULL, ['council', undefined, 'no'], ['council', undefined, 'yes']])),
    ).toBe(true);
  });

  it('whoever abstains or is silent does not say yes', () => {
    for (const choice of ['abstain', undefined] as const) {
      expect(isAgreed(tally([...FULL, ['police', undefined, choice]]))).toBe(false);
    }
  });

  it('nobody on the roll at all agrees to nothing', () => {
    expect(isAgreed(tally([]))).toBe(false);
  });
});

describe('in the community, delegates and hromadas both have a majority', () => {
  it('one big hromada does not outvote two small ones', () => {
    const big: Voted[] = Array.from({ length: 5 }, () => ['community', SARATA, 'yes']);
    const [, , community] = tally([
      ...big,
      ['community', TATARBUNARY, 'no'],
      ['community', ARTSYZ, 'no'],
    ]);
    expect(community).toMatchObject({ yes: 5, no: 2, saysYes: false });
    expect(community?.hromadas.map(({ saysYes }) => saysYes)).toEqual([true, false, false]);
  });

  it('many small hromadas do not outvote most of the delegates', () => {
    const big: Voted[] = Array.from({ length: 3 }, () => ['community', SARATA, 'no']);
    const [, , community] = tally([
      ...big,
      ['community', TATARBUNARY, 'yes'],
      ['community', ARTSYZ, 'yes'],
    ]);
    expect(community).toMatchObject({ yes: 2, no: 3, saysYes: false });
    expect(community?.hromadas.filter(({ saysYes }) => saysYes)).toHaveLength(2);
  });

  it('half of the hromadas is no majority of them', () => {
    const [, , community] = tally([
      ['community', SARATA, 'yes'],
      ['community', SARATA, 'yes'],
      ['community', TATARBUNARY, 'no'],
    ]);
    expect(community?.saysYes).toBe(false);
  });
});

it('what was cast on an older text is not counted', () => {
  const voters = [voter(0, 'police', undefined)];
  const [police] = tallyOf(voters, [{ voterId: id(0), hash: OLDER, choice: 'yes' }], TEXT);
  expect(police).toMatchObject({ yes: 0, silent: 1, saysYes: false });
});

it('everybody has voted when nobody is silent', () => {
  expect(hasEverybodyVoted(tally([...FULL]))).toBe(true);
  expect(hasEverybodyVoted(tally([...FULL, ['police', undefined, undefined]]))).toBe(false);
});

type Voted = readonly [Side, AreaId | undefined, Choice | undefined];

const FULL: readonly Voted[] = [
  ['police', undefined, 'yes'],
  ['council', undefined, 'yes'],
  ['community', SARATA, 'yes'],
];

function mute([side, area]: Voted): Voted {
  return [side, area, undefined];
}

function tally(voted: readonly Voted[]) {
  const voters = voted.map(([side, area], place) => voter(place, side, area));
  const votes = voted.flatMap(([, , choice], place) =>
    choice ? [{ voterId: id<'voter'>(place), hash: TEXT, choice }] : [],
  );
  return tallyOf(voters, votes, TEXT);
}

function voter(place: number, side: Side, areaId: AreaId | undefined) {
  return { id: id<'voter'>(place) satisfies VoterId, side, areaId };
}

function id<Noun extends string>(n: number) {
  const made = parseId<Noun>(`00000000-0000-4000-8000-${String(n).padStart(12, '0')}`);
  if (!made) throw new Error('no id');
  return made;
}

function hashOf(letter: string): TextHash {
  const hash = parseTextHash(letter.repeat(64));
  if (!hash) throw new Error('no hash');
  return hash;
}
