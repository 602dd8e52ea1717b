import { type Answer, json, type PageRequest, refusal } from '#platform/http/route.ts';
import { keepScans } from '../../use-cases/keep-scans.ts';
import { readManifest } from '../../use-cases/read-door.ts';
import { scansSchema } from '../../use-cases/scan-schema.ts';
import { type DoorDesk, gatheringIdOf } from './door-desk.ts';

/** `/desk/door/:id/manifest`: what a telephone loads to keep the door without a network. */
export async function manifestDocument(context: DoorDesk, request: PageRequest): Promise<Answer> {
  const id = gatheringIdOf(request);
  const manifest = id && (await readManifest(context, id, request.locale));
  return manifest?.ok ? json(manifest.value) : refusal('absent');
}

/** What a telephone kept and sends now. It forgets a scan only when this answer names it. */
export async function receiveScans(context: DoorDesk, request: PageRequest): Promise<Answer> {
  const id = gatheringIdOf(request);
  if (!id) return refusal('absent');
  const parsed = scansSchema.safeParse(jsonIn(request.form.get('scans') ?? ''));
  if (!parsed.success) return refusal('invalid');
  const kept = await keepScans(context, id, parsed.data);
  return kept.ok ? json(kept.value) : refusal('absent');
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
