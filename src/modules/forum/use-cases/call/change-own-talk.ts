import { newId, type SpeakerId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import type { Tx } from '#platform/database/database.ts';
import { inOwnName } from '#modules/identity/index.ts';
import {
  isFirstSpeaker,
  isTalkOpen,
  isToCome,
  type Missing,
  missingIn,
  type Submission,
} from '../../domain/call/own-talk.ts';
import type { ForumContext } from '../../domain/forum-context.ts';
import { type Availability, MAX_SPEAKERS, type Speaker, type TalkSaid } from '../../domain/talk.ts';
import {
  lockNumbers,
  nameSpeaker,
  speakerOf,
  updateSpeaker,
} from '../../storage/call/begin-talk.ts';
import {
  findSubmission,
  removeSpeaker,
  saveSubmission,
  saveTimes,
  updateTalk,
} from '../../storage/call/own-talk.ts';
import { loadKinds, loadQuestions } from '../../storage/load-call.ts';
import { type OpenedTalk, openOwnTalk, type Pass } from './open-own-talk.ts';
import { mayChangeOwn } from './read-own-talk.ts';
import { type TalkBecame, tellTalk } from './tell-talk.ts';

/** `closed`: it is not changed any more. */
export type ChangeRefusal = 'absent' | 'closed';

/** What everybody will read of the talk. */
export async function changeTalkSaid(
  context: ForumContext,
  pass: Pass,
  said: TalkSaid,
): Promise<Result<undefined, ChangeRefusal | 'kind-unknown' | 'track-unknown' | MissingNow>> {
  return await changing(context, pass, async (tx, opened) => {
    const { talk, forum } = opened;
    if (!isTalkOpen(opened) || !isFirstSpeaker(talk, opened.by)) return refuse('closed');
    const isKnown = forum.tracks.some(({ id }) => id === said.trackId);
    if (said.trackId !== undefined && !isKnown) return refuse('track-unknown');
    const offered = (await loadKinds(tx, forum.id)).find(({ kind }) => kind === said.kind);
    if (!offered) return refuse('kind-unknown');
    const missing = await missingWith(tx, opened, said);
    if (missing) return refuse<MissingNow>(missing);
    const now = context.platform.clock.now();
    await updateTalk(tx, talk.id, { ...said, minutes: offered.minutes }, now);
    return ok('changed');
  });
}

/** Of what was submitted nothing that is needed is taken away again. */
type MissingNow = `missing-${Missing}`;

async function missingWith(
  tx: Tx,
  { talk, forum }: OpenedTalk,
  said: Partial<TalkSaid & Submission>,
): Promise<MissingNow | undefined> {
  if (talk.status === 'draft') return undefined;
  const kept = (await findSubmission(tx, talk.id)) ?? { answers: {} };
  const questions = await loadQuestions(tx, forum.id);
  const [missing] = missingIn({ ...talk, ...said }, { ...kept, ...said }, questions);
  return missing && `missing-${missing}`;
}

/** What only the organisers read. */
export async function changeSubmission(
  context: ForumContext,
  pass: Pass,
  said: Submission,
): Promise<Result<undefined, ChangeRefusal | MissingNow>> {
  return await changing(context, pass, async (tx, opened) => {
    if (!isTalkOpen(opened) || !isFirstSpeaker(opened.talk, opened.by)) return refuse('closed');
    const missing = await missingWith(tx, opened, said);
    if (missing) return refuse<MissingNow>(missing);
    await saveSubmission(tx, opened.talk.id, said);
    return ok('changed');
  });
}

export type SpeakerSaid = Pick<Speaker, 'name' | 'organisation' | 'bio'> & {
  readonly phone: string;
};

/** What they say of themselves, in all their talks at once. */
export async function changeOwnSpeaker(
  context: ForumContext,
  pass: Pass,
  { phone, ...said }: SpeakerSaid,
): Promise<Result<undefined, ChangeRefusal>> {
  return await changing(context, pass, async (tx, opened) => {
    if (!(await mayChangeOwn(tx, opened))) return refuse('closed');
    await updateSpeaker(tx, { ...said, id: opened.by.speakerId }, phone);
    return ok('changed');
  });
}

export type OwnTimes = readonly Omit<Availability, 'speakerId'>[];

/** When they can be there; nothing: the whole time. */
export async function changeOwnTimes(
  context: ForumContext,
  pass: Pass,
  times: OwnTimes,
): Promise<Result<undefined, ChangeRefusal | 'times-order' | 'times-outside'>> {
  return await changing(context, pass, async (tx, opened) => {
    if (!(await mayChangeOwn(tx, opened))) return refuse('closed');
    const { compare } = Temporal.Instant;
    const { startsAt, endsAt } = opened.forum;
    if (times.some((one) => compare(one.startsAt, one.endsAt) >= 0)) return refuse('times-order');
    const isOutside = (one: OwnTimes[number]) =>
      compare(one.endsAt, startsAt) <= 0 || compare(one.startsAt, endsAt) >= 0;
    if (times.some(isOutside)) return refuse('times-outside');
    await saveTimes(tx, opened.by.speakerId, distinct(times));
    return ok('changed');
  });
}

/** Two hours that begin together are one, the longer. */
function distinct(times: OwnTimes): OwnTimes {
  const { compare } = Temporal.Instant;
  const longest = times.toSorted((a, b) => compare(b.endsAt, a.endsAt));
  return [...new Map(longest.toReversed().map((one) => [one.startsAt.toString(), one])).values()];
}

export interface AskPresenter {
  readonly name: string;
  readonly email: string;
  readonly language: string;
}

/** Names somebody who speaks along; a letter asks them. `known`: they are named already. */
export async function askPresenter(
  context: ForumContext,
  pass: Pass,
  asked: AskPresenter,
): Promise<Result<undefined, ChangeRefusal | 'speakers-many' | 'known'>> {
  const { random } = context.platform;
  return await changing(context, pass, async (tx, opened) => {
    const { talk, forum } = opened;
    if (!isToCome(opened) || !isFirstSpeaker(talk, opened.by)) return refuse('closed');
    if (talk.speakers.length >= MAX_SPEAKERS) return refuse('speakers-many');
    await lockNumbers(tx, forum.id);
    const named = { ...asked, forumId: forum.id, id: newId<'speaker'>(random) };
    const speaker = await speakerOf(tx, named, random);
    if (talk.speakers.some(({ id }) => id === speaker.id)) return refuse('known');
    await nameSpeaker(tx, talk.id, speaker, 'asked');
    return ok({ became: 'asked', speakerId: speaker.id });
  });
}

/** Whoever began it takes somebody’s name off it again. */
export async function dropPresenter(
  context: ForumContext,
  pass: Pass,
  speakerId: SpeakerId,
): Promise<Result<undefined, ChangeRefusal>> {
  return await changing(context, pass, async (tx, opened) => {
    const { talk, by } = opened;
    if (!isToCome(opened) || !isFirstSpeaker(talk, by)) return refuse('closed');
    const isOther = speakerId !== by.speakerId && talk.speakers.some(({ id }) => id === speakerId);
    if (!isOther) return refuse('absent');
    await removeSpeaker(tx, talk.id, speakerId);
    return ok('changed');
  });
}

type Became = TalkBecame | { readonly became: TalkBecame; readonly speakerId: SpeakerId };

/** Opens the talk, does it, and tells of it. */
export async function changing<Refusal extends string>(
  context: ForumContext,
  pass: Pass,
  work: (tx: Tx, opened: OpenedTalk) => Promise<Result<Became, Refusal>>,
): Promise<Result<undefined, Refusal | 'absent'>> {
  const { policy, actor } = context;
  if (!policy.can(actor, 'talk.change')) return refuse('absent');
  return await inOwnName(context, async (tx) => {
    const opened = await openOwnTalk(tx, context, pass);
    if (!opened) return refuse('absent');
    const done = await work(tx, opened);
    if (!done.ok) return done;
    const { became, speakerId } =
      typeof done.value === 'string' ? { became: done.value, speakerId: undefined } : done.value;
    const { talk, forum } = opened;
    await tellTalk(tx, context, { id: talk.id, forum, speakerId }, became);
    return ok(undefined);
  });
}
