import type { ForumId } from '#kernel/ids.ts';
import type { WholeForum } from '../domain/forum.ts';
import { type Clash, findClashes } from '../domain/programme/clashes.ts';
import { clashFactsOf, type TalksById } from '../domain/schedule/clash-facts.ts';
import type { Slot } from '../domain/schedule/slot.ts';
import { PROGRAMME_STATUSES, TALK_STATUSES } from '../domain/talk.ts';
import { loadAvailability, loadTalks } from '../storage/load-talks.ts';
import type { Reader } from '../storage/load-forums.ts';
import { type KeptRules, loadRules } from '../storage/programme-rules.ts';
import { loadSlots } from '../storage/slots.ts';

export interface Arranged extends KeptRules {
  /** In the order of time. */
  readonly slots: readonly Slot[];
  /** Those that stand somewhere, whatever became of them, and those that may. */
  readonly talks: TalksById;
  /** Those that block first. */
  readonly clashes: readonly Clash[];
}

/** The draft of a forum’s programme, and what in it cannot all take place. */
export async function loadArranged(
  reader: Reader,
  forum: Pick<WholeForum, 'id' | 'rooms'>,
): Promise<Arranged> {
  const slots = await loadSlots(reader, forum.id);
  const talks = await loadTalksFor(reader, forum.id, slots);
  const kept = await loadRules(reader, forum.id);
  const availability = await loadAvailability(reader, forum.id);
  const facts = clashFactsOf(forum, slots, talks, availability);
  return { ...kept, slots, talks, clashes: findClashes(facts, kept.rules) };
}

/** A talk that was withdrawn after it had got its place still stands there, for the organisers to see. */
async function loadTalksFor(
  reader: Reader,
  forumId: ForumId,
  slots: readonly Slot[],
): Promise<TalksById> {
  const placed = new Set(
    slots.flatMap(({ content }) => (content.kind === 'talk' ? [content.talkId] : [])),
  );
  const current = await loadTalks(reader, forumId, PROGRAMME_STATUSES);
  const known = new Set(current.map(({ id }) => id));
  const isComplete = [...placed].every((id) => known.has(id));
  const talks = isComplete ? current : await loadTalks(reader, forumId, TALK_STATUSES);
  return new Map(
    talks
      .filter(
        ({ id, status }) => placed.has(id) || PROGRAMME_STATUSES.some((one) => one === status),
      )
      .map((talk) => [talk.id, talk]),
  );
}
