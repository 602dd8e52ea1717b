/** The tables, views and functions that a statement names, as `schema.name`. */
export interface StatementTables {
  readonly reads: readonly string[];
  readonly writes: readonly string[];
}

/** Every table is named with its schema, since the app's search path contains none. */
const PAIR = /"?\b([a-z_]+)"?\s*\.\s*"?([a-z_]+)"?/g;
const WRITE =
  /\b(?:insert\s+into|update|delete\s+from|merge\s+into|truncate(?:\s+table)?)\s+(?:only\s+)?"?([a-z_]+)"?\s*\.\s*"?([a-z_]+)"?/gi;

/**
 * Parses the text of a statement. The alias of a column (`report.id`) is counted as a table that is read. That is harmless,
 * because no table of that name ever changes.
 */
export function tablesOf(text: string): StatementTables {
  return { reads: namesIn(text, PAIR), writes: namesIn(text, WRITE) };
}

function namesIn(text: string, pattern: RegExp): readonly string[] {
  return [
    ...new Set(Array.from(text.matchAll(pattern), ([, schema, name]) => `${schema}.${name}`)),
  ];
}
