import { type Result, ok, refuse } from '#kernel/result.ts';
import type { Tx } from '#platform/database/database.ts';
import { inOwnName } from '#modules/identity/index.ts';
import type { CallQuestion, OfferedKind } from '../../domain/call/call.ts';
import {
  type Attachment,
  isFirstSpeaker,
  isTalkOpen,
  isToCome,
  type Missing,
  missingIn,
  type OwnAct,
  ownActs,
  type Submission,
} from '../../domain/call/own-talk.ts';
import { type FiguresOfSubject, readFiguresOf } from '#modules/surveys/index.ts';
import { asAsked } from '../../domain/feedback.ts';
import type { ForumContext } from '../../domain/forum-context.ts';
import { type Materials, NO_MATERIALS } from '../../domain/materials.ts';
import type { Availability } from '../../domain/talk.ts';
import {
  countTalksWith,
  findContact,
  findSubmission,
  loadAttachments,
  loadTimesOf,
  type SpeakerContact,
} from '../../storage/call/own-talk.ts';
import { loadMaterials } from '../../storage/materials.ts';
import { loadKinds, loadQuestions } from '../../storage/load-call.ts';
import { type OwnPassport, ownPassportOf } from '../innovation/own-passport.ts';
import { type OpenedTalk, openOwnTalk, type Pass } from './open-own-talk.ts';

export interface OwnTalk extends OpenedTalk {
  readonly kinds: readonly OfferedKind[];
  readonly questions: readonly CallQuestion[];
  /** Undefined: the time of keeping it is over. */
  readonly submission: Submission | undefined;
  readonly attachments: readonly Attachment[];
  /** Undefined: what opened it does not open them. */
  readonly times: readonly Availability[] | undefined;
  /** Only where they may change it. */
  readonly contact: SpeakerContact | undefined;
  readonly acts: readonly OwnAct[];
  readonly missing: readonly Missing[];
  /** What it leaves for others. */
  readonly left: OwnPassport;
  readonly materials: Materials;
  /** What whoever heard it is asked; what they answered, once it is over. */
  readonly feedback: readonly FiguresOfSubject[];
  readonly mayChangeTalk: boolean;
  readonly mayChangeSpeaker: boolean;
}

/** Everything of one’s own talk, for whoever has its code or a link. */
export async function readOwnTalk(
  context: ForumContext,
  pass: Pass,
): Promise<Result<OwnTalk, 'absent'>> {
  const { policy, actor } = context;
  if (!policy.can(actor, 'talk.open')) return refuse('absent');
  return await inOwnName(context, async (tx) => {
    const opened = await openOwnTalk(tx, context, pass);
    return opened ? ok(await withParts(tx, context, opened)) : refuse('absent');
  });
}

async function withParts(tx: Tx, context: ForumContext, opened: OpenedTalk): Promise<OwnTalk> {
  const { talk, by, forum } = opened;
  const questions = await loadQuestions(tx, forum.id);
  const submission = await findSubmission(tx, talk.id);
  const ofSpeaker = await mayChangeOwn(tx, opened);
  const isFirst = isFirstSpeaker(talk, by);
  return {
    ...opened,
    questions,
    submission,
    kinds: await loadKinds(tx, forum.id),
    attachments: await loadAttachments(tx, talk.id),
    times: (await isTheirs(tx, opened)) ? await loadTimesOf(tx, by.speakerId) : undefined,
    contact: ofSpeaker ? await findContact(tx, by.speakerId) : undefined,
    left: await ownPassportOf(tx, opened),
    materials: (await loadMaterials(tx, [talk.id])).get(talk.id) ?? NO_MATERIALS,
    feedback: await readFiguresOf(tx, context, asAsked(talk.id)),
    acts: ownActs(opened),
    missing: submission ? missingIn(talk, submission, questions) : [],
    mayChangeTalk: isFirst && isTalkOpen(opened),
    mayChangeSpeaker: ofSpeaker,
  };
}

/**
 * Whoever typed an address has not shown that it is theirs: a code opens what a speaker said of themselves only while
 * nothing else in the forum is theirs. A link, which only came by mail, opens it always.
 */
export async function mayChangeOwn(tx: Tx, opened: OpenedTalk): Promise<boolean> {
  return isToCome(opened) && (await isTheirs(tx, opened));
}

async function isTheirs(tx: Tx, { by }: OpenedTalk): Promise<boolean> {
  return by.kind === 'link' || (await countTalksWith(tx, by.speakerId)) === 1;
}
