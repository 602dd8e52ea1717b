import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fixedClock } from '#platform/clock/clock.ts';
import { refusal, redirect } from '#platform/http/route.ts';
import { testPage, testSite } from '#platform/http/testing.ts';
import { ALL, attacksOn } from '#testing/hostile/attacks.ts';
import { attack, type Attacked, type Target } from '#testing/hostile/attack.ts';
import {
  addressOf,
  fieldsOf,
  type GoodRequest,
  mostOf,
  send,
  type Sent,
} from '#testing/hostile/good-request.ts';
import { prepareForms, type PreparedLine } from '#testing/hostile/prepare-lines.ts';
import { longTexts } from '#testing/hostile/long-texts.ts';
import { openRowWatch, type RowWatch } from '#testing/hostile/row-watch.ts';
import { openTestInstallation, type TestInstallation } from '#testing/open-test-installation.ts';
import { chosenLines } from '#testing/rights/chosen-lines.ts';
import type { SiteApp } from '#platform/http/site.ts';
import type { World } from '#testing/rights/line.ts';
import { NO_LIMITS, openWorld } from '#testing/rights/world.ts';

let installation: TestInstallation;
let rows: RowWatch;
let world: World;
let forms: readonly PreparedLine[];
let without: readonly string[];
beforeAll(async () => {
  installation = await openTestInstallation(fixedClock('2026-11-25T08:00:00Z'));
  rows = await openRowWatch(installation.ownerUrl);
  world = await openWorld(installation);
  ({ forms, without } = await prepareForms(world, chosen.lines, chosen.modules !== undefined));
});
afterAll(async () => {
  await rows.close();
  await installation.close();
});

const chosen = chosenLines();

function targetOf(site: SiteApp): Target {
  return { ask: (sent) => ask(site, sent), changed: () => rows.changed() };
}

/**
 * Node’s own stream over a form with files stumbles when whoever reads it stops in the middle, which no socket does: such
 * a form is written out first.
 */
async function ask(site: SiteApp, { address, headers, body }: Sent): Promise<Response> {
  if (typeof body === 'string') {
    return await site.request(address, { method: 'POST', headers: { ...headers }, body });
  }
  const written = new Response(body);
  const type = { 'content-type': written.headers.get('content-type') ?? '' };
  const bytes = await written.arrayBuffer();
  return await site.request(address, {
    method: 'POST',
    headers: { ...type, ...headers },
    body: bytes,
  });
}

/** How much the page of a form, where it has one, lets people type into each of its fields. */
async function typedIn(good: GoodRequest): Promise<readonly (readonly [string, number])[]> {
  const { cookie } = good;
  const answer = await world.site.request(addressOf(good), cookie ? { headers: { cookie } } : {});
  const html = answer.status === 200 ? await answer.text() : '';
  const fields = fieldsOf(good);
  return [...html.matchAll(/<(?:input|textarea)\b[^>]*>/g)].flatMap(([control]) => {
    const field = /\bname="([^"]*)"/.exec(control)?.[1] ?? '';
    const most = Number(/\bmaxlength="(\d+)"/.exec(control)?.[1] ?? 0);
    return most > 0 && fields.includes(field) ? [[field, most] as const] : [];
  });
}

describe('every form of the house', () => {
  test('is known to this test, with somebody who may send it', () => {
    expect(without).toEqual([]);
    expect(forms.length).toBeGreaterThan(chosen.modules ? -1 : 40);
  });

  test('is taken from whoever may, also where the address claims a role', async () => {
    const told: string[] = [];
    for (const { name, prepare } of forms) {
      const good = await prepare();
      const query = good.query === '' ? '?role=administrator' : `${good.query}&role=administrator`;
      const { status } = await ask(world.site, send(good, { query }));
      if (status !== good.answers) told.push(`${name}: ${status} in place of ${good.answers}`);
    }
    expect(told).toEqual([]);
  });

  test('lets nobody type more into a field than is read of it', async () => {
    const told: string[] = [];
    let typed = 0;
    for (const { name, prepare } of forms) {
      const good = await prepare();
      for (const [field, most] of await typedIn(good)) {
        typed += 1;
        if (most > mostOf(good, field)) told.push(`${name}: ${field} takes ${most}`);
      }
    }
    expect(told).toEqual([]);
    expect(typed).toBeGreaterThan(chosen.modules ? -1 : 200);
  });

  test('is read to the last sign of each field, and holds the processor over none of them', {
    timeout: 3_600_000,
  }, async () => {
    const target = targetOf(world.site);
    const faults: string[] = [];
    for (const { name, prepare } of forms) {
      faults.push(...(await attack(target, name, prepare, longTexts)).faults);
    }
    expect(faults).toEqual([]);
  });

  test('meets whatever may be sent to it', { timeout: 3_600_000 }, async () => {
    const target = targetOf(world.site);
    const all: Attacked[] = [];
    for (const { name, prepare, share } of forms) {
      all.push(await attack(target, name, prepare, (good) => attacksOn(good, share)));
    }
    const sum = (count: (one: Attacked) => number) =>
      all.reduce((total, one) => total + count(one), 0);
    const cases = sum((one) => one.cases);
    const taken = sum((one) => one.taken);
    process.stdout.write(
      `${forms.length} forms, ${cases} hostile requests, ${taken} taken for what they say\n`,
    );
    expect(all.flatMap(({ faults }) => faults)).toEqual([]);
  });
});

describe('a form that is not careful', () => {
  const goodWith = (fields: readonly string[]): GoodRequest => ({
    route: { path: '/note', fields },
    params: {},
    query: '',
    cookie: undefined,
    form: Object.fromEntries(fields.map((field) => [field, 'x'])),
    file: undefined,
    answers: 303,
  });
  const attacked = async (
    handle: Parameters<typeof testPage>[1],
    fields: readonly string[] = ['note'],
    attacks = (good: GoodRequest) => attacksOn(good, ALL),
  ) => {
    const route = testPage('/note', { method: 'POST', fields, ...handle });
    const target = targetOf(testSite({ routes: [route], limits: NO_LIMITS }));
    const result = await attack(target, 'note', () => Promise.resolve(goodWith(fields)), attacks);
    return result.faults;
  };

  test('and breaks on a quote is noticed', async () => {
    const faults = await attacked({
      handle: ({ form }) => {
        if (form.get('note')?.includes("'")) throw new Error('syntax error');
        return redirect('/');
      },
    });
    expect(faults).toContain('note · note: an end of a statement: broke with 500');
  });

  test('and breaks on it in one of several fields is noticed, and which', async () => {
    const faults = await attacked(
      {
        handle: ({ form }) => {
          if (form.get('street')?.includes("'")) throw new Error('syntax error');
          return redirect('/');
        },
      },
      ['note', 'street', 'house'],
    );
    expect(faults).toContain('note · street: an end of a statement: broke with 500');
    expect(faults).not.toContain('note · house: an end of a statement: broke with 500');
  });

  test('and holds the processor over a long text is noticed', async () => {
    const slow: Parameters<typeof testPage>[1] = {
      handle: ({ form }) => {
        if (form.get('note')?.endsWith('яяяя')) {
          const before = process.cpuUsage();
          for (let used = 0; used < 1_100_000; ) {
            const { user, system } = process.cpuUsage(before);
            used = user + system;
          }
        }
        return redirect('/');
      },
    };
    const faults = await attacked(slow, ['note'], longTexts);
    expect(faults).toEqual([expect.stringMatching(/^note · fields full of letters: took \d/)]);
  });

  test('and refuses what it has already written is noticed', async () => {
    const faults = await attacked({
      handle: async () => {
        await world.see((tx) =>
          sql`insert into platform.event_handler values (gen_random_uuid()::text, '{a.b}')`.execute(
            tx,
          ),
        );
        return refusal('invalid');
      },
    });
    expect(faults).toContain(
      'note · note: a script: answered with 422, but changed platform.event_handler',
    );
  });

  test('and takes fields that it never asked for is noticed', async () => {
    const faults = await attacked({ fields: ['note', 'role'], handle: () => redirect('/') });
    expect(faults).toContain('note · a field of nobody’s, «role»: 400 expected, 303 told');
  });

  test('and a careful one is not', async () => {
    expect(await attacked({ handle: () => redirect('/') })).toEqual([]);
  });
});
