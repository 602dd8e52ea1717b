import { describe, expect, test } from 'vitest';
import { envExample } from './env-example.ts';
import { FILE_RULES } from './rules.ts';
import { file, type RuleCase } from './testing.ts';
import { policyFirstCase } from './testing-policy-first.ts';

const UK = 'src/modules/areas/messages/uk.json';
const EN = 'src/modules/areas/messages/en.json';
const RO = 'src/modules/areas/messages/ro.json';
const page = (text: string) => file('src/modules/areas/pages/area.tsx', text);

const CASES: readonly RuleCase[] = [
  {
    rule: 'file size',
    clean: [
      file('src/a.ts', 'x\n'.repeat(300)),
      file('src/tables.ts', `// Generated from the migrated database\n${'x\n'.repeat(400)}`),
    ],
    planted: [
      ['301 lines', file('src/b.ts', 'x\n'.repeat(301))],
      ['has 301', file('src/b.test.ts', 'x\n'.repeat(301))],
    ],
  },
  {
    rule: 'names',
    clean: [
      file('src/find-area.ts'),
      file('src/x/README.md'),
      file('migrations/20261125-0100-areas-create.sql'),
    ],
    planted: [
      ['kebab-case', file('src/findArea.ts')],
      ['kebab-case', file('src/Find_area/x.ts')],
      ['says nothing', file('src/utils/area.ts')],
      ['says nothing', file('src/area-helpers.ts')],
      ['YYYYMMDD', file('migrations/areas.sql')],
    ],
  },
  {
    rule: 'module readmes',
    clean: [
      file('src/modules/areas/index.ts'),
      file(
        'src/modules/areas/README.md',
        '# areas\n\n- Personal data: none.\n- Retention: nothing.\n',
      ),
    ],
    planted: [
      ['has no README.md', file('src/modules/forum/index.ts')],
      ['Retention', file('src/modules/plan/README.md', '# plan\n\n- Personal data: names.\n')],
      [
        'no tier',
        file('src/modules/gossip/README.md', '- Personal data: none\n- Retention: none\n'),
      ],
    ],
  },
  {
    rule: 'messages',
    clean: [
      file(
        UK,
        '{"title": "Громада", "title.unsent": "Без пошти", "kind.beat": "{count, plural, one {# д.} other {# д.}}"}',
      ),
      file(
        EN,
        '{"title": "Hromada", "title.unsent": "Without mail", "kind.beat": "{count} beats"}',
      ),
      file(RO, '{"title": {"text": "Comuna", "reviewed": false}}'),
      page('t("title"); t(`kind.${kind}`, { count });'),
    ],
    planted: [
      ['«title» is missing', file(EN, '{"kind.beat": "{count}"}')],
      ['is not in', file(EN, '{"title": "H", "kind.beat": "{count}", "more": "more"}')],
      ['arguments {}', file(EN, '{"title": "H", "kind.beat": "beats"}')],
      ['arguments {number}', file(EN, '{"title": "H", "kind.beat": "{number}"}')],
      ['is not ICU', file(EN, '{"title": "{H", "kind.beat": "{count}"}')],
      ['is not a text', file(EN, '{"title": 7, "kind.beat": "{count}"}')],
      ['"reviewed"', file(RO, '{"title": "Comuna"}')],
      ['is not in', file(RO, '{"titel": {"text": "Comuna", "reviewed": false}}')],
      ['nothing uses «kind.beat»', page('t("title")')],
      ['nothing uses «title»', page('t(`kind.${kind}`); t(`${title}`); // title')],
      [
        'nothing uses «sent.unsent»',
        file(UK, '{"title": "Г", "kind.beat": "{count}", "sent.unsent": "Ні"}'),
      ],
    ],
  },
  {
    rule: 'forbidden words',
    clean: [file('docs/a.md', 'We share what we know.')],
    planted: [['does not have', file('docs/b.md', ['see ..', 'shared', 'data'].join('/'))]],
  },
  {
    rule: 'SQL in storage only',
    clean: [
      file('src/modules/areas/storage/areas.ts', 'db.selectFrom("areas.area")'),
      file('src/modules/areas/pages/area.tsx', 'select(area)'),
      file('src/modules/areas/use-cases/x.db.test.ts', 'db.selectFrom("areas.area")'),
    ],
    planted: [
      ['speaks SQL', file('src/modules/areas/use-cases/x.ts', 'db.selectFrom("areas.area")')],
      ['speaks SQL', file('src/modules/areas/pages/x.ts', 'tx.withTables<AreasTables>()')],
      ['speaks SQL', file('src/platform/http/x.ts', 'sql`select 1`')],
      ['speaks SQL', file('src/cli/x.ts', 'pool.query(`select 1`)')],
    ],
  },
  {
    rule: 'islands without Temporal',
    clean: [
      file('src/ui/islands/a.ts', '// not Temporal, which browsers lack'),
      file('src/a.ts', 'Temporal.Now'),
    ],
    planted: [['browsers lack', file('src/modules/areas/islands/b.tsx', 'Temporal.Now.instant()')]],
  },
  {
    rule: 'dates are Temporal',
    clean: [file('src/a.ts', 'Temporal.Now'), file('src/platform/clock/clock.ts', 'Date.now()')],
    planted: [
      ['take Temporal', file('src/modules/areas/domain/b.ts', 'new Date()')],
      ['take Temporal', file('src/platform/http/b.ts', 'Date.now()')],
      ['take Temporal', file('src/platform/http/b.ts', 'const now = new Date;')],
      ['take Temporal', file('src/platform/http/b.ts', 'const now = Date();')],
    ],
  },
  {
    rule: 'nothing from other hosts',
    clean: [
      page('<a href="https://www.npu.gov.ua">поліція</a><img src="/photo.jpg" />'),
      file('src/ui/styles/main.css', 'a { background: url("./a.svg") }'),
    ],
    planted: [
      ['another host', page('<img src="https://example.org/a.png" />')],
      ['another host', page('<script src={`//cdn.example.org/a.js`} />')],
      ['another host', page('<link rel="stylesheet" href="https://fonts.example.org/css" />')],
      ['another host', file('src/ui/styles/b.css', '@import "https://fonts.example.org/css";')],
      [
        'another host',
        file('src/ui/styles/b.css', 'a { background: url(https://example.org/a.png) }'),
      ],
      ['another host', file('src/ui/islands/b.ts', "fetch('https://example.org')")],
    ],
  },
  {
    rule: 'reasons for lint exceptions',
    clean: [
      file('src/a.ts', '// oxlint-disable-next-line complexity -- the law lists twelve cases\n'),
    ],
    planted: [
      ['without a reason', file('src/b.ts', '// oxlint-disable-next-line complexity\n')],
      ['without a reason', file('src/b.ts', '// biome-ignore lint/style/x: why\n')],
      [
        'silences the compiler',
        file('src/b.ts', '// @ts-'.concat('ignore -- because it is easier\n')),
      ],
    ],
  },
  {
    rule: 'errors in the log',
    clean: [
      file('src/a.ts', "log.error({ job: job.name, ...describeError(error) }, 'job failed')"),
      file('src/a.test.ts', 'log.error({ err: REFUSED })'),
    ],
    planted: [
      ['logs an error whole', file('src/b.ts', 'log.warn({ err: error })')],
      ['logs an error whole', file('src/b.ts', 'log.error({ job, error: String(error) })')],
      ['src/b.ts:2', file('src/b.ts', '\nplatform.log.error({ error, types })')],
    ],
  },
  {
    rule: 'classes for held resources',
    clean: [
      file('src/platform/database/embedded/locks.ts', 'export class ServerLocks {}'),
      file('src/a.tsx', '<p class="quiet">a class of its own</p>'),
    ],
    planted: [
      ['has a class', file('src/b.ts', 'export class AreaManager {}')],
      ['has a class', file('src/b.ts', 'const Areas = class {};')],
    ],
  },
  {
    rule: 'nothing left for later',
    clean: [file('src/a.ts', '// Nobody has to do this later.')],
    planted: [
      ['for later', file('src/b.ts', '// TODO: think')],
      ['for later', file('src/b.test.ts', "test.fails('knows the area', () => {})")],
    ],
  },
  {
    rule: 'linear expressions',
    clean: [
      file('src/a.ts', "text.replace(/(?<![ ])[ ]+$/, ''); text.split(/\\s+/);"),
      file('src/kernel/text/short-code.ts', 'const CODE = new RegExp(`^[${SIGNS}]$`);'),
      file('src/a.test.ts', 'expect(text).toMatch(/a+b/);'),
    ],
    planted: [
      ['src/b.ts:2 /-+$/g', file('src/b.ts', "\ntext.replace(/-+$/g, '')")],
      ['is not linear', file('src/b.tsx', 'const page = <p>{/(a+)+$/.test(x)}</p>;')],
      ['is not linear', file('src/b.ts', '/\\p{L}{2,}\\P{L}+\\p{L}/u.test(name)')],
      ['assembles', file('src/b.ts', 'const found = new RegExp(`${word}+$`).exec(text);')],
      ['assembles', file('src/b.ts', 'const found = RegExp(word);')],
    ],
  },
  policyFirstCase,
];

describe.each(CASES)('The rule «$rule»', ({ rule, clean, planted }) => {
  const check = FILE_RULES[rule];

  test('is content with files in order', () => {
    expect(check?.(clean)).toEqual([]);
  });

  test.each(planted)('tells of %s', (words, wrong) => {
    const others = clean.filter(({ path }) => path !== wrong.path);
    expect(check?.([...others, wrong]).join('\n')).toContain(words);
  });
});

describe('The rules together', () => {
  test('each has something planted against it', () => {
    expect(CASES.map(({ rule }) => rule).sort()).toEqual(Object.keys(FILE_RULES).sort());
  });
});

describe('.env.example', () => {
  const example = (text: string) => envExample(['PORT', 'HOST'], [file('.env.example', text)]);

  test('describes each variable once', () => {
    expect(example('# Where it listens.\n# PORT=3000\nHOST=0.0.0.0\n')).toEqual([]);
  });

  test.each([
    ['a variable that is not described', '# PORT=1\n', 'does not describe HOST'],
    ['one that the configuration does not know', 'PORT=1\nHOST=1\n#OLD=1\n', 'describes OLD'],
    ['one that stands there twice', 'PORT=1\nHOST=1\n# PORT=2\n', 'PORT twice'],
  ])('is told of %s', (_, text, words) => {
    expect(example(text).join('\n')).toContain(words);
  });
});
