import { type Result, ok, refuse } from '#kernel/result.ts';
import { foldText } from '#kernel/text/fold-text.ts';
import { bareName } from '../import/area-names.ts';
import type { KnownArea } from '../import/register.ts';
import { type BeatsRefusal, beatsRefusal } from './beats-refusal.ts';

/** Areas that will share a beat, and the beat's name where one is given. */
export interface Group {
  readonly name: string | undefined;
  readonly areas: readonly [KnownArea, ...KnownArea[]];
}

/** «Струмок,Спаське;Нерушай» and the areas that are meant; by name, code or slug. Each area in one group only. */
export function nameGroups(
  written: readonly (readonly string[])[],
  names: readonly (string | undefined)[],
  areas: readonly KnownArea[],
): Result<readonly Group[], BeatsRefusal> {
  const groups: Group[] = [];
  const used = new Set<KnownArea>();
  for (const [index, members] of written.entries()) {
    const found: KnownArea[] = [];
    for (const member of members) {
      const one = findOne(member, areas);
      if (!one.ok) return one;
      if (used.has(one.value)) {
        return refuse(beatsRefusal('group-area-twice', { name: one.value.name }));
      }
      used.add(one.value);
      found.push(one.value);
    }
    const [first, ...others] = found;
    if (!first) return refuse(beatsRefusal('group-empty'));
    groups.push({ name: names[index], areas: [first, ...others] });
  }
  return groups.length > 0 ? ok(groups) : refuse(beatsRefusal('group-empty'));
}

function findOne(written: string, areas: readonly KnownArea[]): Result<KnownArea, BeatsRefusal> {
  const exact = areas.find((area) => area.code === written.toUpperCase() || area.slug === written);
  if (exact) return ok(exact);
  const wanted = foldText(written);
  const namesakes = areas.filter(
    (area) =>
      foldText(area.name) === wanted ||
      bareName(area.kind, area.name) === bareName(area.kind, written),
  );
  const [only, ...others] = namesakes;
  if (!only) return refuse(beatsRefusal('group-area-unknown', { name: written }));
  if (others.length > 0) {
    const values = { name: written, count: namesakes.length };
    return refuse(beatsRefusal('group-area-ambiguous', values));
  }
  return ok(only);
}
