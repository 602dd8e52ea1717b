import { describe, expect, test } from 'vitest';
import { createLogger } from '#platform/log/logger.ts';
import type { OperatorLanguage } from '#kernel/text/said.ts';
import { type Command, type Console, EXIT, type ListedCommand } from './command.ts';
import { chooseLanguage } from './language.ts';
import { runCommandLine } from './run-command-line.ts';

/** A console that remembers what was said. */
function hearing(language: OperatorLanguage) {
  const printed: string[] = [];
  const told: string[] = [];
  const console: Console = {
    language,
    say: (said) => said[language],
    print: (line) => printed.push(line),
    folder: '/',
    printJson: (value) => printed.push(JSON.stringify(value)),
    refuse: (_reason, text) => {
      told.push(text);
      return EXIT.refused;
    },
    tell: (line) => told.push(line),
    progress: { show: () => undefined, end: () => undefined },
    log: createLogger('silent'),
  };
  return { console, printed, told };
}

function command(name: string): ListedCommand {
  const loaded: Command = {
    usage: { uk: 'ФАЙЛ', en: 'FILE' },
    run: (args, console) => {
      console.print(`${name}: ${args.join(' ')}`);
      return Promise.resolve(0);
    },
  };
  return {
    name,
    summary: { uk: `зробити ${name}`, en: `do ${name}` },
    load: () => Promise.resolve(loaded),
  };
}

const COMMANDS = [command('import areas'), command('import officers'), command('doctor')];

async function run(line: string, language: OperatorLanguage = 'en') {
  const { console, printed, told } = hearing(language);
  const args = line === '' ? [] : line.split(' ');
  const exitCode = await runCommandLine(COMMANDS, args, console);
  return { exitCode, printed: printed.join('\n'), told: told.join('\n') };
}

describe('poruch', () => {
  test('runs a command of one word or two with what follows its name', async () => {
    expect(await run('import areas a.csv --dry-run')).toMatchObject({
      exitCode: 0,
      printed: 'import areas: a.csv --dry-run',
    });
    expect((await run('doctor')).printed).toBe('doctor: ');
  });

  test.each(['', 'help', '--help', '-h'])('lists what it can do when asked «%s»', async (line) => {
    const { exitCode, printed } = await run(line, 'uk');
    expect(exitCode).toBe(0);
    for (const { name } of COMMANDS) expect(printed).toContain(`зробити ${name}`);
  });

  test.each(['--version', '-V'])('says its version when asked «%s»', async (line) => {
    expect(await run(line)).toMatchObject({
      exitCode: 0,
      printed: expect.stringMatching(/^poruch \d+\.\d+\.\d+$/),
    });
  });

  test('names every exit code in its help', async () => {
    const { printed } = await run('help');
    for (const code of Object.values(EXIT)) expect(printed).toMatch(new RegExp(`\\b${code} `));
  });

  test('tells of all that begin with a word, when asked for that word', async () => {
    const { exitCode, printed } = await run('help import');
    expect(exitCode).toBe(0);
    expect(printed).toContain('poruch import areas FILE');
    expect(printed).toContain('poruch import officers FILE');
    expect(printed).not.toContain('doctor');
  });

  test.each(['help import areas', 'import areas --help', 'import areas -h'])(
    'explains one command when asked «%s», and does not run it',
    async (line) => {
      expect(await run(line)).toMatchObject({
        exitCode: 0,
        printed: 'do import areas\n\n  poruch import areas FILE',
      });
    },
  );

  test.each([
    ['import area', 'import areas'],
    ['import', 'import officers'],
    ['imprt areas', 'import areas'],
    ['docter', 'doctor'],
    ['help docto', 'doctor'],
  ])('meant by «%s» is perhaps «%s»', async (line, meant) => {
    const { exitCode, told } = await run(line);
    expect(exitCode).toBe(2);
    expect(told).toContain(`poruch ${meant}`);
  });

  test('says where all commands are when it has no idea', async () => {
    const { exitCode, told } = await run('щось зовсім інше', 'uk');
    expect([exitCode, told]).toEqual([2, expect.stringContaining('poruch help')]);
  });
});

describe('the language of the command line', () => {
  test.each([
    ['--lang en help', {}, 'en', 'help'],
    ['help --lang=uk', { LANG: 'en_GB.UTF-8' }, 'uk', 'help'],
    ['help', { LANG: 'en_US.UTF-8' }, 'en', 'help'],
    ['help', { LANG: 'C.UTF-8' }, 'uk', 'help'],
    ['help', { LANG: 'en_US.UTF-8', LC_ALL: 'uk_UA.UTF-8' }, 'uk', 'help'],
    ['help', {}, 'uk', 'help'],
  ] as const)('of «%s» with %j is %s', (line, environment, language, rest) => {
    const choice = chooseLanguage(line.split(' '), environment);
    expect([choice.language, choice.rest.join(' '), choice.unknown]).toEqual([
      language,
      rest,
      undefined,
    ]);
  });

  test('that we do not speak is named', () => {
    expect(chooseLanguage(['--lang', 'de'], {}).unknown).toBe('de');
    expect(chooseLanguage(['help', '--lang'], {}).unknown).toBe('');
  });
});
