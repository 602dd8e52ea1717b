import { appendFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { OperatorLanguage } from '#kernel/text/said.ts';
import { keepHeadsJob, openHeadKey } from '#modules/audit/index.ts';
import { sealEverything, tamper, writeEntries } from '#modules/audit/testing.ts';
import { systemRandom } from '#platform/crypto/random.ts';
import { EXIT } from '../command.ts';
import { testCommandLine } from '../testing/command-line.ts';

describe('the command line of the journal', () => {
  const poruch = testCommandLine({ language: 'en' });
  let heads: string;
  beforeAll(async () => {
    const { platform, folder } = poruch;
    heads = join(folder, 'heads.jsonl');
    const key = await openHeadKey(folder, systemRandom);
    await writeEntries(platform, 30);
    await sealEverything(platform);
    await keepHeadsJob(platform, key, { file: heads, url: undefined }).run();
  });

  async function run(line: string, language?: OperatorLanguage) {
    const answered = await poruch.run(line, { language });
    return { ...answered, printed: answered.printed.join('\n'), told: answered.told.join() };
  }

  it('says that nothing was touched, and what it could not see without a witness', async () => {
    const { code, printed } = await run('audit verify');
    expect(code).toBe(EXIT.done);
    expect(printed).toContain('The journal is whole: 30 sealed entries');
    expect(printed).toContain('No records of a witness');
    const witnessed = await run(`audit verify --heads ${heads}`, 'uk');
    expect(witnessed.printed).toContain('Журнал цілий: запечатано записів — 30');
    expect(witnessed.printed).not.toContain('Записів свідка не було');
  });

  it('finds the witness’s file by itself where the settings name one', async () => {
    vi.stubEnv('AUDIT_WITNESS_FILE', heads);
    const { json } = await run('audit verify --json');
    vi.stubEnv('AUDIT_WITNESS_FILE', '');
    expect(json).toMatchObject([{ sealed: 30, heads: { witness: 1 }, findingCount: 0 }]);
  });

  it('prints the key that a witness checks with, and takes it back from there', async () => {
    const { printed } = await run('audit key');
    expect(printed).toMatch(/^-----BEGIN PUBLIC KEY-----\n/);
    expect((await run('audit key --json')).json).toEqual([{ publicKey: printed }]);
    const file = join(poruch.folder, 'key.pem');
    await writeFile(file, printed);
    expect((await run(`audit verify --key ${file} --heads ${heads}`)).code).toBe(EXIT.done);
  });

  it.each([
    ['audit verify --heads /nowhere', 'There is no file /nowhere'],
    ['audit verify --key .env.example', 'this is no key'],
    ['audit verify --heads .env.example', 'line 1 is no signed end'],
  ])('refuses «%s» with a sentence', async (line, sentence) => {
    const { code, told } = await run(line);
    expect([code, told]).toEqual([EXIT.refused, expect.stringContaining(sentence)]);
  });

  it('ends with 1 and names the place when something was changed', async () => {
    await tamper(
      poruch.platform,
      `update audit.entry set action = 'officer-card.read'
       where id = (select entry_id from audit.seal where number = 9)`,
    );
    const { code, printed } = await run('audit verify');
    expect(code).toBe(EXIT.refused);
    expect(printed).toContain('No. 9: the entry was changed after it was sealed');
    expect(printed).toContain('The journal is NOT whole');
    expect((await run('audit verify', 'uk')).printed).toContain('№ 9: запис змінено');
    expect((await run('audit verify --json')).json).toMatchObject([
      { findings: [{ kind: 'entry-changed', number: 9 }] },
    ]);
  });

  it('names a witness’s line that nobody here signed', async () => {
    await appendFile(
      heads,
      `{"number":31,"hash":"${'0'.repeat(64)}","signedAt":"2026-11-25T08:00:00Z","signature":"AAAA"}\n`,
    );
    const { printed } = await run(`audit verify --heads ${heads}`);
    expect(printed).toContain(
      'No. 31: the signature was not made with this key (signature with the witness)',
    );
  });
});
