import type { KnownArea } from '../domain/import/register.ts';

/** What an event says of an area: nothing of a draft's id, since anybody may listen. Listeners read all areas again anyway. */
export function publicSubject(
  area: Pick<KnownArea, 'id' | 'status'> | undefined,
): Readonly<Record<string, string>> {
  return area?.status === 'public' ? { area: area.id } : {};
}
