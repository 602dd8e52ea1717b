import type { ListedRound } from '#modules/surveys/index.ts';
import type { PublishedSlot } from './schedule/slot.ts';
import type { WholeTalk } from './talk.ts';

/** A talk that whoever comes can hear, or that people were asked about before it was off. */
export interface TalkAsked {
  readonly talk: WholeTalk;
  /** Where it stands for everybody; undefined: it does not take place. */
  readonly slot: PublishedSlot | undefined;
  readonly rounds: readonly ListedRound[];
}

/** It takes place, and nobody was asked about it, or nobody has answered yet and cannot any more. */
export function isToAskAbout({ slot, rounds }: Pick<TalkAsked, 'slot' | 'rounds'>): boolean {
  const last = rounds.at(-1);
  return slot !== undefined && (!last || (last.round.status === 'closed' && last.answered === 0));
}

/** About talks that are over, or do not take place, as far as nobody was told yet. */
export function roundsToTell(
  talks: readonly TalkAsked[],
  now: Temporal.Instant,
): readonly ListedRound[] {
  return talks
    .filter(({ slot }) => !slot || Temporal.Instant.compare(slot.endsAt, now) <= 0)
    .flatMap(({ rounds }) => rounds)
    .filter(({ round }) => round.status !== 'released');
}
