import type { PlanText, TextPart } from './canonical-text.ts';
import { CHOICE_WORDS, PROTOCOL_WORDS as W, SIDE_WORDS, TEXT_WORDS } from './format-words.ts';
import type { PlanTextVersion } from './frozen.ts';
import type { Count, SideTally } from './tally.ts';
import type { NameOfArea } from './text-of-plan.ts';
import type { Vote, Voter } from './voter.ts';

export interface Protocolled {
  readonly text: Pick<PlanTextVersion, 'numberInPlan' | 'year' | 'hash' | 'frozenAt' | 'endsAt'>;
  readonly decision: 'agreed' | 'declined';
  readonly decidedAt: Temporal.Instant;
  readonly tally: readonly SideTally[];
  readonly voters: readonly Voter[];
  /** Those that stood when it was decided. */
  readonly votes: readonly Vote[];
}

/** What was decided, by whom, and what whoever disagreed said: in the form of which the protocol’s own hash is made. */
export function protocolText(protocolled: Protocolled, nameOf: NameOfArea): PlanText {
  const { text, decision, decidedAt, tally } = protocolled;
  return {
    heading: `${W.protocol} ${text.year}`,
    fields: [
      { name: TEXT_WORDS.number, value: String(text.numberInPlan) },
      { name: W.hash, value: text.hash },
      { name: W.frozenAt, value: text.frozenAt.toString() },
      { name: W.endsAt, value: text.endsAt.toString() },
      { name: W.decidedAt, value: decidedAt.toString() },
      { name: W.decision, value: W[decision] },
    ],
    parts: tally.map((side) => sidePart(side, protocolled, nameOf)),
  };
}

function sidePart(tally: SideTally, { voters, votes }: Protocolled, nameOf: NameOfArea): TextPart {
  const cast = new Map(votes.map((vote) => [vote.voterId, vote]));
  return {
    heading: `${W.side}: ${SIDE_WORDS[tally.side]}`,
    fields: [
      { name: W.result, value: tally.saysYes ? W.saysYes : W.saysNo },
      { name: W.counts, value: counts(tally) },
      {
        name: W.hromadas,
        value: tally.hromadas
          .map((one) => `${nameOf(one.areaId)}: ${counts(one)}`)
          .toSorted()
          .join('\n'),
      },
      ...voters
        .filter(({ side }) => side === tally.side)
        .map((voter) => ({ name: W.voter, value: voterLines(voter, cast.get(voter.id), nameOf) })),
    ],
  };
}

function counts({ yes, no, abstain, silent }: Count): string {
  return [
    `${CHOICE_WORDS.yes}: ${yes}`,
    `${CHOICE_WORDS.no}: ${no}`,
    `${CHOICE_WORDS.abstain}: ${abstain}`,
    `${W.silent}: ${silent}`,
  ].join('; ');
}

function voterLines(voter: Voter, vote: Vote | undefined, nameOf: NameOfArea): string {
  const where = voter.areaId === undefined ? '' : `, ${nameOf(voter.areaId)}`;
  const who = `${voter.name}, ${voter.post}${where}`;
  const said = vote ? CHOICE_WORDS[vote.choice] : W.notVoted;
  if (!vote || vote.words === '') return `${who}: ${said}`;
  const label = vote.choice === 'yes' ? W.said : W.dissent;
  return `${who}: ${said}\n${label}: ${vote.words}`;
}
