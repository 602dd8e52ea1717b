import { hash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AreaId, parseId, type VoterId } from '#kernel/ids.ts';
import { judgeDecision } from './judge-decision.ts';
import { judgeVote, judgeWithdrawal } from './judge-vote.ts';
import type { Side } from '../side.ts';
import type { TextStatus } from './text-status.ts';
import { type Choice, parseTextHash, type TextHash } from './voter.ts';

/** What could go wrong in a house that kept the rules badly: each must be found. */
const FLAWS = [
  'votes-hold-for-later-texts',
  'edits-do-not-thaw-and-nobody-compares',
  'withdrawn-votes-count',
  'decisions-use-what-was-read-before',
] as const;
type Flaw = (typeof FLAWS)[number];

const PEOPLE: readonly { readonly side: Side; readonly hromada?: number }[] = [
  { side: 'police' },
  { side: 'council' },
  { side: 'council' },
  { side: 'community', hromada: 1 },
  { side: 'community', hromada: 1 },
  { side: 'community', hromada: 2 },
];
const ENDS_AT = Temporal.Instant.from('2026-12-19T12:00:00Z');
const DURING = ENDS_AT.subtract({ minutes: 30 });

/** What people do, each in two moments: when they look, and when it is written. */
type Act =
  | { readonly do: 'vote'; readonly who: number; readonly choice: Choice }
  | { readonly do: 'withdraw'; readonly who: number }
  | { readonly do: 'edit'; readonly words: string }
  | { readonly do: 'freeze' }
  | { readonly do: 'decide' }
  | { readonly do: 'end' };

const MOSTLY_YES = [...Array.from({ length: 10 }, () => 'yes' as const), 'no', 'abstain'] as const;
const who = fc.nat({ max: PEOPLE.length - 1 });
const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 24,
    arbitrary: fc.record({
      do: fc.constant('vote' as const),
      who,
      choice: fc.constantFrom<Choice>(...MOSTLY_YES),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('withdraw' as const), who }) },
  {
    weight: 1,
    // Few words, so that a text is changed back, too.
    arbitrary: fc.record({ do: fc.constant('edit' as const), words: fc.constantFrom('а', 'б') }),
  },
  { weight: 2, arbitrary: fc.constant<Act>({ do: 'freeze' }) },
  { weight: 2, arbitrary: fc.constant<Act>({ do: 'decide' }) },
  { weight: 1, arbitrary: fc.constant<Act>({ do: 'end' }) },
);
/** Acts, and how long each lies between being looked at and being written: so they come in any order. */
const orders = fc.array(fc.tuple(act, fc.nat({ max: 4 })), {
  minLength: 20,
  maxLength: 60,
  size: 'max',
});

interface Cast {
  readonly voterId: VoterId;
  readonly who: number;
  readonly hash: TextHash;
  readonly choice: Choice;
}
interface Put {
  readonly number: number;
  readonly words: string;
  readonly hash: TextHash;
  status: TextStatus;
}
interface World {
  now: Temporal.Instant;
  draft: string;
  text: Put | undefined;
  votes: readonly Cast[];
  /** What each says yes to, as they would tell it themselves: the words that they had read. */
  readonly minds: (string | undefined)[];
  readonly agreed: { readonly words: string; readonly by: readonly number[]; draft: string }[];
}

describe('in whatever order people vote, edit and withdraw at the same time', () => {
  it('nobody is counted for a text that they did not say yes to', () => {
    let agreed = 0;
    fc.assert(
      fc.property(orders, (order) => {
        const world = play(order);
        agreed += world.agreed.length;
        return isTrue(world);
      }),
      { numRuns: 1_500 },
    );
    // Else the property would hold of a house in which nothing is ever agreed.
    expect(agreed).toBeGreaterThan(20);
  });

  it.each(FLAWS)('a house where %s is found out', (flaw) => {
    const found = fc.check(
      fc.property(orders, (order) => isTrue(play(order, flaw))),
      { numRuns: 20_000 },
    );
    expect(found.failed).toBe(true);
  });
});

/** Each text that was agreed: its words are those of the draft, and of everybody who is counted for it. */
function isTrue({ agreed }: World): boolean {
  return agreed.every(({ words, by, draft }) => draft === words && by.length > 0);
}

function play(order: readonly (readonly [Act, number])[], flaw?: Flaw): World {
  const world: World = {
    now: DURING,
    draft: 'а',
    text: undefined,
    votes: [],
    minds: PEOPLE.map(() => undefined),
    agreed: [],
  };
  freeze(world);
  const moments = order
    .flatMap(([one, delay], place) => {
      const looked: { world?: World } = {};
      return [
        { at: place, run: () => (looked.world = structuredWorld(world)) },
        { at: place + delay + 0.5, run: () => write(world, looked.world ?? world, one, flaw) },
      ];
    })
    .toSorted((one, other) => one.at - other.at);
  for (const { run } of moments) run();
  return world;
}

/** As somebody saw it. */
function structuredWorld(world: World): World {
  return { ...world, text: world.text && { ...world.text } };
}

function write(world: World, seen: World, one: Act, flaw: Flaw | undefined): void {
  switch (one.do) {
    case 'vote':
      vote(world, seen, one, flaw);
      break;
    case 'withdraw':
      withdraw(world, one, flaw);
      break;
    case 'edit':
      edit(world, one.words, flaw);
      break;
    case 'freeze':
      freeze(world);
      break;
    case 'decide':
      decide(world, flaw === 'decisions-use-what-was-read-before' ? seen : world, flaw);
      break;
    case 'end':
      world.now = ENDS_AT;
  }
}

function edit(world: World, words: string, flaw: Flaw | undefined): void {
  world.draft = words;
  if (world.text?.status !== 'voting') return;
  if (flaw !== 'edits-do-not-thaw-and-nobody-compares') world.text.status = 'thawed';
}

function freeze(world: World): void {
  if (world.text?.status === 'voting' || world.agreed.length > 0) return;
  world.now = DURING;
  const number = (world.text?.number ?? 0) + 1;
  world.text = {
    number,
    words: world.draft,
    hash: hashOf(number, world.draft),
    status: 'voting',
  };
  // Votes of an older text stay where they are: it is for the rules to leave them uncounted.
  world.minds.fill(undefined);
}

function vote(
  world: World,
  { text: read }: World,
  { who: person, choice }: Extract<Act, { do: 'vote' }>,
  flaw: Flaw | undefined,
): void {
  const { text, now } = world;
  const side = PEOPLE[person]?.side;
  if (!text || !read || !side) return;
  const hash = flaw === 'votes-hold-for-later-texts' ? text.hash : read.hash;
  const standing = world.votes.find((cast) => cast.who === person && cast.hash === text.hash);
  const judged = judgeVote(
    { ...text, endsAt: ENDS_AT },
    { hash, side, choice, words: 'бо' },
    { voter: { side }, standing, now },
  );
  if (!judged.ok) return;
  world.votes = [...world.votes, { voterId: voterOf(person), who: person, hash, choice }];
  world.minds[person] = choice === 'yes' ? read.words : undefined;
}

function withdraw(world: World, { who: person }: { who: number }, flaw: Flaw | undefined): void {
  const { text, now } = world;
  if (!text) return;
  const standing = world.votes.find((cast) => cast.who === person && cast.hash === text.hash);
  if (!judgeWithdrawal({ ...text, endsAt: ENDS_AT }, { standing, now }).ok) return;
  world.minds[person] = undefined;
  if (flaw === 'withdrawn-votes-count') return;
  world.votes = world.votes.filter((cast) => cast !== standing);
}

function decide(world: World, read: World, flaw: Flaw | undefined): void {
  const { text, votes, draft, now } = read;
  if (!text || !world.text) return;
  const drafted =
    flaw === 'edits-do-not-thaw-and-nobody-compares' ? text.hash : hashOf(text.number, draft);
  const voters = PEOPLE.map(({ side, hromada }, place) => ({
    id: voterOf(place),
    side,
    areaId: hromada === undefined ? undefined : idOf<'area'>(hromada),
  })) satisfies readonly { areaId: AreaId | undefined }[];
  const judged = judgeDecision({ ...text, endsAt: ENDS_AT }, { voters, votes, drafted, now });
  if (!judged.ok) return;
  world.text.status = judged.value.decision;
  if (judged.value.decision !== 'agreed') return;
  const counted = votes.filter(({ hash, choice }) => hash === text.hash && choice === 'yes');
  const of = (words: string) => counted.every(({ who: person }) => world.minds[person] === words);
  world.agreed.push({
    words: text.words,
    by: of(text.words) ? counted.map((one) => one.who) : [],
    draft: world.draft,
  });
}

/** As the real one is made: of the words and of the number of the version, so that a text put anew is another one. */
function hashOf(number: number, words: string): TextHash {
  const made = parseTextHash(hash('sha256', `${number} ${words}`));
  if (!made) throw new Error('no hash');
  return made;
}

function voterOf(place: number): VoterId {
  return idOf<'voter'>(place);
}

function idOf<Noun extends string>(n: number) {
  const made = parseId<Noun>(`00000000-0000-4000-8000-${String(n).padStart(12, '0')}`);
  if (!made) throw new Error('no id');
  return made;
}
