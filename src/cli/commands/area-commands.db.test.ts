import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { EXIT } from '../command.ts';
import { testCommandLine } from '../testing/command-line.ts';

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
  const poruch = testCommandLine({ language: 'uk' });
  beforeAll(async () => {
    const files = {
      'codifier.csv': CODIFIER,
      'map.geojson': MAP,
      'settlements.csv': SETTLEMENTS,
      'broken.geojson': '{"type": ',
    };
    for (const [name, text] of Object.entries(files)) {
      await writeFile(join(poruch.folder, name), text);
    }
  });

  it('takes a hromada from files to beats that the law allows or not', async () => {
    const codifier = await poruch.run('import areas @codifier.csv --publish');
    expect([codifier.code, codifier.printed.at(-1)]).toEqual([
      EXIT.done,
      'Взято: 3, виправлено і взято: 0, без змін: 0, відхилено: 0.',
    ]);

    const tried = await poruch.run('import areas @map.geojson --dry-run');
    expect(tried.code).toBe(EXIT.refused);
    expect(tried.printed).toEqual([
      'Назву взято з «name». Інакше: --name-property.',
      'Код узято з «katottg». Інакше: --code-property.',
      'Що у файлі: громада × 1. Інакше: --kind.',
      '  об’єкт 2, Центр — відхилено: це точка, а не територія',
      'Взято: 1, виправлено і взято: 0, без змін: 0, відхилено: 1.',
      'Це спроба: нічого не записано.',
    ]);
    const map = await poruch.run('import areas @map.geojson --publish --json');
    expect(map.printed).toEqual([]);
    expect(map.json).toMatchObject([
      {
        files: [{ file: 'map.geojson', counts: { taken: 1, refused: 1 } }],
        counts: { taken: 1, refused: 1 },
      },
    ]);

    const settlements = await poruch.run('import settlements @settlements.csv --publish', {
      language: 'en',
    });
    expect(settlements.printed).toEqual([
      'Taken: 2, mended and taken: 0, unchanged: 0, refused: 0.',
    ]);

    const beats = await poruch.run(
      'beats split lymanska-hromada --settlements Північне;Південне --publish',
    );
    expect(beats.code).toBe(EXIT.done);
    expect(beats.printed).toHaveLength(3);
    const report = await poruch.run('beats report lymanska-hromada');
    expect(report.printed.join('\n')).toContain('більше, ніж дозволено');
    expect(report.printed).toContain('Дільниці не накладаються і не лишають прогалин.');

    expect((await poruch.run('officers issues')).printed).toEqual(['Зауважень немає.']);
    await sql`insert into officers.card_issue (id, area_id, subject, note, body_fingerprint, created_at)
      select gen_random_uuid(), id, 'hours', E'по середах\nніхто', '-', '2026-11-25T08:30:00Z'
      from areas.area where slug = 'lymanska-hromada'`.execute(poruch.platform.database.write);
    expect((await poruch.run('officers issues')).printed).toEqual([
      '25 листопада 2026, 10:30 · Лиманська громада',
      '  Не ті дні чи години прийому',
      '  «по середах\n   ніхто»',
    ]);
    expect((await poruch.run('officers issues --json')).json).toMatchObject([
      [{ subject: 'hours', note: 'по середах\nніхто', areas: [{ name: 'Лиманська громада' }] }],
    ]);

    expect((await poruch.run('areas publish pivnichne --hide')).printed).toEqual([
      'Змінено 1 територію.',
    ]);
    expect((await poruch.run('areas slug pivnichne pivnich')).printed).toEqual([
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
    [
      'import areas @codifier.csv --publish --as-exported',
      EXIT.usage,
      'Виберіть щось одне: --publish або --as-exported.',
    ],
    ['areas publish', EXIT.usage, 'Назвіть територію або --all.'],
    ['areas publish nowhere --all', EXIT.usage, 'Назвіть територію або --all.'],
    ['areas slug lymanska-hromada', EXIT.usage, 'Потрібні територія та її нова адреса.'],
    ['beats split', EXIT.usage, 'Потрібні громада'],
    ['beats split nowhere --settlements А', EXIT.refused, 'Території «nowhere» не знаємо'],
    ['beats report nowhere', EXIT.refused, 'Території «nowhere» не знаємо'],
  ])('says what is wrong with «poruch %s»', async (line, code, said) => {
    const answer = await poruch.run(line);
    expect(answer.code).toBe(code);
    expect(answer.told.join('\n')).toContain(said);
    expect(answer.told.length).toBeGreaterThan(0);
  });

  it('takes several files in turn, and reports on each and on all', async () => {
    const line = 'import areas @codifier.csv @settlements.csv @map.geojson --dry-run';
    const tried = await poruch.run(`${line} --kind hromada`);
    expect(tried.code).toBe(EXIT.refused);
    const headings = ['codifier.csv:', 'settlements.csv:', 'map.geojson:', 'Разом, 3 файли:'];
    expect(tried.printed.filter((printed) => headings.includes(printed))).toEqual(headings);
    expect(tried.printed.at(-1)).toBe('Кожен файл спробувано окремо, ніби інших немає.');

    const broken = await poruch.run('import areas @broken.geojson @map.geojson');
    expect([broken.code, broken.told.length]).toEqual([EXIT.refused, 1]);
    expect(broken.printed.at(-1)).toBe('Не взято цілком 1 файл: чому, сказано вище.');
  });

  it('answers programs with one document, of a failure too', async () => {
    const imported = await poruch.run('import areas @broken.geojson @map.geojson --json');
    expect(imported).toMatchObject({ code: EXIT.refused, printed: [], told: [] });
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

    const missing = await poruch.run('import officers @nobody.csv --json', { language: 'en' });
    expect(missing).toMatchObject({ code: EXIT.refused, printed: [], told: [] });
    expect(missing.json).toEqual([
      {
        refusal: {
          reason: 'file-missing',
          file: `${poruch.folder}/nobody.csv`,
          text: `There is no file ${poruch.folder}/nobody.csv`,
        },
      },
    ]);
    const unknown = await poruch.run('beats report nowhere --json');
    expect(unknown.json).toMatchObject([{ refusal: { reason: 'area-unknown', area: 'nowhere' } }]);
  });
});
