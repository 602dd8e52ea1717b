import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { EXIT } from '../command.ts';
import { testCommandLine } from '../testing/command-line.ts';

const OFFICE = 'назва,телефон\nКоординаційний безпековий офіс,(04844) 0-00-00\n';

describe('the command that brings in the coordination office and its partners', () => {
  const poruch = testCommandLine({ language: 'uk' });
  beforeAll(() => writeFile(join(poruch.folder, 'office.csv'), OFFICE));

  it('takes an office as an office, and a partner where no kind is named', async () => {
    const office = await poruch.run('import partners @office.csv --kind coordination-office');
    expect([office.code, office.printed.join()]).toEqual([
      EXIT.done,
      expect.stringContaining('Нових: 1'),
    ]);
    const again = await poruch.run('import partners @office.csv --kind coordination-office');
    expect(again.printed.join()).toContain('без змін: 1');
    const partner = await poruch.run('import partners @office.csv');
    expect(partner.printed.join()).toContain('Нових: 1');
  });

  it('says which kinds there are, instead of guessing', async () => {
    const wrong = await poruch.run('import partners @office.csv --kind station');
    expect(wrong.code).toBe(EXIT.usage);
    expect(wrong.told.join()).toContain('coordination-office, council, ngo');
  });
});
