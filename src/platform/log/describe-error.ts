/** For database errors: names of objects, never the values that messages quote. */
const DATABASE_FACTS = ['code', 'schema', 'table', 'column', 'constraint', 'routine'] as const;

/**
 * The properties of an error that are logged. PostgreSQL's messages quote what people wrote (`Key (phone)=(…) already exists`),
 * so only the code and the names of its errors are kept.
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
