import type { Said } from '#kernel/text/said.ts';
import type { Console, ListedCommand } from './command.ts';

const INTRODUCTION: Said = {
  uk: 'Поруч: робота поліції з громадою. Команди:',
  en: 'Poruch: police and community, side by side. Commands:',
};

const CLOSING: Said = {
  uk: `Докладно про команду:  poruch help КОМАНДА
Мова: --lang uk або --lang en; інакше за змінною LANG, інакше українська.
Вихід: 0 — зроблено, 1 — відмовлено або відхилено частину рядків, 2 — помилка у команді,
       69 — база даних недоступна, 70 — збій програми, 78 — помилка в налаштуваннях.
Версія: poruch --version`,
  en: `More about a command:  poruch help COMMAND
Language: --lang uk or --lang en; else what LANG says, else Ukrainian.
Exit codes: 0 done, 1 refused or some rows refused, 2 wrong usage,
            69 the database is not to be had, 70 a bug in the program, 78 wrong settings.
Version: poruch --version`,
};

interface Chapter {
  readonly title: Said;
  /** First words of the commands that stand in it. */
  readonly words: readonly string[];
}

/** In the order in which somebody who begins comes to need them. */
const CHAPTERS: readonly Chapter[] = [
  {
    title: { uk: 'Запустити й доглянути', en: 'Start and look after' },
    words: ['start', 'doctor', 'demo'],
  },
  { title: { uk: 'Перші люди', en: 'The first people' }, words: ['admin', 'head'] },
  { title: { uk: 'Внести своє', en: 'Bring in your own' }, words: ['import'] },
  { title: { uk: 'Території й дільниці', en: 'Areas and beats' }, words: ['areas', 'beats'] },
  { title: { uk: 'Поліцейські', en: 'Officers' }, words: ['officers'] },
  { title: { uk: 'Вивантажити все', en: 'Take everything out' }, words: ['export'] },
  { title: { uk: 'Резервні копії', en: 'Backups' }, words: ['backup', 'restore'] },
  { title: { uk: 'Приватність і журнал', en: 'Privacy and journal' }, words: ['privacy', 'audit'] },
];
const FURTHER: Said = { uk: 'Ще', en: 'Further' };

/** Reads like a table of contents. */
export function describeAll(commands: readonly ListedCommand[], console: Console): string {
  const width = Math.max(...commands.map(({ name }) => name.length));
  const line = ({ name, summary }: ListedCommand) =>
    `  ${name.padEnd(width)}  ${console.say(summary)}`;
  const chapters = [...CHAPTERS, furtherOf(commands)].flatMap(({ title, words }) => {
    const own = words.flatMap((word) => commands.filter(({ name }) => firstWord(name) === word));
    return own.length > 0 ? [[console.say(title), ...own.map(line)].join('\n')] : [];
  });
  return [console.say(INTRODUCTION), ...chapters, console.say(CLOSING)].join('\n\n');
}

/** Commands that begin with one word, each as on its own page. */
export async function describeFamily(
  commands: readonly ListedCommand[],
  console: Console,
): Promise<string> {
  const described = await Promise.all(commands.map((command) => describeOne(command, console)));
  return described.join('\n\n');
}

function furtherOf(commands: readonly ListedCommand[]): Chapter {
  const placed = new Set(CHAPTERS.flatMap(({ words }) => words));
  const words = new Set(commands.map(({ name }) => firstWord(name)));
  return { title: FURTHER, words: [...words].filter((word) => !placed.has(word)) };
}

function firstWord(name: string): string {
  return name.split(' ')[0] ?? name;
}

export async function describeOne(
  { name, summary, load }: ListedCommand,
  console: Console,
): Promise<string> {
  const usage = console.say((await load()).usage).trim();
  return `${console.say(summary)}\n\n  poruch ${name} ${usage}`;
}
