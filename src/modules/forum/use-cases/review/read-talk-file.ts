import type { FileId, TalkId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { recordEntry } from '#modules/audit/index.ts';
import { inTransaction } from '#modules/identity/index.ts';
import { type Attachment, ATTACHMENT_ENDINGS, TALK_FILES } from '../../domain/call/own-talk.ts';
import type { ForumContext } from '../../domain/forum-context.ts';
import { loadAttachments } from '../../storage/call/own-talk.ts';
import { findTalkInReach } from './talk-in-reach.ts';

export interface TalkFile {
  readonly file: Attachment;
  readonly bytes: Uint8Array;
}

/** A file that came with a talk, for whoever reviews it. Who took it is written down. */
export async function readTalkFile(
  context: ForumContext,
  { id, fileId }: { readonly id: TalkId; readonly fileId: FileId },
): Promise<Result<TalkFile, 'absent'>> {
  const { policy, actor, platform } = context;
  if (!policy.can(actor, 'review.write')) return refuse('absent');
  return await inTransaction(context, async (tx) => {
    const found = await findTalkInReach(tx, context, 'review.write', id);
    const file = found && (await loadAttachments(tx, id)).find((one) => one.id === fileId);
    const bytes = file && (await platform.files.read(TALK_FILES, file.id));
    if (!found || !file || !bytes) return refuse('absent');
    await recordEntry(tx, platform.clock, platform.random, {
      actor,
      action: 'talk-file.read',
      thing: { kind: 'talk', id },
    });
    const name = found.forum.isBlind
      ? `${found.talk.code}.${ATTACHMENT_ENDINGS[file.kind]}`
      : file.name;
    return ok({ file: { ...file, name }, bytes });
  });
}
