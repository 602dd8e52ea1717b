import {
  type ProgramAnswer,
  type ProgramRequest,
  refuseProgram,
} from '#platform/http/program-route.ts';
import type { RateLimit } from '#platform/http/route.ts';
import type { Actor } from '#modules/identity/index.ts';
import { recogniseApiKey } from '#modules/organisations/index.ts';
import type { ReportsContext } from '../../domain/reports-context.ts';

/** A town’s site on its worst day; a program that runs wild is stopped within a second. */
const KEY_LIMIT: RateLimit = { posts: 300, seconds: 600 };
/** Of one network, before anybody looks whose key it is: several bodies may send through one server. */
export const NETWORK_LIMIT: RateLimit = { posts: 900, seconds: 600 };

/** What is read needs no key: every harvester, and the telephones behind a mobile operator’s one address. */
export const READ_LIMIT: RateLimit = { posts: 1200, seconds: 600 };

export type ProgramContext = ReportsContext & {
  readonly actor: Extract<Actor, { readonly kind: 'api-client' }>;
};

/** Whose key it is: asked before photographs are read, and again with the whole request. */
export async function recogniseKey(context: ReportsContext, fields: URLSearchParams) {
  return await recogniseApiKey(context, fields.get('api_key') ?? '');
}

/** In the name of whose key it is; without a key that opens something, nothing else is looked at. */
export async function byKey(
  context: ReportsContext,
  request: ProgramRequest,
  handle: (context: ProgramContext) => Promise<ProgramAnswer>,
): Promise<ProgramAnswer> {
  const actor = await recogniseKey(context, request.fields);
  if (!actor) return refuseProgram('unknown-person');
  const retryAfter = await request.count(actor.id, KEY_LIMIT);
  if (retryAfter !== undefined) return refuseProgram('too-many', { retryAfter });
  return await handle({ ...context, actor });
}
