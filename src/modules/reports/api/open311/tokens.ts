import { parseId } from '#kernel/ids.ts';
import {
  type ProgramAnswer,
  type ProgramRequest,
  refuseProgram,
} from '#platform/http/program-route.ts';
import type { ReportsContext } from '../../domain/reports-context.ts';
import { readProgramToken } from '../../use-cases/read-program-token.ts';
import { answer } from './document.ts';
import { otherJurisdiction } from './jurisdiction.ts';

/** GET `tokens/{token}`: the id, once it is published; until then, and of what never is, an empty one. */
export async function tokenAnswer(
  context: ReportsContext,
  request: ProgramRequest,
): Promise<ProgramAnswer> {
  const other = otherJurisdiction(request);
  if (other) return other;
  const token = parseId<'program-token'>(request.params['token'] ?? '');
  const read = token && (await readProgramToken(context, token));
  if (!token || !read?.ok) return refuseProgram('absent');
  const found = [{ service_request_id: read.value ?? null, token }];
  return answer('service_requests', found, request.format);
}
