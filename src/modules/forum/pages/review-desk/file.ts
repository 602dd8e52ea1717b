import { parseId } from '#kernel/ids.ts';
import {
  type Answer,
  document,
  type PageRequest,
  refusal,
  NO_STORE,
} from '#platform/http/route.ts';
import { readTalkFile } from '../../use-cases/review/read-talk-file.ts';
import type { ForumDesk } from '../desk/desk-pages.ts';
import { talkIdOf } from './review-paths.ts';

const TYPES = { picture: 'image/jpeg', pdf: 'application/pdf' } as const;

/** `/desk/forum/talks/{talk}/files/{file}`: to be kept, and never opened within the site. */
export async function talkFilePage(context: ForumDesk, request: PageRequest): Promise<Answer> {
  const id = talkIdOf(request);
  const fileId = parseId<'file'>(request.params['file'] ?? '');
  const read = id && fileId && (await readTalkFile(context, { id, fileId }));
  if (!read?.ok) return refusal('absent');
  const { file, bytes } = read.value;
  return document(bytes, TYPES[file.kind], {
    ...NO_STORE,
    'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
  });
}
