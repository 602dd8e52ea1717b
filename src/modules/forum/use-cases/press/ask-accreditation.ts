import type { SenderKey } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { fingerprint } from '#platform/crypto/fingerprint.ts';
import { sendingUnder } from '#platform/crypto/receipt-keys.ts';
import { recordEvent } from '#platform/events/record-event.ts';
import { recordEntry } from '#modules/audit/index.ts';
import { inOwnName } from '#modules/identity/index.ts';
import type { WholeForum } from '../../domain/forum.ts';
import type { ForumContext } from '../../domain/forum-context.ts';
import type { Accreditation, AccreditationSaid } from '../../domain/press/accreditation.ts';
import {
  insertAccreditation,
  isAccreditationKept,
  isSameAccreditation,
} from '../../storage/press/accreditations.ts';
import { readForum } from '../read-forum.ts';

export interface ReadPress {
  readonly forum: WholeForum;
  /** Whether anybody may still ask for one: until the forum is over. */
  readonly isOpen: boolean;
}

/** For everybody. */
export async function readPress(
  context: ForumContext,
  year: number,
): Promise<Result<ReadPress, 'absent'>> {
  const { policy, actor } = context;
  if (!policy.can(actor, 'accreditation.ask')) return refuse('absent');
  return await pressOf(context, year);
}

async function pressOf(context: ForumContext, year: number): Promise<Result<ReadPress, 'absent'>> {
  const read = await readForum(context, year);
  if (!read.ok) return read;
  const { status, endsAt } = read.value;
  const isOver = Temporal.Instant.compare(endsAt, context.platform.clock.now()) < 0;
  return ok({ forum: read.value, isOpen: status === 'public' && !isOver });
}

export interface AskAccreditation extends AccreditationSaid {
  readonly key: SenderKey;
  readonly year: number;
  readonly language: string;
}

/** `conflict`: the key was used for something else. */
export type AskAccreditationRefusal = 'absent' | 'closed' | 'conflict';

/** Somebody of the media wants to come by the fast lane. A letter says that it came. Sent again, it is the same. */
export async function askAccreditation(
  context: ForumContext,
  { key, year, language, ...said }: AskAccreditation,
): Promise<Result<undefined, AskAccreditationRefusal>> {
  const { policy, actor, platform, receipts } = context;
  if (!policy.can(actor, 'accreditation.ask')) return refuse('absent');
  const read = await pressOf(context, year);
  if (!read.ok) return read;
  const { forum, isOpen } = read.value;
  if (!isOpen) return refuse('closed');
  const { clock, random } = platform;
  const at = clock.now();
  // Of one kind of work as it was when only one could be chosen, so that what was sent before is still the same.
  const print = fingerprint([forum.id, ...Object.values({ ...said, work: said.work.join(' ') })]);
  const asked: Omit<Accreditation, 'id'> = {
    ...said,
    forumId: forum.id,
    language,
    status: 'sent',
    note: '',
    signUpId: undefined,
    sentAt: at,
    changedAt: at,
  };
  return await inOwnName(context, async (tx) => {
    const { id } = await sendingUnder(receipts, 'accreditation', key, (earlier) =>
      isAccreditationKept(tx, earlier),
    );
    if (!(await insertAccreditation(tx, { ...asked, id }, print))) {
      return (await isSameAccreditation(tx, id, print)) ? ok(undefined) : refuse('conflict');
    }
    await recordEntry(tx, clock, random, {
      actor,
      action: 'accreditation.ask',
      thing: { kind: 'accreditation', id },
    });
    await recordEvent(tx, clock, random, {
      type: 'accreditation.sent',
      subject: { accreditation: id, forum: forum.id, area: forum.areaId },
    });
    return ok(undefined);
  });
}
