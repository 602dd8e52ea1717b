import { type KeptDoor, type KeptManifest, scansOf } from './kept-door.ts';

/** So many in one post. */
const TOGETHER = 100;
const PATIENCE = 20_000;

export type SentScans = 'sent' | 'unsent' | 'signed-out';

/** Sends what waits, the first first. Only an answer that names a scan is believed. */
export async function sendScans(door: KeptDoor, gathering: string, to: string): Promise<SentScans> {
  for (;;) {
    const waiting = (await scansOf(door, gathering)).filter(({ isSent }) => !isSent);
    const some = waiting.slice(0, TOGETHER);
    if (some.length === 0) return 'sent';
    const answer = await post(to, JSON.stringify(some.map(({ scan }) => scan)));
    if (answer === 'unsent' || answer === 'signed-out') return answer;
    const told = some.filter(({ id }) => answer.kept.has(id) || answer.refused.has(id));
    if (told.length === 0) return 'unsent';
    for (const one of told) {
      if (answer.refused.has(one.id)) await door.delete('scans', one.id);
      else await door.put('scans', { ...one, isSent: true });
    }
  }
}

interface Told {
  readonly kept: ReadonlySet<unknown>;
  readonly refused: ReadonlySet<unknown>;
}

async function post(to: string, scans: string): Promise<Told | 'unsent' | 'signed-out'> {
  try {
    const answer = await fetch(to, {
      method: 'POST',
      body: new URLSearchParams({ scans }),
      redirect: 'manual',
      signal: AbortSignal.timeout(PATIENCE),
    });
    if (answer.status === 401 || answer.type === 'opaqueredirect') return 'signed-out';
    if (!answer.ok) return 'unsent';
    const told: unknown = await answer.json();
    return { kept: idsIn(told, 'kept'), refused: idsIn(told, 'refused') };
  } catch {
    return 'unsent';
  }
}

function idsIn(told: unknown, name: string): ReadonlySet<unknown> {
  const ids: unknown = typeof told === 'object' && told !== null ? Reflect.get(told, name) : [];
  return new Set(Array.isArray(ids) ? ids : []);
}

/** Loads the list of tickets anew; whether there is one by now. */
export async function loadManifest(
  door: KeptDoor,
  gathering: string,
  from: string,
): Promise<KeptManifest | undefined> {
  try {
    const answer = await fetch(from, { redirect: 'manual', signal: AbortSignal.timeout(PATIENCE) });
    const manifest: unknown = answer.ok ? await answer.json() : undefined;
    if (isManifest(manifest, gathering)) await door.put('manifests', manifest);
  } catch {
    // What was loaded before stays good.
  }
  return await door.get('manifests', gathering);
}

function isManifest(given: unknown, gathering: string): given is KeptManifest {
  return (
    typeof given === 'object' &&
    given !== null &&
    'gathering' in given &&
    given.gathering === gathering &&
    'tickets' in given &&
    Array.isArray(given.tickets)
  );
}
