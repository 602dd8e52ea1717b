/** The tables, views and functions that a statement names, as `schema.name`. */
export interface StatementTables {
  readonly reads: readonly string[];
  readonly writes: readonly string[];
  /** Of these, the tables that may lose rows. */
  readonly deletes: readonly string[];
}

/** Every table is named with its schema, since the app's search path contains none. */
const PAIR = /"?\b([a-z_]+)"?\s*\.\s*"?([a-z_]+)"?/g;
const DELETE =
  /\b(?:delete\s+from|merge\s+into|truncate(?:\s+table)?)\s+(?:only\s+)?"?([a-z_]+)"?\s*\.\s*"?([a-z_]+)"?/gi;
const WRITE =
  /\b(?:insert\s+into|update|delete\s+from|merge\s+into|truncate(?:\s+table)?)\s+(?:only\s+)?"?([a-z_]+)"?\s*\.\s*"?([a-z_]+)"?/gi;

/**
 * Parses the text of a statement. The alias of a column (`report.id`) is counted as a table that is read. That is harmless,
 * because no table of that name ever changes.
 */
export function tablesOf(text: string): StatementTables {
  return {
    reads: namesIn(text, PAIR),
    writes: namesIn(text, WRITE),
    deletes: namesIn(text, DELETE),
  };
}

/** The time, chance, settings of the session, and the catalogue, whose changes are not announced. */
const BEYOND_TABLES: readonly RegExp[] = [
  /\bpg_|\binformation_schema\b/i,
  /\b(?:now|\w+_timestamp|timeofday|age)\s*\(|\blocaltime|\bcurrent_(?:date|time)/i,
  /'(?:now|today|tomorrow|yesterday)'/i,
  /\b(?:random|gen_random|uuid)\w*\s*\(|\btablesample\b/i,
  /\b(?:nextval|setval|currval|lastval|txid_\w+)\s*\(/i,
  /\b(?:set_config|current_setting)\s*\(|\bcurrent_(?:user|role|schema)|\bsession_user\b/i,
];

/** Whether the text asks for nothing but rows of tables: sent again, it has the same answer until one of them changes. */
export function dependsOnTablesOnly(text: string): boolean {
  return !BEYOND_TABLES.some((one) => one.test(text));
}

function namesIn(text: string, pattern: RegExp): readonly string[] {
  return [
    ...new Set(Array.from(text.matchAll(pattern), ([, schema, name]) => `${schema}.${name}`)),
  ];
}
