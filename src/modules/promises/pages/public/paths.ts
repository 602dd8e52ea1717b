import { type Answer, type PageRequest, redirect, refusal } from '#platform/http/route.ts';
import { localePath } from '#platform/i18n/locales.ts';
import type { Area } from '#modules/areas/index.ts';
import type { PromisesContext } from '../../domain/promises-context.ts';

/** Of an area, or of the whole installation; without the language. */
export function promisesPath(area: Area | undefined): `/${string}` {
  return area ? `/area/${area.slug}/promises` : '/promises';
}

export function questionsPath(area: Area | undefined): `/${string}` {
  return area ? `/area/${area.slug}/questions` : '/questions';
}

/** The list of the area that the address names; one that moved leads to where it is now. */
export async function inArea(
  { areas }: PromisesContext,
  request: PageRequest,
  pathOf: (area: Area) => `/${string}`,
  show: (area: Area) => Promise<Answer>,
): Promise<Answer> {
  const found = areas.bySlug(request.params['slug'] ?? '');
  if (!found) return refusal('absent');
  if (found.moved) {
    return redirect(localePath(request.locale, pathOf(found.area)), { permanent: true });
  }
  return await show(found.area);
}

/** What a list is narrowed down to, in its address. */
export function narrowedPath(
  path: string,
  query: Readonly<Record<string, string | undefined>>,
): string {
  const asked = new URLSearchParams(
    Object.entries(query).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  );
  return asked.size > 0 ? `${path}?${asked}` : path;
}
