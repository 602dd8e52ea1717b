import { attacksOn, type Share } from './attacks.ts';
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

/**
 * Tries everything on one form. `prepare` gives the form as it can be sent now: what was used up by a request that
 * was taken is there anew.
 */
export async function attack(
  target: Target,
  name: string,
  prepare: () => Promise<GoodRequest>,
  share: Share,
): Promise<Attacked> {
  let good = await prepare();
  const attacks = attacksOn(good, share);
  const faults: string[] = [];
  let taken = 0;
  await target.changed();
  for (const one of attacks) {
    const answer = await target.ask(send(good, one.different(good)));
    const changed = await target.changed();
    for (const fault of await faultsOf(one, answer, changed)) {
      faults.push(`${name} · ${one.name}: ${fault}`);
    }
    if (answer.status < 400) taken += 1;
    // Where nothing changed, nothing was used up: a question of many that is answered keeps nothing yet.
    if (answer.status < 400 && changed.length > 0) {
      good = await prepare();
      await target.changed();
    }
  }
  return { cases: attacks.length, taken, faults };
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
