import { type Attacks, roundsOf, together } from './attacks.ts';
import { type GoodRequest, send, type Sent } from './good-request.ts';
import type { HostileRequest } from './hostile-request.ts';
import { SCRIPT } from './values.ts';

/** A house that is attacked. */
export interface Target {
  readonly ask: (sent: Sent) => Promise<Response>;
  /** Which of its tables changed since this was asked last. */
  readonly changed: () => Promise<readonly string[]>;
}

export interface Attacked {
  readonly cases: number;
  /** How many of them were taken as any other form: what is hostile to a program may be a sentence to people. */
  readonly taken: number;
  readonly faults: readonly string[];
}

/** Coarse: what is linear takes hundredths, and what is not took a minute. */
const MAX_SECONDS = 1;

/** Of the processor, so that a busy machine changes nothing. */
function secondsSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

/**
 * Tries all of that on one form. `prepare` gives the form as it can be sent now: what was used up by a request that
 * was taken is there anew.
 */
export async function attack(
  target: Target,
  name: string,
  prepare: () => Promise<GoodRequest>,
  attacksOn: (good: GoodRequest) => Attacks,
): Promise<Attacked> {
  let good = await prepare();
  const faults: string[] = [];
  let [cases, taken] = [0, 0];
  await target.changed();
  const isTaken = async (one: HostileRequest): Promise<boolean> => {
    const before = process.cpuUsage();
    const answer = await target.ask(send(good, one.different(good)));
    const seconds = secondsSince(before);
    if (one.isLong && seconds > MAX_SECONDS) {
      faults.push(`${name} · ${one.name}: took ${seconds} seconds of the processor`);
    }
    const changed = await target.changed();
    for (const fault of await faultsOf(one, answer, changed)) {
      faults.push(`${name} · ${one.name}: ${fault}`);
    }
    cases += 1;
    if (answer.status >= 400) return false;
    taken += 1;
    // Where nothing changed, nothing was used up: a question of many that is answered keeps nothing yet.
    if (changed.length > 0) {
      good = await prepare();
      await target.changed();
    }
    return true;
  };
  const { single, words } = attacksOn(good);
  for (const one of single) await isTaken(one);
  await tryWords(words, isTaken);
  return { cases, taken, faults };
}

/**
 * Fields that take one kind of words are sent the others several fields at once: what is made of a form is made anew for
 * each that is taken, which was most of the time. What is refused together is sent one by one.
 */
async function tryWords(
  words: Attacks['words'],
  isTaken: (one: HostileRequest) => Promise<boolean>,
): Promise<void> {
  const taking: (readonly HostileRequest[])[] = [];
  for (const [first, ...others] of words) {
    if (!first) continue;
    if (await isTaken(first)) taking.push(others);
    else for (const one of others) await isTaken(one);
  }
  for (const round of roundsOf(taking)) {
    if (round.length > 1 && (await isTaken(together(round)))) continue;
    for (const one of round) await isTaken(one);
  }
}

async function faultsOf(
  attack: HostileRequest,
  answer: Response,
  changed: readonly string[],
): Promise<readonly string[]> {
  const { status } = answer;
  const text = await answer.text();
  const faults = wrongStatus(attack, status);
  if ((status >= 400 || attack.isNothing) && changed.length > 0) {
    faults.push(`answered with ${status}, but changed ${changed.join(', ')}`);
  }
  if (isPage(answer) && text.includes(SCRIPT)) faults.push('a script stands in the answer');
  if (answer.headers.get('set-cookie')?.includes('session=1')) faults.push('set a cookie');
  return faults;
}

function wrongStatus({ statuses }: HostileRequest, status: number): string[] {
  if (status >= 500) return [`broke with ${status}`];
  if (!statuses || statuses.includes(status)) return [];
  return [`${statuses.join(' or ')} expected, ${status} told`];
}

/** Anything else is never run: each answer says that its type is not to be guessed. */
function isPage({ headers }: Response): boolean {
  const type = headers.get('content-type') ?? 'text/html';
  return type.includes('html') || headers.get('x-content-type-options') !== 'nosniff';
}
