import type { AreaId } from '#kernel/ids.ts';
import type { KnownArea } from './register.ts';

/** An area and all below it, the area itself first. */
export function subtree(known: readonly KnownArea[], area: KnownArea): readonly KnownArea[] {
  const children = Map.groupBy(known, ({ parentId }) => parentId);
  const found: KnownArea[] = [];
  const waiting: KnownArea[] = [area];
  const seen = new Set<AreaId>();
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    if (seen.has(next.id)) continue;
    seen.add(next.id);
    found.push(next);
    waiting.push(...(children.get(next.id) ?? []));
  }
  return found;
}
