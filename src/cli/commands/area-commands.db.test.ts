import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../platform/database/testing.ts';
import { EXIT } from '../command.ts';
import { runCommandLine } from '../run-command-line.ts';
import { recordedConsole } from '../testing/recorded-console.ts';
import { COMMANDS } from './index.ts';

const CODIFIER = `level1,level2,level3,level4,extra,category,name
UA99000000000012345,UA99010000000023456,UA99010010000034567,,,H,Лиманська
UA99000000000012345,UA99010000000023456,UA99010010000034567,UA99010010010045678,,C,Північне
UA99000000000012345,UA99010000000023456,UA99010010000034567,UA99010010020045678,,C,Південне
`;
const MAP = JSON.stringify({
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      properties: { name: 'Лиманська громада', katottg: 'UA99010010000034567' },
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [30, 46],
            [31, 46],
            [31, 47],
            [30, 47],
            [30, 46],
          ],
        ],
      },
    },
    {
      type: 'Feature',
      properties: { name: 'Центр' },
      geometry: { type: 'Point', coordinates: [30, 46] },
    },
  ],
});
const SETTLEMENTS = `name,lat,lon,population
Північне,46.8,30.5,2000
Південне,46.2,30.5,6500
`;

describe('the command line of areas', () => {
  let test: TestDatabase;
  let folder: string;
  beforeAll(async () => {
    test = await createTestDatabase();
    folder = await mkdtemp(join(tmpdir(), 'poruch-cli-'));
    vi.stubEnv('DATA_DIR', folder);
    vi.stubEnv('DATABASE_URL', test.directUrl);
    vi.stubEnv('DATABASE_OWNER_URL', test.ownerUrl);
    const files = {
      'codifier.csv': CODIFIER,
      'map.geojson': MAP,
      'settlements.csv': SETTLEMENTS,
      'broken.geojson': '{"type": ',
    };
    for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  });
  afterAll(async () => {
    vi.unstubAllEnvs();
    await test.close();
    await rm(folder, { recursive: true, force: true });
  });

  async function poruch(line: string, language: 'uk' | 'en' = 'uk') {
    const console = recordedConsole(language, { forPrograms: line.includes('--json') });
    const args = line.split(' ').map((word) => word.replace('@', `${folder}/`));
    const exit = await runCommandLine(COMMANDS, args, console);
    return { exit, ...console };
  }

  it('takes a hromada from files to beats that the law allows or not', {
    timeout: 60_000,
  }, async () => {
    const codifier = await poruch('import areas @codifier.csv --publish');
    expect([codifier.exit, codifier.printed.at(-1)]).toEqual([
      EXIT.done,
      'Взято: 3, виправлено і взято: 0, без змін: 0, відхилено: 0.',
    ]);

    const tried = await poruch('import areas @map.geojson --dry-run');
    expect(tried.exit).toBe(EXIT.refused);
    expect(tried.printed).toEqual([
      'Назву взято з «name». Інакше: --name-property.',
      'Код узято з «katottg». Інакше: --code-property.',
      'Що у файлі: громада × 1. Інакше: --kind.',
      '  об’єкт 2, Центр — відхилено: це точка, а не територія',
      'Взято: 1, виправлено і взято: 0, без змін: 0, відхилено: 1.',
      'Це спроба: нічого не записано.',
    ]);
    const map = await poruch('import areas @map.geojson --publish --json');
    expect(map.printed).toEqual([]);
    expect(map.json).toMatchObject([
      {
        files: [{ file: 'map.geojson', counts: { taken: 1, refused: 1 } }],
        counts: { taken: 1, refused: 1 },
      },
    ]);

    const settlements = await poruch('import settlements @settlements.csv --publish', 'en');
    expect(settlements.printed).toEqual([
      'Taken: 2, mended and taken: 0, unchanged: 0, refused: 0.',
    ]);

    const beats = await poruch(
      'beats split lymanska-hromada --settlements Північне;Південне --publish',
    );
    expect(beats.exit).toBe(EXIT.done);
    expect(beats.printed).toHaveLength(3);
    const report = await poruch('beats report lymanska-hromada');
    expect(report.printed.join('\n')).toContain('більше, ніж дозволено');
    expect(report.printed).toContain('Дільниці не накладаються і не лишають порожнин.');

    expect((await poruch('officers issues')).printed).toEqual(['Зауважень немає.']);
    await sql`insert into officers.card_issue (id, area_id, subject, note, body_fingerprint, created_at)
      select gen_random_uuid(), id, 'hours', E'по середах\nніхто', '-', '2026-11-25T08:30:00Z'
      from areas.area where slug = 'lymanska-hromada'`.execute(test.database.write);
    expect((await poruch('officers issues')).printed).toEqual([
      '25 листопада 2026, 10:30 · Лиманська громада',
      '  Не ті дні чи години прийому',
      '  «по середах\n   ніхто»',
    ]);
    expect((await poruch('officers issues --json')).json).toMatchObject([
      [{ subject: 'hours', note: 'по середах\nніхто', areas: [{ name: 'Лиманська громада' }] }],
    ]);

    expect((await poruch('areas publish pivnichne --hide')).printed).toEqual([
      'Змінено 1 територію.',
    ]);
    expect((await poruch('areas slug pivnichne pivnich')).printed).toEqual([
      'Адреса тепер /area/pivnich; стара /area/pivnichne веде туди ж.',
    ]);
  });

  it.each([
    ['import areas', EXIT.usage, 'Потрібен файл, один чи кілька.'],
    ['import streets @settlements.csv @map.geojson', EXIT.usage, 'Потрібен один файл.'],
    ['import streets @settlements.csv', EXIT.refused, 'бракує стовпця «вулиця»'],
    ['import officers @settlements.csv', EXIT.refused, 'Бракує стовпців: «жетон» (годиться'],
    ['import areas @map.geojson @', EXIT.refused, 'Це тека, а не файл'],
    ['import areas @map.geojson --kind town', EXIT.usage, '--kind: є такі види'],
    ['import areas @map.geojson --publsh', EXIT.usage, '--publsh'],
    ['import areas @nothing.geojson', EXIT.refused, 'Файла немає'],
    ['import areas @map.geojson --parent nowhere', EXIT.refused, 'Території «nowhere» не знаємо'],
    ['import settlements @map.geojson', EXIT.refused, ''],
    ['areas publish', EXIT.usage, 'Назвіть територію або --all.'],
    ['areas publish nowhere --all', EXIT.usage, 'Назвіть територію або --all.'],
    ['areas slug lymanska-hromada', EXIT.usage, 'Потрібні територія та її нова адреса.'],
    ['beats split', EXIT.usage, 'Потрібні громада'],
    ['beats split nowhere --settlements А', EXIT.refused, 'Території «nowhere» не знаємо'],
    ['beats report nowhere', EXIT.refused, 'Території «nowhere» не знаємо'],
  ])('says what is wrong with «poruch %s»', async (line, exit, said) => {
    const answer = await poruch(line);
    expect(answer.exit).toBe(exit);
    expect(answer.told.join('\n')).toContain(said);
    expect(answer.told.length).toBeGreaterThan(0);
  });

  it('takes several files in turn, and reports on each and on all', async () => {
    const line = 'import areas @codifier.csv @settlements.csv @map.geojson --dry-run';
    const tried = await poruch(`${line} --kind hromada`);
    expect(tried.exit).toBe(EXIT.refused);
    const headings = ['codifier.csv:', 'settlements.csv:', 'map.geojson:', 'Разом, 3 файли:'];
    expect(tried.printed.filter((printed) => headings.includes(printed))).toEqual(headings);
    expect(tried.printed.at(-1)).toBe('Кожен файл спробувано окремо, ніби інших немає.');

    const broken = await poruch('import areas @broken.geojson @map.geojson');
    expect([broken.exit, broken.told.length]).toEqual([EXIT.refused, 1]);
    expect(broken.printed.at(-1)).toBe('Не взято цілком 1 файл: чому, сказано вище.');
  });

  it('answers programs with one document, of a failure too', async () => {
    const imported = await poruch('import areas @broken.geojson @map.geojson --json');
    expect(imported).toMatchObject({ exit: EXIT.refused, printed: [], told: [] });
    expect(imported.json).toMatchObject([
      {
        files: [
          {
            file: 'broken.geojson',
            refusal: { reason: 'json-cut-short', text: expect.any(String) },
          },
          { file: 'map.geojson' },
        ],
        counts: { refused: 1 },
      },
    ]);

    const missing = await poruch('import officers @nobody.csv --json', 'en');
    expect(missing).toMatchObject({ exit: EXIT.refused, printed: [], told: [] });
    expect(missing.json).toEqual([
      {
        refusal: {
          reason: 'file-missing',
          file: `${folder}/nobody.csv`,
          text: `There is no file ${folder}/nobody.csv`,
        },
      },
    ]);
    const unknown = await poruch('beats report nowhere --json');
    expect(unknown.json).toMatchObject([{ refusal: { reason: 'area-unknown', area: 'nowhere' } }]);
  });
});
