import type { Locale } from '#platform/i18n/locales.ts';
import type { EverydayWork } from '#modules/officers/index.ts';
import type { ActionLink } from '../domain/action.ts';
import type { PlanContext } from '../domain/plan-context.ts';

/** What is linked to an action, as its own module calls it. */
export interface LinkedThing {
  readonly title: string;
  /** Where everybody reads it; undefined: nowhere. */
  readonly path: `/${string}` | undefined;
}

/** By the link’s id; what is not there any more, or not for whoever looks, is left out. */
export async function thingsOf(
  context: PlanContext & { readonly everydayWork: readonly EverydayWork[] },
  locale: Locale,
  links: readonly ActionLink[],
): Promise<ReadonlyMap<string, LinkedThing>> {
  const found = new Map<string, LinkedThing>();
  for (const { id, kind, thingId } of links) {
    const work = context.everydayWork.find((one) => one.kind === kind);
    const thing = await work?.find(context, thingId, locale);
    if (work && thing)
      found.set(id, { title: `${work.label(locale)}: ${thing.title}`, path: thing.path });
  }
  return found;
}
