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

  test('fits a terminal, and speaks one language', () => {
    for (const command of COMMANDS) {
      const text = describeOne(command, console);
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

  test('says of every command how programs use it; only the server has nothing to answer', () => {
    const silent = COMMANDS.filter(({ usage }) => !usage[language].includes('--json'));
    expect(silent.map(({ name }) => name)).toEqual(['start']);
  });
});
