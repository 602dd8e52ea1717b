import type { Command } from '../command.ts';
import { createFirst } from '../create-first.ts';

export const adminCreateCommand: Command = {
  usage: {
    uk: `--email АДРЕСА --name ІМ’Я [--language uk|en] [--json]
    Першого адміністратора заводять лише так; далі людей запрошують з робочого столу. Ролі, що відкривають
    довірене поліції, надають двоє, тож заведіть і керівника поліції: poruch head create.
    Посилання діє сім днів і один раз; його видно лише тут.
    --language   якою мовою відкрити сторінку запрошення; без неї — українською
    --json       відповідь для програм`,
    en: `--email ADDRESS --name NAME [--language uk|en] [--json]
    The first administrator can be created only here; everybody else is invited from the desk. Roles that open
    what people confided are given by two people, so create a head of police, too: poruch head create.
    The link works once, for seven days; it is shown only here.
    --language   in which language the invitation opens; Ukrainian without it
    --json       an answer for programs`,
  },
  run: (args, console) => createFirst(args, console, 'administrator'),
};
