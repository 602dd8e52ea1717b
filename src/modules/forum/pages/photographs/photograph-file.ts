import { parseId } from '#kernel/ids.ts';
import { type Answer, document, type PageRequest, refusal } from '#platform/http/route.ts';
import type { ForumContext } from '../../domain/forum-context.ts';
import type { PhotographSize } from '../../domain/photographs/photograph.ts';
import { readPhotographFile } from '../../use-cases/photographs/read-photographs.ts';
import { yearOf } from '../call/year-of.ts';

/** `/forum/{year}/photograph/{photograph}/small`. Each asks anew whether it still may be shown: no cache answers for us. */
export function photographFile(size: PhotographSize) {
  return async (context: ForumContext, request: PageRequest): Promise<Answer> => {
    const id = parseId<'photograph'>(request.params['photograph'] ?? '');
    if (!id) return refusal('absent');
    const read = await readPhotographFile(context, { year: yearOf(request), id, size });
    return read.ok ? document(read.value, 'image/jpeg') : refusal('absent');
  };
}
