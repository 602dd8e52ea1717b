import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { COMMANDS } from '#cli/commands/index.ts';
import { findCommand } from '#cli/find-command.ts';
import { configSchema } from '#platform/config/config.ts';
import { ROOT } from './paths.ts';
import { startOptions } from './start-options.ts';

/** What the pages for people name must be there: a setting, a command with its options, a file, a figure. */
const PAGES = [
  ...globSync('docs/**/*.md', { cwd: ROOT }),
  'README.md',
  'README.uk.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
];

interface Page {
  readonly path: string;
  readonly text: string;
}

const pages: readonly Page[] = PAGES.map((path) => ({
  path,
  text: readFileSync(join(ROOT, path), 'utf8'),
}));

/** Names in capitals that are no settings of Poruch: of the system, of PostgreSQL, or words in examples. */
const NOT_OURS = new Set(['PORUCH_REAL_DATA', 'PORUCH_SCREENSHOTS']);

function unknownSettings(text: string, known: readonly string[]): readonly string[] {
  const inCode = [...text.matchAll(/`([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)(?:=[^`]*)?`/g)];
  const inBlocks = [...text.matchAll(/^(?:export )?([A-Z][A-Z0-9_]+)=/gm)];
  return [...inCode, ...inBlocks]
    .map(([, name = '']) => name)
    .filter((name) => !known.includes(name) && !NOT_OURS.has(name));
}

const USAGES = new Map(
  await Promise.all(
    COMMANDS.map(async ({ name, load }) => [name, (await load()).usage.en] as const),
  ),
);

/** `npm run poruch -- backup FILE --key-file X`, `poruch audit key`: the command must be there, and know its options. */
function wrongCommands(text: string): readonly string[] {
  const lines = [...text.matchAll(/(?:npm run poruch -- |run\.mjs poruch |`poruch )([^`#|\n]+)/g)];
  return lines
    .map(([, line = '']) => line.trim())
    .filter((line) => !/^(<|help\b|КОМАНДА|COMMAND|import$|export$)/.test(line))
    .filter((line) => {
      const words = line.split(/\s+/);
      const found = findCommand(COMMANDS, words);
      if (!found)
        return !COMMANDS.some(({ name }) => name.startsWith(`${words[0]} `) && words.length === 1);
      const options = [...line.matchAll(/--([a-z-]+)/g)].map(([option]) => option);
      return options.some(
        (option) => !USAGES.get(found.command.name)?.includes(option) && option !== '--lang',
      );
    });
}

/** Links to files, and paths in code that begin with a folder of ours. */
function missingFiles({ path, text }: Page, exists: (file: string) => boolean): readonly string[] {
  const links = [...text.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map(([, to = '']) =>
    resolve(ROOT, dirname(path), to),
  );
  const named = [
    ...text.matchAll(/`((?:src|docs|e2e|bench|tools|migrations)\/[^`\s*{}…<>]+)`/g),
  ].map(([, to = '']) => resolve(ROOT, to));
  return [...links, ...named].filter((file) => !exists(file));
}

describe.each(pages)('$path', (page) => {
  test('names only settings that there are', () => {
    expect(unknownSettings(page.text, configSchema.keyof().options)).toEqual([]);
  });
  test('names only commands that there are, with options that they know', () => {
    expect(wrongCommands(page.text)).toEqual([]);
  });
  test('leads only to files that there are', () => {
    expect(missingFiles(page, existsSync)).toEqual([]);
  });
});

describe('the guide to running Poruch', () => {
  const { text } = pages.find(({ path }) => path === 'docs/deploy.md') ?? { text: '' };

  test('names only figures that /metrics has', () => {
    const metrics = readFileSync(join(ROOT, 'src/platform/metrics/open-metrics.ts'), 'utf8');
    const named = [...text.matchAll(/`(poruch_[a-z_]+)`/g)].map(([, name = '']) => name);
    expect(named.length).toBeGreaterThan(8);
    expect(named.filter((name) => !metrics.includes(`'${name}'`))).toEqual([]);
  });

  test('starts the server with the options of `npm start`, as a service and in a container', () => {
    const deploy = pages.find(({ path }) => path === 'docs/deploy.md')?.text ?? '';
    const options = startOptions();
    expect(options).not.toEqual([]);
    expect(deploy).toContain(`node ${options.join(' ')} tools/run.mjs start\n`);
    const words = ['node_modules/.bin/node', ...options, 'tools/run.mjs', 'start'];
    expect(deploy).toContain(`CMD [${words.map((word) => `"${word}"`).join(', ')}]`);
  });

  test('names every setting of whoever runs it', () => {
    const own = ['HOME_AREA', 'TIME_ZONE'];
    const silent = configSchema
      .keyof()
      .options.filter((name) => !text.includes(name) && !own.includes(name));
    expect(silent).toEqual([]);
  });
});

describe('what is not there is noticed', () => {
  test('a setting, a command, an option and a file', () => {
    expect(unknownSettings('set `BACKUP_FOLDER=/mnt`', ['BACKUP_DIR'])).toEqual(['BACKUP_FOLDER']);
    expect(unknownSettings('BACKUP_FOLDER=/mnt', ['BACKUP_DIR'])).toEqual(['BACKUP_FOLDER']);
    expect(wrongCommands('npm run poruch -- bakcup FILE')).toEqual(['bakcup FILE']);
    expect(wrongCommands('npm run poruch -- backup FILE --zip')).toEqual(['backup FILE --zip']);
    const page = { path: 'docs/x.md', text: '[a](nowhere.md) `src/nowhere.ts`' };
    expect(missingFiles(page, existsSync)).toHaveLength(2);
  });
});
