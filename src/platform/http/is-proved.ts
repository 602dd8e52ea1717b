import type { Posted } from './read-posted.ts';
import type { Site } from './site.ts';

/** A proof is accepted once; one request may have more than one limit to pay for. */
const judged = new WeakMap<Posted, Promise<boolean>>();

/** Whether a form carries a valid proof of work. */
export async function isProved(site: Pick<Site, 'proofs'>, read: Posted): Promise<boolean> {
  const known = judged.get(read) ?? judge(site, read);
  judged.set(read, known);
  return await known;
}

async function judge({ proofs }: Pick<Site, 'proofs'>, read: Posted): Promise<boolean> {
  const posted = await read();
  if (!posted.ok) return false;
  const { isProved: already = false, proof } = posted.value;
  return already || (proof !== undefined && (await proofs.accepts(proof)));
}
