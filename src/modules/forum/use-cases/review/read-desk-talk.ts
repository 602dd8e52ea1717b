import type { AccountId, SpeakerId, TalkId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import type { Tx } from '#platform/database/database.ts';
import { recordEntry } from '#modules/audit/index.ts';
import { inTransaction, namesOf } from '#modules/identity/index.ts';
import type { CallQuestion } from '../../domain/call/call.ts';
import type { Attachment, Submission } from '../../domain/call/own-talk.ts';
import { isToBeHeard } from '../../domain/feedback.ts';
import type { ForumContext } from '../../domain/forum-context.ts';
import {
  type Criterion,
  OUTCOMES,
  type Outcome,
  type Review,
  type Summary,
  summaryOf,
} from '../../domain/review/review.ts';
import { type Availability, mayTalkBecome } from '../../domain/talk.ts';
import {
  findContact,
  findSubmission,
  loadAttachments,
  type SpeakerContact,
} from '../../storage/call/own-talk.ts';
import { loadQuestions } from '../../storage/load-call.ts';
import { loadAvailability } from '../../storage/load-talks.ts';
import { findPublishedSlot } from '../../storage/programme-versions.ts';
import { findNote, loadCriteria, loadReviews } from '../../storage/review/reviews.ts';
import { mayWithForum } from '../forum-in-reach.ts';
import { findTalkInReach, type TalkInReach } from './talk-in-reach.ts';

export interface DeskTalk extends TalkInReach {
  readonly questions: readonly CallQuestion[];
  readonly submission: Submission | undefined;
  readonly attachments: readonly Attachment[];
  readonly criteria: readonly Criterion[];
  readonly reviews: readonly Review[];
  /** Of whoever reviewed it. */
  readonly names: ReadonlyMap<AccountId, string>;
  readonly summary: Summary;
  /** Empty where whoever asks may not read them. */
  readonly contacts: ReadonlyMap<SpeakerId, SpeakerContact>;
  /** When they can be there; whoever is not in it, the whole time. */
  readonly times: ReadonlyMap<SpeakerId, readonly Availability[]>;
  readonly note: string;
  /** Whoever comes can hear it, and may be asked about it. */
  readonly isHeard: boolean;
  /** What may be decided of it now. */
  readonly outcomes: readonly Outcome[];
}

/** Everything of a talk that was sent. Who looked at contacts is written down. */
export async function readDeskTalk(
  context: ForumContext,
  id: TalkId,
): Promise<Result<DeskTalk, 'absent'>> {
  const { policy, actor } = context;
  if (!policy.can(actor, 'talk.follow')) return refuse('absent');
  return await inTransaction(context, async (tx) => {
    const found = await findTalkInReach(tx, context, 'talk.follow', id);
    if (!found) return refuse('absent');
    const { talk, forum } = found;
    const criteria = await loadCriteria(tx, forum.id);
    const reviews = (await loadReviews(tx, forum.id)).filter(({ talkId }) => talkId === id);
    const mayDecide = mayWithForum(context, 'talk.decide', forum);
    return ok({
      ...found,
      criteria,
      reviews,
      questions: await loadQuestions(tx, forum.id),
      submission: await findSubmission(tx, id),
      attachments: await loadAttachments(tx, id),
      names: await namesOf(
        tx,
        reviews.map(({ reviewerId }) => reviewerId),
      ),
      summary: summaryOf(reviews, criteria),
      contacts: await readContacts(tx, context, found),
      times: await loadAvailability(tx, forum.id),
      note: await findNote(tx, id),
      isHeard: isToBeHeard(forum, talk, await findPublishedSlot(tx, talk)),
      outcomes: mayDecide ? OUTCOMES.filter((one) => mayTalkBecome(talk.status, one)) : [],
    });
  });
}

async function readContacts(
  tx: Tx,
  context: ForumContext,
  { talk, forum }: TalkInReach,
): Promise<ReadonlyMap<SpeakerId, SpeakerContact>> {
  const { actor, platform } = context;
  if (!mayWithForum(context, 'speaker.read', forum)) return new Map();
  const contacts = new Map<SpeakerId, SpeakerContact>();
  for (const { id } of talk.speakers) {
    const contact = await findContact(tx, id);
    if (contact) contacts.set(id, contact);
  }
  await recordEntry(tx, platform.clock, platform.random, {
    actor,
    action: 'speaker.read',
    thing: { kind: 'talk', id: talk.id },
  });
  return contacts;
}
