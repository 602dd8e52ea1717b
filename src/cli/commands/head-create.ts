import type { Command } from '../command.ts';
import { createFirst } from '../create-first.ts';

export const headCreateCommand: Command = {
  usage: {
    uk: `--email АДРЕСА --name ІМ’Я [--language uk|en] [--json]
    Керівник підтверджує ролі, які дають доступ до довіреного поліції:
    їх надають двоє, і адміністратор сам цього не може.
    Передайте посилання самому керівникові, не адміністраторові. Про нього дізнаються керівники й аудитори, які вже є.
    Посилання діє сім днів і один раз; його видно лише тут.
    --language   якою мовою відкрити сторінку запрошення; без неї — українською
    --json       відповідь для програм`,
    en: `--email ADDRESS --name NAME [--language uk|en] [--json]
    A head confirms the roles that open what people confided: two people give them, and the administrator alone cannot.
    Hand the link to the head, not to the administrator. Heads and auditors who are there already are notified.
    The link works once, for seven days; it is shown only here.
    --language   in which language the invitation opens; Ukrainian without it
    --json       an answer for programs`,
  },
  run: (args, console) => createFirst(args, console, 'police-head'),
};
