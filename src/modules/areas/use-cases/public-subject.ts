import type { KnownArea } from '../domain/import/register.ts';

/**
 * The subject of an event about an area. It contains no id of a draft, because the events are public. Listeners reload all
 * areas anyway.
 */
export function publicSubject(
  area: Pick<KnownArea, 'id' | 'status'> | undefined,
): Readonly<Record<string, string>> {
  return area?.status === 'public' ? { area: area.id } : {};
}
