import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { EXIT } from '../command.ts';
import { testCommandLine } from '../testing/command-line.ts';

const TABLE = `service_request_id,service_code,description,lat,long,requested_datetime,colour
1,dark-place,A lamp is out,45.5,29.7,2020-11-01,red
2,dark-place,A lamp is out,45.5,29.7,tomorrow,red
`;

describe('the command line of reports', () => {
  const poruch = testCommandLine({ language: 'en' });
  beforeAll(async () => {
    await writeFile(join(poruch.folder, 'reports.csv'), TABLE);
    await writeFile(join(poruch.folder, 'trap.xml'), '<!DOCTYPE x><x/>');
  });

  it('says of each row why it is not taken', async () => {
    const { code, printed } = await poruch.run('import reports @reports.csv --dry-run');
    expect(code).toBe(EXIT.refused);
    expect(printed.join('\n')).toContain('line 2 — not taken: the time for which it may be kept');
    expect(printed.join('\n')).toContain('line 3 — not taken: it has no date');
    expect(printed.join('\n')).toContain('Columns that were not taken: colour');
    expect(printed.join('\n')).toContain('New: 0, of them for everybody: 0.');
    expect(printed.join('\n')).toContain('This was a check only');
  });

  it('says the same to programs, and why a file is refused', async () => {
    const { json } = await poruch.run('import reports @reports.csv --json');
    expect(json).toMatchObject([
      {
        created: 0,
        problems: [
          { line: 2, reason: 'too-old' },
          { line: 3, reason: 'date-missing' },
        ],
      },
    ]);
    const trap = await poruch.run('import reports @trap.xml --json');
    expect(trap).toMatchObject({
      code: EXIT.refused,
      json: [{ refusal: { reason: 'xml-doctype' } }],
    });
    expect((await poruch.run('import reports')).code).toBe(EXIT.usage);
  });

  it('counts unknown categories, and says how to say what they are here', async () => {
    const rows = Array.from(
      { length: 6 },
      (_, turn) => `${turn},Pothole,A hole,45.5,29.7,2020-11-01`,
    );
    const table = [
      'service_request_id,service_code,description,lat,long,requested_datetime',
      ...rows,
    ];
    await writeFile(join(poruch.folder, 'potholes.csv'), table.join('\n'));
    const { printed } = await poruch.run('import reports @potholes.csv --dry-run');
    // Old as they are, none is taken: told once, with how many more.
    expect(printed.filter((line) => line.includes('not taken'))).toHaveLength(1);
    expect(printed.join('\n')).toContain('…and 5 more for the same reason');
    const wrong = await poruch.run('import reports @potholes.csv --map Pothole=nothing --json');
    expect(wrong).toMatchObject({
      code: EXIT.refused,
      json: [{ refusal: { reason: 'category-missing', category: 'nothing' } }],
    });
    expect((await poruch.run('import reports @potholes.csv --map Pothole')).code).toBe(EXIT.usage);
  });
});
