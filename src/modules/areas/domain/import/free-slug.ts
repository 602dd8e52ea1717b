import { slugOf } from '#kernel/text/slug-of.ts';
import type { AreaId } from '#kernel/ids.ts';
import type { AreaKind } from '../area.ts';
import { lastingName } from './area-names.ts';
import type { Register } from './register.ts';

/** `bilolissia`; where that is taken, `bilolissia-tatarbunarska-hromada`; where that is too, with a number. */
export function freeSlug(
  register: Register,
  kind: AreaKind,
  name: string,
  parentId: AreaId | undefined,
): string {
  let slug = slugOf(lastingName(kind, name));
  let above = parentId && register.get(parentId);
  for (let steps = 0; above && register.hasSlug(slug) && steps < 3; steps += 1) {
    slug = `${slug}-${above.slug}`;
    above = above.parentId && register.get(above.parentId);
  }
  let numbered = slug;
  for (let number = 2; register.hasSlug(numbered); number += 1) numbered = `${slug}-${number}`;
  return numbered;
}
