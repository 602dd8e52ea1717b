import type { Said } from '../kernel/text/said.ts';
import type { Command, Console } from './command.ts';

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

export function describeAll(commands: readonly Command[], console: Console): string {
  const width = Math.max(...commands.map(({ name }) => name.length));
  const lines = commands.map(
    ({ name, summary }) => `  ${name.padEnd(width)}  ${console.say(summary)}`,
  );
  return [console.say(INTRODUCTION), '', ...lines, '', console.say(CLOSING)].join('\n');
}

export function describeOne(command: Command, console: Console): string {
  const usage = console.say(command.usage).trim();
  return `${console.say(command.summary)}\n\n  poruch ${command.name} ${usage}`;
}
