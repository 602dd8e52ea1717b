import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { OperatorLanguage } from '#kernel/text/said.ts';
import { EXIT } from '../command.ts';
import { testCommandLine } from '../testing/command-line.ts';

const EMAIL = 'olena@poruch.test';

describe('the command line of administrators', () => {
  const poruch = testCommandLine({ language: 'en' });
  beforeAll(() => {
    vi.stubEnv('PUBLIC_URL', 'https://poruch.example');
  });

  async function run(line: readonly string[], language?: OperatorLanguage) {
    const answered = await poruch.run(['admin', ...line], { language });
    const { printed, told } = answered;
    return { ...answered, printed: printed.join('\n'), told: told.join('\n') };
  }

  it('says how to make the first one while there is none', async () => {
    const { code, printed } = await run(['list']);
    expect(code).toBe(EXIT.done);
    expect(printed).toContain('poruch admin create --email');
  });

  it('makes one, and shows the link once, in the language of whoever is invited', async () => {
    const made = await run([
      'create',
      '--email',
      EMAIL,
      '--name',
      'Олена Зразкова',
      '--language',
      'en',
    ]);
    expect(made.code).toBe(EXIT.done);
    expect(made.printed).toMatch(/^https:\/\/poruch\.example\/en\/join\/[\w-]{43}$/m);
    const listed = await run(['list'], 'uk');
    expect(listed.printed).toBe(`Олена Зразкова <${EMAIL}> · ще не прийшов · ще не входив`);
    expect(listed.printed).not.toContain('/join/');
  });

  it('makes the first head, who confirms roles and keeps nothing of the installation', async () => {
    const { code, printed } = await poruch.run(
      ['head', 'create', '--email', 'head@poruch.test', '--name', 'Петро Приклад'],
      { language: 'en' },
    );
    expect(code).toBe(EXIT.done);
    expect(printed.join('\n')).toContain('head of police was created: head@poruch.test');
    expect(printed.join('\n')).toMatch(/^https:\/\/poruch\.example\/join\/[\w-]{43}$/m);
    expect((await run(['list'])).printed).not.toContain('head@poruch.test');
  });

  it.each([
    [EXIT.refused, ['create', '--email', EMAIL, '--name', 'Х'], 'admin invite-again'],
    [EXIT.refused, ['create', '--email', 'olena', '--name', 'Х'], 'no e-mail address'],
    [EXIT.refused, ['create', '--email', 'a@b.test', '--name', ' '], '--name'],
    [EXIT.usage, ['create', '--email', 'a@b.test'], '--name are needed'],
    [EXIT.usage, ['create', '--email', 'a@b.test', '--name', 'Х', '--language', 'ru'], 'uk or en'],
    [EXIT.refused, ['invite-again', 'nobody@poruch.test'], 'no account'],
    [EXIT.usage, ['invite-again'], 'e-mail address is needed'],
    [EXIT.refused, ['suspend', 'nobody@poruch.test'], 'no account'],
    [EXIT.refused, ['suspend', EMAIL, '--lift'], 'nothing to change'],
    [EXIT.usage, ['list', 'everybody'], 'Nothing is to be named'],
  ] as const)('ends with %i at «admin %s»', async (code, line, words) => {
    const refused = await run(line);
    expect(refused.code).toBe(code);
    expect(refused.told).toContain(words);
  });

  it('gives a new link, and for programs the same as JSON', async () => {
    const again = await run(['invite-again', EMAIL, '--json']);
    expect(again.code).toBe(EXIT.done);
    expect(again.json).toMatchObject([
      { purpose: 'join', link: expect.stringContaining('https://poruch.example/en/join/') },
    ]);
  });

  it('shuts somebody out and lets them in again', async () => {
    expect((await run(['suspend', EMAIL])).code).toBe(EXIT.done);
    expect((await run(['list', '--json'])).json).toMatchObject([[{ status: 'suspended' }]]);
    expect((await run(['invite-again', EMAIL])).told).toContain('--lift');
    expect((await run(['suspend', EMAIL, '--lift'], 'uk')).printed).toContain('доступ повернено');
    expect((await run(['list', '--json'])).json).toMatchObject([[{ status: 'invited' }]]);
  });
});
