import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { COMMANDS } from './commands/index.ts';
import { describeAll, describeOne } from './help.ts';
import { recordedConsole } from './testing/recorded-console.ts';

describe.each(['uk', 'en'] as const)('the help of the whole command line, in %s', (language) => {
  const console = recordedConsole(language);

  test('lists every command once, under a chapter', () => {
    const lines = describeAll(COMMANDS, console).split('\n');
    for (const { name } of COMMANDS) {
      expect(lines.filter((line) => line.startsWith(`  ${name}  `))).toHaveLength(1);
    }
    expect(lines).not.toContain(language === 'uk' ? 'Ще' : 'Further');
  });

  test('would say of a command without a chapter that it is further', () => {
    const [one] = COMMANDS;
    const stray = one ? [...COMMANDS, { ...one, name: 'stray thing' }] : [];
    expect(describeAll(stray, console).split('\n')).toContain(language === 'uk' ? 'Ще' : 'Further');
  });

  test('fits a terminal, and speaks one language', async () => {
    for (const command of COMMANDS) {
      const text = await describeOne(command, console);
      const long = text.split('\n').filter((line) => line.length > 120);
      expect([command.name, long]).toEqual([command.name, []]);
      if (language === 'en') {
        // Examples of what Ukrainian files say may stand in English help, in quotes or as a table's words.
        expect([command.name, command.summary.en]).toEqual([
          command.name,
          expect.not.stringMatching(/\p{Script=Cyrillic}/u),
        ]);
      }
    }
  });

  test('says of every command how programs use it; only the server has nothing to answer', async () => {
    const loaded = await Promise.all(
      COMMANDS.map(async ({ name, load }) => ({ name, usage: (await load()).usage })),
    );
    const silent = loaded.filter(({ usage }) => !usage[language].includes('--json'));
    expect(silent.map(({ name }) => name)).toEqual(['start']);
  });
});

/** Counts what Node loads of ours and of packages until the help of all commands is written. */
const COUNTING = `
  import { registerHooks } from 'node:module';
  let loaded = 0;
  registerHooks({
    load(url, context, next) {
      if (url.startsWith('file:')) loaded += 1;
      return next(url, context);
    },
  });
  process.on('exit', () => console.error(loaded));
  process.argv.splice(1, 0, 'poruch');
  process.argv[2] = 'help';
  await import(${JSON.stringify(new URL('./poruch.ts', import.meta.url).href)});
`;

test('the list of all commands loads none of what they do', () => {
  const asked = spawnSync(process.execPath, ['--input-type=module', '--eval', COUNTING, 'help'], {
    encoding: 'utf8',
    env: { ...process.env, LANG: 'en' },
  });
  expect(asked.stdout).toContain('import areas');
  const loaded = Number(asked.stderr.trim().split('\n').at(-1));
  // The command line itself and the logger; with what the commands do it is two thousand.
  expect(loaded).toBeGreaterThan(5);
  expect(loaded).toBeLessThan(80);
});
