import { type Id, parseId } from '#kernel/ids.ts';

/** The id in a column of type uuid. Any other content is a bug. */
export function rowId<Noun extends string>(text: string): Id<Noun> {
  const id = parseId<Noun>(text);
  if (!id) throw new Error('a row’s id is no UUID');
  return id;
}

/** The same for a nullable column. */
export function optionalRowId<Noun extends string>(text: string | null): Id<Noun> | undefined {
  return text === null ? undefined : rowId(text);
}
