import { parseId } from '#kernel/ids.ts';
import { type Answer, document, type PageRequest, refusal } from '#platform/http/route.ts';
import { FILE_FORMATS } from '../../domain/appeal-file.ts';
import { readFile } from '../../use-cases/read-file.ts';
import { appealIdOf, type AppealsDesk } from './desk-pages.ts';

/** `/desk/appeals/:id/files/:file`: taken down, never shown in a page. */
export async function fileDocument(context: AppealsDesk, request: PageRequest): Promise<Answer> {
  const id = appealIdOf(request);
  const fileId = parseId<'file'>(request.params['file'] ?? '');
  const read = id && fileId && (await readFile(context, { id, fileId }));
  if (!read?.ok) return refusal('absent');
  const { file, bytes } = read.value;
  return document(bytes, FILE_FORMATS[file.kind].type, {
    'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    'Content-Security-Policy': 'sandbox',
  });
}
