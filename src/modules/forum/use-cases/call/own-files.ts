import { createHash } from 'node:crypto';
import { type FileId, newId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { tidyLine } from '#kernel/text/tidy-line.ts';
import { judgePdf } from '#platform/files/judge-pdf.ts';
import { withoutSignatures } from '#platform/files/unsigned-pdf.ts';
import { encodePhotograph } from '#platform/images/encode-photograph.ts';
import { inOwnName } from '#modules/identity/index.ts';
import {
  type Attachment,
  ATTACHMENT_ENDINGS,
  isFirstSpeaker,
  isTalkOpen,
  MAX_ATTACHMENT_BYTES,
  MAX_ATTACHMENTS,
  TALK_FILES,
} from '../../domain/call/own-talk.ts';
import type { ForumContext } from '../../domain/forum-context.ts';
import {
  deleteAttachment,
  insertAttachment,
  loadAttachments,
} from '../../storage/call/own-talk.ts';
import { type ChangeRefusal, changing } from './change-own-talk.ts';
import { openOwnTalk, type Pass } from './open-own-talk.ts';

export interface PutUp {
  /** As its author calls it. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** `no-room`: the house takes none for now. `unreadable`: neither a picture nor a PDF that can be looked into. */
export type FileRefusal = ChangeRefusal | 'too-many' | 'too-large' | 'no-room' | 'unreadable';

/** A picture is made anew, without what the camera wrote into it; of a PDF nothing runs. The same one again is the same. */
export async function addAttachment(
  context: ForumContext,
  pass: Pass,
  { name, bytes }: PutUp,
): Promise<Result<undefined, FileRefusal>> {
  const { clock, random, files } = context.platform;
  if (bytes.length > MAX_ATTACHMENT_BYTES) return refuse('too-large');
  const fingerprint = createHash('sha256').update(bytes).digest('base64url');
  // Before the work of a second is done: whose talk is it, and may it have one more?
  const known = await placeFor(context, pass, fingerprint);
  if (!known.ok || known.value === 'known') return known.ok ? ok(undefined) : known;
  const opened = await openFile(bytes);
  if (!opened.ok) return opened;
  const file = opened.value;
  return await changing<FileRefusal>(context, pass, async (tx, { talk, ...standing }) => {
    if (!isTalkOpen({ talk, ...standing })) return refuse('closed');
    const standingFiles = await loadAttachments(tx, talk.id);
    if (standingFiles.some((one) => one.fingerprint === fingerprint)) return ok('changed');
    if (standingFiles.length >= MAX_ATTACHMENTS) return refuse('too-many');
    if (!(await files.hasRoomFor(file.bytes.length))) return refuse('no-room');
    const id: FileId = newId(random);
    const kept = { id, name: nameOf(name, file.kind), kind: file.kind, size: file.bytes.length };
    const { id: talkId, forumId } = talk;
    await insertAttachment(tx, { talkId, forumId }, { ...kept, fingerprint }, clock.now());
    // Written before the commit: a row never names a file that is not there.
    await files.write(TALK_FILES, id, file.bytes);
    return ok('changed');
  });
}

/** What whoever sent it puts back. */
export async function removeAttachment(
  context: ForumContext,
  pass: Pass,
  id: FileId,
): Promise<Result<undefined, ChangeRefusal>> {
  return await changing<ChangeRefusal>(context, pass, async (tx, opened) => {
    if (!isTalkOpen(opened) || !isFirstSpeaker(opened.talk, opened.by)) return refuse('closed');
    if (!(await deleteAttachment(tx, opened.talk.id, id))) return refuse('absent');
    await context.platform.files.remove(TALK_FILES, id);
    return ok('changed');
  });
}

async function placeFor(
  context: ForumContext,
  pass: Pass,
  fingerprint: string,
): Promise<Result<'known' | 'new', FileRefusal>> {
  return await inOwnName(context, async (tx) => {
    const opened = await openOwnTalk(tx, context, pass);
    if (!opened) return refuse('absent');
    if (!isTalkOpen(opened) || !isFirstSpeaker(opened.talk, opened.by)) return refuse('closed');
    const standing = await loadAttachments(tx, opened.talk.id);
    if (standing.some((one) => one.fingerprint === fingerprint)) return ok('known');
    return standing.length >= MAX_ATTACHMENTS ? refuse('too-many') : ok('new');
  });
}

async function openFile(
  bytes: Uint8Array,
): Promise<
  Result<Pick<Attachment, 'kind'> & { readonly bytes: Uint8Array }, 'unreadable' | 'too-large'>
> {
  if (PDF.every((sign, index) => bytes[index] === sign)) {
    const judged = await judgePdf(bytes);
    // Whoever reviews it does not know whose it is; programs write that into it unseen.
    const unsigned = judged.ok ? await withoutSignatures(bytes) : undefined;
    return unsigned ? ok({ kind: 'pdf', bytes: unsigned }) : refuse('unreadable');
  }
  const picture = await encodePhotograph(bytes);
  if (picture.ok) return ok({ kind: 'picture', bytes: picture.value.large });
  return refuse(picture.refusal === 'too-large' ? 'too-large' : 'unreadable');
}

/** «%PDF-» */
const PDF = [0x25, 0x50, 0x44, 0x46, 0x2d];
const MAX_NAME_LENGTH = 120;

/** As its author calls it, with the ending of what it is. */
function nameOf(name: string, kind: Attachment['kind']): string {
  const bare = name.replace(/^.*[\\/]/s, '').replace(/\.[a-z0-9]{1,5}$/i, '');
  const tidy = tidyLine(bare.slice(0, MAX_NAME_LENGTH - 10));
  return `${tidy.ok ? tidy.value.text : 'file'}.${ATTACHMENT_ENDINGS[kind]}`;
}
