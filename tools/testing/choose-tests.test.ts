import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../paths.ts';
import { type Choice, testsOfChange, testsOfKind, testsOfModule } from './choose-tests.ts';
import { JOURNEYS } from './journeys.ts';
import { OF_ALL_ROUTES } from './kinds.ts';

/** A small project: the text of each file, by path. */
const TEXTS = {
  'src/app/modules.ts': `import '#modules/schools/index.ts'; import '#modules/plan/index.ts';`,
  'src/app/routes.db.test.ts': `import './modules.ts';`,
  'src/app/rights.db.test.ts': `import './modules.ts'; import '#testing/rights/lines/schools/schools.ts';`,
  'src/app/hostile-forms.db.test.ts': `import './modules.ts';`,
  'src/app/rights.guards.test.ts': `import './modules.ts';`,
  'src/kernel/ids.ts': '',
  'src/kernel/ids.test.ts': `import './ids.ts';`,
  'src/modules/officers/index.ts': `import '../../kernel/ids.ts';`,
  'src/modules/officers/index.test.ts': `import './index.ts';`,
  'src/modules/schools/index.ts': `import '#modules/officers/index.ts'; new URL('./read.thread.ts', here);`,
  'src/modules/schools/read.thread.ts': '',
  'src/modules/schools/read.test.ts': `import './read.thread.ts';`,
  'src/modules/schools/schools.db.test.ts': `import './index.ts';`,
  'src/modules/schools/README.md': '',
  'src/modules/plan/index.ts': `import './texts.ts';`,
  'src/modules/plan/texts.ts': `import uk from './messages/uk.json' with { type: 'json' };`,
  'src/modules/plan/messages/uk.json': '{}',
  'src/modules/plan/texts.test.ts': `import './texts.ts';`,
  'src/testing/rights/lines/schools/schools.ts': `import '../../plants-schools.ts';`,
  'src/testing/rights/plants-schools.ts': `import '../../modules/schools/index.ts';`,
  'tools/names.test.ts': `import { glob } from 'node:fs'; glob('src/**');`,
  'e2e/support/staff.ts': `import '../../src/app/modules.ts';`,
  'e2e/school-lesson.e2e.ts': `import './support/staff.ts';`,
  'e2e/schools-register.e2e.ts': '',
  'e2e/plan-action.e2e.ts': `import './support/staff.ts';`,
};

const project = Object.entries(TEXTS).map(([path, text]) => ({ path, text }));
const changeIn = (...changed: string[]) => testsOfChange(changed, project);
const testsOf = (choice: Choice) => (choice.everything ? ['everything'] : choice.tests);
const modulesOf = (choice: Choice) => (choice.everything ? ['everything'] : choice.modules);

const READER = 'tools/names.test.ts';
const ALL_ROUTES = Object.values(OF_ALL_ROUTES);
const OF_SCHOOLS = [
  ...ALL_ROUTES,
  'e2e/school-lesson.e2e.ts',
  'e2e/schools-register.e2e.ts',
  'src/app/routes.db.test.ts',
  'src/modules/schools/schools.db.test.ts',
  READER,
];

describe('What a change touches', () => {
  test('is what imports it, the whole application, the module’s routes and its journeys', () => {
    const choice = changeIn('src/modules/schools/index.ts');
    expect(testsOf(choice)).toEqual(OF_SCHOOLS.toSorted());
    expect(modulesOf(choice)).toEqual(['schools']);
  });

  test('is what names it as a thread', () => {
    expect(testsOf(changeIn('src/modules/schools/read.thread.ts'))).toEqual(
      [...OF_SCHOOLS, 'src/modules/schools/read.test.ts'].toSorted(),
    );
  });

  test('is every module that imports it, also by the name of its room', () => {
    expect(modulesOf(changeIn('src/modules/officers/index.ts'))).toEqual(['officers', 'schools']);
  });

  test('is what reads its texts', () => {
    const choice = changeIn('src/modules/plan/messages/uk.json');
    expect(testsOf(choice)).toContain('src/modules/plan/texts.test.ts');
    expect(testsOf(choice)).toContain('e2e/plan-action.e2e.ts');
    expect(modulesOf(choice)).toEqual(['plan']);
  });

  test('is the whole module, where nothing imports it', () => {
    expect(testsOf(changeIn('src/modules/schools/README.md'))).toContain(
      'src/modules/schools/schools.db.test.ts',
    );
  });

  test('is the module’s part of the matrix, where a line or what it plants changes', () => {
    expect(modulesOf(changeIn('src/testing/rights/plants-schools.ts'))).toEqual(['schools']);
  });

  test('is the test alone that changes, or the journeys that share something', () => {
    const journeys = ['e2e/plan-action.e2e.ts', 'e2e/school-lesson.e2e.ts'];
    expect(testsOf(changeIn('src/kernel/ids.test.ts'))).toEqual(['src/kernel/ids.test.ts', READER]);
    expect(testsOf(changeIn('src/app/rights.db.test.ts'))).toEqual([OF_ALL_ROUTES.rights, READER]);
    expect(testsOf(changeIn('e2e/support/staff.ts'))).toEqual([...journeys, READER]);
  });

  test.each([
    'migrations/20261201-0900-areas-add-landmarks.sql',
    'src/platform/log/logger.ts',
    'src/kernel/ids.ts',
    'src/app/modules.ts',
    'src/testing/open-test-installation.ts',
    'tools/testing/kinds.ts',
    'vitest.config.ts',
    'package-lock.json',
  ])('is everything after a change in %s', (path) => {
    expect(changeIn('docs/api.md', path)).toEqual({ everything: true, because: path });
  });
});

describe('The tests of one module', () => {
  test('are those of its folder, its journeys and its routes', () => {
    expect(testsOf(testsOfModule('schools', project))).toEqual(
      [...OF_SCHOOLS, 'src/modules/schools/read.test.ts']
        .filter((path) => path !== READER && path !== 'src/app/routes.db.test.ts')
        .toSorted(),
    );
  });
});

describe('The tests of one kind', () => {
  test('are all of it, and none of another', () => {
    expect(testsOf(testsOfKind('rights', project))).toEqual([OF_ALL_ROUTES.rights]);
    expect(testsOf(testsOfKind('database', project))).toEqual([
      'src/app/routes.db.test.ts',
      'src/modules/schools/schools.db.test.ts',
    ]);
  });
});

describe('Every journey', () => {
  test('is named by a module that is there, and none that is not', async () => {
    const files = await readdir(join(ROOT, 'e2e'));
    const there = files.filter((name) => name.endsWith('.e2e.ts')).map((name) => name.slice(0, -7));
    expect([...new Set(Object.values(JOURNEYS).flat())].toSorted()).toEqual(there.toSorted());
    const modules = await readdir(join(ROOT, 'src/modules'));
    expect(Object.keys(JOURNEYS).filter((name) => !modules.includes(name))).toEqual([]);
  });
});

describe('The tests of all routes', () => {
  test('stand where they are looked for', () => {
    expect(Object.values(OF_ALL_ROUTES).filter((path) => !existsSync(join(ROOT, path)))).toEqual(
      [],
    );
  });
});
