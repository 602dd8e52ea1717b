import { type Argon2Parameters, timingSafeEqual } from 'node:crypto';
import { type Result, ok } from '#kernel/result.ts';
import { openThreads, type Threads } from '../threads/open-threads.ts';
import { type Precedence, takeTurns } from '../threads/take-turns.ts';
import type { Random } from './random.ts';

/** OWASP's argon2id of 19 MiB and two passes: some 23 ms of one core. */
const MEMORY_KIB = 19_456;
const PASSES = 2;
const LANES = 1;
const SALT_BYTES = 16;
const HASH_BYTES = 32;
/** Hashing fills a core each. */
const AT_ONCE = 2;
/** Behind requests, but with a tenth of a processor for itself where the machine has too much to do. */
const NICENESS = 10;
/** The limit for unknown browsers. On a machine with two cores a flood of them leaves one core for pages and the database. */
const STRANGERS_AT_ONCE = 1;
/** About half a second of waiting. Requests beyond it are asked to try again. */
const WAITING = 20;

export interface Passwords {
  hash(password: string): Promise<Result<string, 'busy'>>;
  /** Whether the password matches `stored`. Without `stored` it takes equally long and is false. */
  verify(
    password: string,
    stored: string | undefined,
    precedence: Precedence,
  ): Promise<Result<boolean, 'busy'>>;
  /** Whether the password of an unknown browser would be refused as `busy` now. The caller can then skip everything else. */
  isFull(): boolean;
}

export function openPasswords(random: Random): Passwords {
  const turns = takeTurns({
    atOnce: AT_ONCE,
    afterAtOnce: STRANGERS_AT_ONCE,
    waiting: WAITING,
  });
  const threads: Threads<Argon2Parameters, Uint8Array> = openThreads(
    new URL('./hash-password.thread.ts', import.meta.url),
    { atOnce: AT_ONCE, niceness: NICENESS },
  );
  const hashWith = (cost: Cost, password: string, salt: Uint8Array) =>
    threads.run({
      ...cost,
      // Two systems may send the same password in composed and decomposed form.
      message: password.normalize('NFKC'),
      nonce: salt,
      tagLength: HASH_BYTES,
    });
  // The hash of a random value, which no password matches.
  const nobodys = describe(random.bytes(SALT_BYTES), random.bytes(HASH_BYTES));
  return {
    hash: (password) =>
      turns.take('first', async () => {
        const salt = random.bytes(SALT_BYTES);
        return describe(salt, await hashWith(OURS, password, salt));
      }),
    isFull: () => turns.isFull('after'),
    verify: async (password, stored, precedence) => {
      const { cost, salt, hash } = parse(stored ?? nobodys);
      const given = await turns.take(precedence, () => hashWith(cost, password, salt));
      return given.ok ? ok(isSame(given.value, hash)) : given;
    },
  };
}

interface Cost {
  readonly memory: number;
  readonly passes: number;
  readonly parallelism: number;
}

const OURS: Cost = { memory: MEMORY_KIB, passes: PASSES, parallelism: LANES };

/** The PHC format contains the parameters, so that existing hashes stay readable after the cost is raised. */
function describe(salt: Uint8Array, hash: Uint8Array): string {
  const { memory, passes, parallelism } = OURS;
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${base64(salt)}$${base64(hash)}`;
}

const PHC = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;

function parse(stored: string): { cost: Cost; salt: Uint8Array; hash: Uint8Array } {
  const found = PHC.exec(stored);
  if (!found) throw new Error('a stored password is no argon2id hash');
  const [, memory, passes, parallelism, salt = '', hash = ''] = found;
  return {
    cost: { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) },
    salt: Buffer.from(salt, 'base64'),
    hash: Buffer.from(hash, 'base64'),
  };
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64').replaceAll('=', '');
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && timingSafeEqual(one, other);
}
