import { ok, type Result } from '#kernel/result.ts';
import type { Exchange } from './exchange.ts';
import { PROOF_FIELD } from './proof-of-work.ts';
import { type FormRefusal, type PostedForm, readForm } from './read-form.ts';
import { readUpload } from './read-upload.ts';
import type { Route, Upload } from './route.ts';
import type { Site } from './site.ts';
import { trustedClient } from './trusted-client.ts';

/** The posted form, read lazily and once, because a request's body cannot be read again. */
export type Posted = () => Promise<Result<PostedForm, FormRefusal>>;

export function readPostedOnce(
  site: Site,
  route: Pick<Route, 'path' | 'upload' | 'limit' | 'cost' | 'misses'>,
  exchange: Exchange,
): Posted {
  let reading: ReturnType<Posted> | undefined;
  return () => (reading ??= readPosted(site, route, exchange));
}

/** The proof of work is handled by the http layer and not passed to pages. */
async function readPosted(
  site: Site,
  route: Pick<Route, 'path' | 'upload' | 'limit' | 'cost' | 'misses'>,
  exchange: Exchange,
): Promise<Result<PostedForm, FormRefusal>> {
  const { upload } = route;
  const posted = await (upload
    ? readLimited(site, { path: route.path, upload }, exchange)
    : readForm(exchange.context, exchange.body));
  if (!posted.ok || !takesProof(route)) return posted;
  const { form } = posted.value;
  const proof = form.get(PROOF_FIELD) ?? undefined;
  form.delete(PROOF_FIELD);
  return ok({ ...posted.value, proof });
}

/** Whether a proof of work can lift any limit of this form. */
function takesProof({
  upload,
  limit,
  cost,
  misses,
}: Pick<Route, 'upload' | 'limit' | 'cost' | 'misses'>): boolean {
  const paid = [limit?.provable, misses?.limit.provable, cost, upload?.limited];
  return paid.some((one) => one !== undefined);
}

/** Files beyond their limit are skipped: a proof, if there is one, precedes them. */
async function readLimited(
  site: Site,
  { path, upload }: { readonly path: string; readonly upload: Upload },
  { context, body }: Exchange,
): Promise<Result<PostedForm, FormRefusal>> {
  const { limited } = upload;
  if (!limited) return await readUpload(context, upload, body);
  const { limit } = limited;
  let wait: number | undefined;
  let isProved = false;
  const posted = await readUpload(context, upload, body, async (form) => {
    wait = await site.limits.count(`${path} files`, trustedClient(site, context), limit);
    if (wait === undefined) return true;
    const proof = form.get(PROOF_FIELD);
    isProved = limit.provable === true && proof !== null && (await site.proofs.accepts(proof));
    return isProved;
  });
  if (!posted.ok || wait === undefined) return posted;
  return ok({ ...posted.value, ...(isProved ? { isProved } : { heldBack: wait }) });
}
