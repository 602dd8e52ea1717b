/** Of a database's error: names of things, never the values that its messages quote. */
const DATABASE_FACTS = ['code', 'schema', 'table', 'column', 'constraint', 'routine'] as const;

/**
 * What a bug says of itself in the log. PostgreSQL's messages quote what people wrote
 * (`Key (phone)=(…) already exists`), so of its errors only the code and the names are kept.
 */
export function describeError(error: unknown): Readonly<Record<string, unknown>> {
  if (!(error instanceof Error)) return { error: typeof error };
  const stack = error.stack?.slice(Math.max(0, error.stack.indexOf('\n    at ') + 1));
  if (!('severity' in error)) return { error: error.name, message: error.message, stack };
  const facts = DATABASE_FACTS.flatMap((name) => {
    const value: unknown = Reflect.get(error, name);
    return value === undefined ? [] : [[name, value] as const];
  });
  return { error: 'DatabaseError', ...Object.fromEntries(facts), stack };
}
