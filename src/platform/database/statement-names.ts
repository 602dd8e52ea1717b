/** Names under which PostgreSQL plans a statement once per connection. */
export interface StatementNames {
  /** Undefined: it is planned each time, because it was rarely asked. */
  nameOf(text: string): string | undefined;
  /** Plan it each time from now on. */
  forget(text: string): void;
}

/** A search with a list of ids has another text for each length: those that are rare are not worth the memory of a plan. */
const WORTH_A_PLAN = 3;
/** For each connection PostgreSQL holds as many plans. */
const MAX_NAMES = 300;
const MAX_COUNTED = 3_000;

export function openStatementNames(): StatementNames {
  const names = new Map<string, string | undefined>();
  const counts = new Map<string, number>();
  return {
    nameOf: (text) => {
      if (names.has(text) || names.size >= MAX_NAMES) return names.get(text);
      const count = (counts.get(text) ?? 0) + 1;
      if (counts.size >= MAX_COUNTED) counts.clear();
      counts.set(text, count);
      if (count < WORTH_A_PLAN) return undefined;
      counts.delete(text);
      const name = `read ${names.size + 1}`;
      names.set(text, name);
      return name;
    },
    forget: (text) => {
      names.set(text, undefined);
    },
  };
}
