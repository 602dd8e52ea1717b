import { z } from 'zod';
import { type Result, ok, refuse } from '#kernel/result.ts';
import type { BeatsWish } from '../domain/beats/beats-wish.ts';
import type { BeatsPublishChoice } from '../domain/import/publish-choice.ts';
import { beatLimit } from '../domain/legal-limits.ts';
import type { HromadaBeats } from '../use-cases/read-hromada-beats.ts';

/** Out of what all beats of a hromada are made anew. */
export type GroupWay = 'settlements' | 'districts';

/** As it was typed: which beat, by its number, each settlement or district is to be in. */
export interface TypedGroups {
  readonly count: number;
  /** By slug; one without a number is in none by name. */
  readonly numbers: ReadonlyMap<string, number>;
  /** By number. */
  readonly names: ReadonlyMap<number, string>;
  readonly publish: BeatsPublishChoice;
}

/** No hromada has as many officers. */
export const MAX_BEATS = 60;

/** `in` and `name` come as often as there are rows and beats: `in=bilolissia 2`, and names in the order of numbers. */
export const groupsSchema = z.object({
  act: z.enum(['look', 'count', 'write']),
  version: z.string().min(1).max(100),
  count: z.coerce.number().int().min(1).max(MAX_BEATS).catch(1),
  publish: z.enum(['yes', 'no']),
  in: z.array(z.string().regex(/^[a-z0-9-]+(?: \d{1,2})?$/)),
  name: z.array(z.string().max(1_000)).max(MAX_BEATS),
});

export interface PostedGroups {
  readonly act: 'look' | 'count' | 'write';
  readonly version: string;
  readonly typed: TypedGroups;
}

export function readGroups(form: URLSearchParams): Result<PostedGroups, 'invalid'> {
  const parsed = groupsSchema.safeParse({
    ...Object.fromEntries(form),
    in: form.getAll('in'),
    name: form.getAll('name'),
  });
  if (!parsed.success) return refuse('invalid');
  const { act, version, count, publish, in: rows, name } = parsed.data;
  const numbers = rows.flatMap((row) => {
    const [slug = '', number] = row.split(' ');
    return number === undefined ? [] : [[slug, Number(number)] as const];
  });
  const names = name.map((text, index) => [index + 1, text] as const);
  const typed = { count, publish, numbers: new Map(numbers), names: new Map(names) };
  return ok({ act, version, typed });
}

/** What the form sends, for a button that writes what was looked at. */
export function groupFields({ count, publish, numbers, names }: TypedGroups) {
  return [
    ['count', String(count)],
    ['publish', publish],
    ...[...numbers].map(([slug, number]) => ['in', `${slug} ${number}`] as const),
    ...beatNumbers(count).map((number) => ['name', names.get(number) ?? ''] as const),
  ] as const;
}

/** From one to as many as there are to be. */
export function beatNumbers(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}

/** A beat to which nothing was given is none, unless somebody named it: then it is said that it is empty. */
export function wishOf(way: GroupWay, { count, numbers, names }: TypedGroups): BeatsWish {
  const meant = beatNumbers(count)
    .map((number) => ({
      name: names.get(number)?.trim() || undefined,
      members: [...numbers].filter(([, one]) => one === number).map(([slug]) => slug),
    }))
    .filter(({ name, members }) => name !== undefined || members.length > 0);
  return {
    way,
    // Without groups every district would be a beat: an untouched form must not mean that.
    groups: meant.length > 0 ? meant.map(({ members }) => members) : [[]],
    names: meant.map(({ name }) => name),
  };
}

/** To begin with: the beats that there are, else as many as the law asks for, around the largest villages. */
export function firstGroups(way: GroupWay, { view, districts }: HromadaBeats): TypedGroups {
  const { beats } = view;
  const publish = beats.some(({ status }) => status === 'public') ? 'yes' : 'no';
  const numbered = (slugs: readonly string[]) =>
    new Map(slugs.map((slug, index) => [slug, index + 1]));
  const names = new Map<number, string>();
  if (way === 'districts') {
    const slugs = districts.map(({ slug }) => slug);
    return { count: Math.max(slugs.length, 1), numbers: numbered(slugs), names, publish };
  }
  const kept = beats.filter(({ answersFor }) => answersFor.some(({ shared }) => !shared));
  if (kept.length > 0) {
    return {
      count: Math.min(kept.length, MAX_BEATS),
      numbers: new Map(
        kept.flatMap(({ answersFor }, index) =>
          answersFor.map(({ settlement }) => [settlement.slug, index + 1] as const),
        ),
      ),
      names: new Map(kept.map(({ beat }, index) => [index + 1, beat.name])),
      publish,
    };
  }
  const placed = view.settlements
    .filter(({ centre }) => centre)
    .toSorted((one, other) => (other.population ?? 0) - (one.population ?? 0));
  const people = placed.reduce((sum, { population = 0 }) => sum + population, 0);
  const needed = Math.min(
    Math.max(Math.ceil(people / beatLimit(false)), 2),
    placed.length,
    MAX_BEATS,
  );
  const seeds = placed.slice(0, needed).map(({ slug }) => slug);
  return { count: Math.max(needed, 1), numbers: numbered(seeds), names, publish };
}
