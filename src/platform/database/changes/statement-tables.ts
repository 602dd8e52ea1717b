/** What a statement touches, as `schema.name`: tables, views and functions. */
export interface StatementTables {
  readonly reads: readonly string[];
  readonly writes: readonly string[];
}

/** A statement names its tables with their schema: the app's search path has none of them. */
const PAIR = /"?\b([a-z_]+)"?\s*\.\s*"?([a-z_]+)"?/g;
const WRITE =
  /\b(?:insert\s+into|update|delete\s+from|merge\s+into|truncate(?:\s+table)?)\s+(?:only\s+)?"?([a-z_]+)"?\s*\.\s*"?([a-z_]+)"?/gi;

/** Statements are few; the ones with a list of unknown length are many, so that there is a limit. */
const MOST_REMEMBERED = 5_000;
const remembered = new Map<string, StatementTables>();

/**
 * Reads a statement's text. Columns of an alias (`report.id`) are named among what is read: there is no such table, so
 * it never changes.
 */
export function tablesOf(text: string): StatementTables {
  const known = remembered.get(text);
  if (known) return known;
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  const tables = { reads: namesIn(text, PAIR), writes: namesIn(text, WRITE) };
  remembered.set(text, tables);
  return tables;
}

function namesIn(text: string, pattern: RegExp): readonly string[] {
  return [
    ...new Set(Array.from(text.matchAll(pattern), ([, schema, name]) => `${schema}.${name}`)),
  ];
}
