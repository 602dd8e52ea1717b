/** A place in the code that asks whether somebody may; tools/guards puts a switch around each. */
export interface KnownGuard {
  readonly id: string;
  readonly line: number;
  readonly kind: 'yes' | 'refusal';
}

declare global {
  var guardList: KnownGuard[] | undefined;
  var guardSwitch: typeof throughSwitch;
}

let taken: ReadonlySet<string> = new Set();
let refusing = new Set<string>();

/** What a guard says; one that is taken away lets everybody in. */
function throughSwitch<Said>(
  id: string,
  kind: KnownGuard['kind'],
  ask: () => Said,
): Said | boolean | undefined {
  const said = ask();
  const refuses = kind === 'yes' ? said === false : said !== undefined;
  if (!taken.has(id)) {
    if (refuses) refusing.add(id);
    return said;
  }
  return kind === 'yes' ? true : undefined;
}

/** Before anything is asked: until then no guarded code may run. `gone`: as if somebody had deleted these. */
export function mountGuardSwitches(gone: Iterable<string> = []): void {
  taken = new Set(gone);
  globalThis.guardSwitch = throughSwitch;
}

export function knownGuards(): readonly KnownGuard[] {
  return [...new Map((globalThis.guardList ?? []).map((guard) => [guard.id, guard])).values()];
}

/** As if somebody had deleted these guards; and which of the others said no meanwhile. */
export async function without<Value>(
  guards: Iterable<string>,
  work: () => Promise<Value>,
): Promise<{ readonly value: Value; readonly refused: ReadonlySet<string> }> {
  taken = new Set(guards);
  refusing = new Set();
  try {
    return { value: await work(), refused: refusing };
  } finally {
    taken = new Set();
  }
}
