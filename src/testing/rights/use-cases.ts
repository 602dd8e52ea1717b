import { glob } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Actor, Policy } from '#modules/identity/index.ts';
import type { World } from './line.ts';

/** A use case that asks by itself whether somebody may. */
export interface GuardedUseCase {
  /** `identity/use-cases/list-people.ts listPeople` */
  readonly name: string;
  readonly call: (context: object) => unknown;
}

/** Every function of every use case in which a guard stands. What it is given besides says nothing. */
export async function guardedUseCases(): Promise<readonly GuardedUseCase[]> {
  const found: GuardedUseCase[] = [];
  for await (const path of glob('src/modules/*/use-cases/**/*.ts')) {
    if (path.endsWith('.test.ts')) continue;
    const module: Readonly<Record<string, unknown>> = await import(resolve(path));
    for (const [name, value] of Object.entries(module)) {
      if (!isFunction(value) || !String(value).includes('guardSwitch')) continue;
      found.push({
        name: `${path.slice('src/modules/'.length)} ${name}`,
        call: (context) => value(context, ANYTHING, ANYTHING, ANYTHING),
      });
    }
  }
  return found.toSorted((one, other) => (one.name < other.name ? -1 : 1));
}

function isFunction(value: unknown): value is (...given: readonly unknown[]) => unknown {
  return typeof value === 'function';
}

/** Whatever is read of it, called or gone through: nothing comes of it. */
const ANYTHING: object = new Proxy(() => undefined, {
  get: (_, name) => {
    if (name === 'then') return undefined;
    if (name === Symbol.iterator) return () => [].values();
    return name === Symbol.toPrimitive ? () => '' : ANYTHING;
  },
  apply: () => ANYTHING,
});

export interface Called {
  /** What came of it, comparable: `refused "forbidden"`, `threw`, `gave`. */
  readonly outcome: string;
  readonly looks: number;
}

/** One use case, called by somebody as if by its page, under a table of permissions. */
export async function callAs(
  world: World,
  { call }: GuardedUseCase,
  who: { readonly actor: Actor; readonly policy: Policy },
): Promise<Called> {
  const before = world.transactions();
  const outcome = await outcomeOf(() => call({ ...world.context, ...who }));
  return { outcome, looks: world.transactions() - before };
}

async function outcomeOf(call: () => unknown): Promise<string> {
  try {
    const value = await call();
    if (typeof value === 'object' && value !== null && 'ok' in value) {
      return value.ok === false && 'refusal' in value
        ? `refused ${JSON.stringify(value.refusal)}`
        : 'gave';
    }
    return value === undefined || value === false ? 'nothing' : 'gave';
  } catch {
    return 'threw';
  }
}
