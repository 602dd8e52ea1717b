import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { imports } from '../../package.json' with { type: 'json' };
import { type Reading, findViolations } from './find-violations.ts';
import { RULES } from './rules.ts';
import { TIERS } from './tiers.ts';

/** A small house in order: everything below is planted into it. */
const HOUSE: Readonly<Record<string, string>> = {
  'package.json': JSON.stringify({ name: 'house', imports, dependencies: { kysely: '*' } }),
  'node_modules/kysely/package.json': JSON.stringify({ name: 'kysely', main: 'index.js' }),
  'node_modules/kysely/index.js': 'module.exports = {};',
  'node_modules/leftpad/package.json': JSON.stringify({ name: 'leftpad', main: 'index.js' }),
  'node_modules/leftpad/index.js': 'module.exports = {};',
  'src/main.ts': `import '#app/web.ts';`,
  'src/app/web.ts': `import '#modules/areas/index.ts'; import './modules.ts';
    import '#platform/http.ts';`,
  'src/app/modules.ts': `import '#modules/areas/module.ts';`,
  'src/cli/poruch.ts': `import '#app/web.ts'; import '#modules/areas/index.ts';`,
  'src/kernel/result.ts': `export type Result = 1; export const ok = 1;`,
  'src/platform/http.ts': `import '#kernel/result.ts';`,
  'src/platform/i18n/texts.ts': `import '#kernel/result.ts';`,
  'src/platform/database/database.ts': `import 'kysely';`,
  'src/ui/button.tsx': `import '#platform/http.ts'; import '#kernel/result.ts';`,
  'src/modules/areas/index.ts': `import './use-cases/find-area.ts'; import './storage/areas.ts';`,
  'src/modules/areas/module.ts': `import './routes.ts';`,
  'src/modules/areas/routes.ts': `import './pages/area.tsx'; import './api/areas.ts';`,
  'src/modules/areas/domain/area.ts': `import '#kernel/result.ts';`,
  'src/modules/areas/storage/areas.ts': `import 'kysely'; import '../domain/area.ts';`,
  'src/modules/areas/storage/areas.db.test.ts': `import './areas.ts';
    import '#platform/database/testing.ts'; import '#modules/identity/testing.ts';`,
  'src/modules/areas/use-cases/find-area.ts': `import '../storage/areas.ts';
    import '#modules/identity/index.ts'; import '#platform/http.ts';`,
  'src/modules/areas/messages/index.ts': `import '#platform/i18n/texts.ts';`,
  'src/modules/areas/pages/area.tsx': `import '../use-cases/find-area.ts';
    import '#ui/button.tsx'; import '../messages/index.ts';`,
  'src/modules/areas/api/areas.ts': `import '../use-cases/find-area.ts';`,
  'src/modules/areas/islands/find-me.ts': `import '../domain/area.ts';
    import '#ui/button.tsx';`,
  'src/modules/identity/index.ts': `import './domain/policy.ts';`,
  'src/modules/identity/testing.ts': `import './domain/policy.ts';`,
  'src/modules/identity/domain/policy.ts': `import '#kernel/result.ts';
    import type { A } from '#platform/http.ts';`,
  'src/modules/organisations/index.ts': `import './domain/organisation.ts';`,
  'src/modules/organisations/domain/organisation.ts': `import '#kernel/result.ts';`,
  'src/modules/officers/index.ts': `import '#modules/areas/index.ts';`,
  'src/modules/plan/index.ts': `import '#modules/officers/index.ts';`,
  'src/platform/database/testing.ts': `import './database.ts';`,
  'bench/locate.bench.ts': `import '#kernel/result.ts';`,
};

/** Each wrong thing in a file of its own: the rule that must name it, the file and what it imports. */
const PLANTS: readonly (readonly [rule: string, file: string, imports: string])[] = [
  ['kernel-imports-nothing', 'src/kernel/a.ts', '#platform/http.ts'],
  ['kernel-imports-nothing', 'src/kernel/b.ts', 'node:fs'],
  ['kernel-imports-nothing', 'src/kernel/c.ts', 'kysely'],
  ['platform-knows-no-policing', 'src/platform/a.ts', '#modules/areas/index.ts'],
  ['platform-knows-no-policing', 'src/platform/b.ts', '#ui/button.tsx'],
  ['ui-knows-no-modules', 'src/ui/a.tsx', '#modules/areas/index.ts'],
  ['only-the-top-wires', 'src/modules/areas/pages/wires.tsx', '#app/web.ts'],
  ['only-the-top-wires', 'src/platform/wires.ts', '#cli/poruch.ts'],
  ['nothing-imports-main', 'src/cli/again.ts', '../main.ts'],
  ['source-knows-no-tools', 'src/platform/bench.ts', '../../bench/locate.bench.ts'],
  ['tests-stay-outside', 'src/platform/tested.ts', './database/testing.ts'],
  ['tier-2-identity', 'src/modules/identity/use-cases/up.ts', '#modules/areas/index.ts'],
  ['tier-3-areas', 'src/modules/areas/use-cases/up.ts', '#modules/organisations/index.ts'],
  [
    'tier-4-organisations',
    'src/modules/organisations/use-cases/up.ts',
    '#modules/officers/index.ts',
  ],
  ['tier-7-forum', 'src/modules/forum/use-cases/aside.ts', '#modules/plan/index.ts'],
  ['module-in-no-tier', 'src/modules/gossip/index.ts', '#modules/areas/index.ts'],
  ['only-through-the-door', 'src/modules/plan/use-cases/in.ts', '#modules/areas/domain/area.ts'],
  ['only-through-the-door', 'src/modules/plan/use-cases/db.ts', '#modules/areas/storage/areas.ts'],
  [
    'tests-only-through-the-door',
    'src/modules/plan/use-cases/plan.db.test.ts',
    '#modules/areas/storage/areas.ts',
  ],
  ['outside-only-through-the-door', 'src/cli/area.ts', '#modules/areas/use-cases/find-area.ts'],
  ['outside-only-through-the-door', 'src/app/routes.ts', '#modules/areas/routes.ts'],
  ['manifests-for-the-app', 'src/cli/manifest.ts', '#modules/areas/module.ts'],
  ['manifests-for-the-app', 'src/modules/areas/again.ts', './module.ts'],
  ['own-door', 'src/modules/areas/pages/round.tsx', '../index.ts'],
  ['domain-is-pure', 'src/modules/areas/domain/io.ts', 'node:fs'],
  ['domain-is-pure', 'src/modules/areas/domain/http.ts', '#platform/http.ts'],
  ['domain-is-pure', 'src/modules/areas/domain/other.ts', '#modules/identity/index.ts'],
  ['domain-knows-no-layer-above', 'src/modules/areas/domain/up.ts', '../use-cases/find-area.ts'],
  ['storage-below-use-cases', 'src/modules/areas/storage/up.ts', '../use-cases/find-area.ts'],
  ['use-cases-below-pages', 'src/modules/areas/use-cases/page.ts', '../pages/area.tsx'],
  ['use-cases-below-pages', 'src/modules/areas/use-cases/text.ts', '../messages/index.ts'],
  ['use-cases-below-pages', 'src/modules/areas/use-cases/show.ts', '#ui/button.tsx'],
  ['pages-call-use-cases', 'src/modules/areas/pages/deep.tsx', '../storage/areas.ts'],
  ['pages-call-use-cases', 'src/modules/areas/pages/api.tsx', '../api/areas.ts'],
  ['api-calls-use-cases', 'src/modules/areas/api/deep.ts', '../storage/areas.ts'],
  ['islands-stand-alone', 'src/modules/areas/islands/deep.ts', '../use-cases/find-area.ts'],
  ['islands-stand-alone', 'src/modules/areas/islands/far.ts', '#platform/http.ts'],
  ['messages-are-texts', 'src/modules/areas/messages/deep.ts', '../domain/area.ts'],
  ['sql-only-in-storage', 'src/modules/areas/use-cases/sql.ts', 'kysely'],
  ['sql-only-in-storage', 'src/platform/http-sql.ts', 'kysely'],
  ['storage-of-its-own', 'src/modules/areas/pages/store.tsx', '../storage/areas.ts'],
  ['rooms-by-alias', 'src/ui/near.ts', '../kernel/result.ts'],
  ['rooms-by-alias', 'src/modules/plan/near.ts', '../officers/index.ts'],
  ['rooms-by-alias-from-outside', 'bench/near.bench.ts', '../src/kernel/result.ts'],
  ['no-orphan', 'src/kernel/alone.ts', ''],
  ['can-be-resolved', 'src/ui/lost.tsx', './nowhere.ts'],
  ['packages-are-declared', 'src/ui/undeclared.tsx', 'leftpad'],
];

const CYCLE: Readonly<Record<string, string>> = {
  'src/kernel/hen.ts': `import './egg.ts';`,
  'src/kernel/egg.ts': `import './hen.ts';`,
};

describe('The boundaries of the house', () => {
  const clean = mkdtempSync(join(tmpdir(), 'poruch-house-'));
  const broken = mkdtempSync(join(tmpdir(), 'poruch-house-'));
  let inOrder: Reading;
  let found: Reading;

  beforeAll(async () => {
    write(clean, HOUSE);
    write(broken, HOUSE);
    write(broken, CYCLE);
    write(broken, Object.fromEntries(PLANTS.map(([, file, target]) => [file, importing(target)])));
    inOrder = await findViolations(clean, ['src', 'bench'], []);
    found = await findViolations(broken, ['src', 'bench'], []);
  });

  afterAll(() => {
    for (const folder of [clean, broken]) rmSync(folder, { recursive: true, force: true });
  });

  test('a house in order is read whole and has no violation', () => {
    const files = Object.keys(HOUSE).filter((path) => /^(src|bench)\//.test(path));
    expect(inOrder.modules).toBe(files.length);
    expect(inOrder.violations).toEqual([]);
  });

  test.each(PLANTS)('%s names %s, which imports %s', (rule, file) => {
    expect(found.violations.filter(({ from }) => from === file).map((one) => one.rule)).toContain(
      rule,
    );
  });

  test('no-cycle names two files that need each other', () => {
    const cycles = found.violations.filter(({ rule }) => rule === 'no-cycle');
    expect(Object.keys(CYCLE)).toContain(cycles[0]?.from);
    expect(cycles).toHaveLength(1);
  });

  test('every rule, those of further modules aside, has something planted against it', () => {
    const planted = new Set<string>([...PLANTS.map(([rule]) => rule), 'no-cycle']);
    const others = RULES.filter(({ name }) => !name.startsWith('tier-') && !planted.has(name));
    expect(others.map(({ name }) => name)).toEqual([]);
  });

  test('every module of every tier has its rule, and knows neither itself from above nor its siblings', () => {
    const rules = RULES.filter(({ name }) => name.startsWith('tier-')).map(({ name }) => name);
    const modules = TIERS.flatMap((names, tier) => names.map((name) => `tier-${tier + 1}-${name}`));
    expect(rules).toEqual(modules);
  });

  test('an exception excuses its own file only, and one that excuses nothing is told', async () => {
    const excused = await findViolations(
      broken,
      ['src', 'bench'],
      [
        {
          rule: 'kernel-imports-nothing',
          from: 'src/kernel/c.ts',
          to: 'kysely',
          reason: 'planted',
        },
        {
          rule: 'kernel-imports-nothing',
          from: 'src/kernel/a.ts',
          to: 'src/platform/http.ts',
          reason: 'planted',
        },
      ],
    );
    const kernel = excused.violations.filter(({ rule }) => rule === 'kernel-imports-nothing');
    expect(kernel.map(({ from }) => from)).toEqual(['src/kernel/b.ts', 'src/kernel/c.ts']);
    expect(excused.unusedExceptions.map(({ to }) => to)).toEqual(['kysely']);
  });
});

function importing(target: string): string {
  return target === '' ? 'export const alone = 1;' : `import '${target}';`;
}

function write(root: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}
