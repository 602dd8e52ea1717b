import type { ListedCommand } from '../command.ts';
import { IMPORTS } from './imports.ts';

/**
 * Every command of `poruch`, as `poruch help` lists them. What a command does is loaded when it is asked for: all of it
 * together is the whole application.
 */
export const COMMANDS: readonly ListedCommand[] = [
  {
    name: 'start',
    summary: {
      uk: 'Запустити Поруч: те саме, що npm start',
      en: 'Start Poruch: the same as npm start',
    },
    load: async () => (await import('./start.ts')).startCommand,
  },
  {
    name: 'doctor',
    summary: {
      uk: 'Оглянути установку: база, права, ключі, копії, журнал — і сказати, що зробити',
      en: 'Look the installation over: database, rights, keys, backups, journal; and say what to do',
    },
    load: async () => (await import('./doctor.ts')).doctorCommand,
  },
  {
    name: 'demo reset',
    summary: {
      uk: 'Прибрати демонстраційну громаду з її вигаданими людьми',
      en: 'Remove the demonstration community with its invented people',
    },
    load: async () => (await import('./demo-reset.ts')).demoResetCommand,
  },
  ...IMPORTS,
  {
    name: 'export areas',
    summary: {
      uk: 'Вивантажити всі території у файл, який poruch import areas візьме назад',
      en: 'Take all areas out into a file that poruch import areas takes back',
    },
    load: async () => (await import('./export-areas.ts')).exportAreasCommand,
  },
  {
    name: 'export officers',
    summary: {
      uk: 'Вивантажити всіх поліцейських у таблицю, яку poruch import officers візьме назад',
      en: 'Take all officers out into a table that poruch import officers takes back',
    },
    load: async () => (await import('./export-officers.ts')).exportOfficersCommand,
  },
  {
    name: 'export organisations',
    summary: {
      uk: 'Вивантажити організації одного виду в таблицю, яку їхній імпорт візьме назад',
      en: 'Take organisations of a kind out into a table that their import takes back',
    },
    load: async () => (await import('./export-organisations.ts')).exportOrganisationsCommand,
  },
  {
    name: 'export contacts',
    summary: {
      uk: 'Вивантажити контактних осіб організацій у таблицю',
      en: 'Take the contact persons of organisations out into a table',
    },
    load: async () => (await import('./export-contacts.ts')).exportContactsCommand,
  },
  {
    name: 'export agreements',
    summary: {
      uk: 'Вивантажити угоди з організаціями в таблицю',
      en: 'Take agreements with organisations out into a table',
    },
    load: async () => (await import('./export-agreements.ts')).exportAgreementsCommand,
  },
  {
    name: 'export work',
    summary: {
      uk: 'Вивантажити журнал роботи: день, жетон, територія, вид, кількість',
      en: 'Take the work log out: day, badge, area, kind, count',
    },
    load: async () => (await import('./export-work.ts')).exportWorkCommand,
  },
  {
    name: 'areas publish',
    summary: {
      uk: 'Показати територію всім або знову сховати її',
      en: 'Show an area to everybody, or hide it again',
    },
    load: async () => (await import('./areas-publish.ts')).areasPublishCommand,
  },
  {
    name: 'areas slug',
    summary: {
      uk: 'Дати сторінці території іншу адресу; стара веде туди ж',
      en: 'Give an area’s page another address; the old one leads there',
    },
    load: async () => (await import('./areas-slug.ts')).areasSlugCommand,
  },
  {
    name: 'beats split',
    summary: {
      uk: 'Поділити громаду на поліцейські дільниці за населеними пунктами',
      en: 'Split a hromada into police beats by its settlements',
    },
    load: async () => (await import('./beats-split.ts')).beatsSplitCommand,
  },
  {
    name: 'beats choose',
    summary: {
      uk: 'Зробити дільницями старостинські округи або райони міста',
      en: 'Make beats of starosta districts or city districts',
    },
    load: async () => (await import('./beats-choose.ts')).beatsChooseCommand,
  },
  {
    name: 'beats report',
    summary: {
      uk: 'Перевірити дільниці: скільки мешканців, чи не накладаються, чи немає прогалин',
      en: 'Check the beats: how many residents, any overlaps, any holes',
    },
    load: async () => (await import('./beats-report.ts')).beatsReportCommand,
  },
  {
    name: 'admin create',
    summary: {
      uk: 'Завести адміністратора й отримати посилання, яким він увійде',
      en: 'Create an administrator and get the link to sign in with',
    },
    load: async () => (await import('./admin-create.ts')).adminCreateCommand,
  },
  {
    name: 'head create',
    summary: {
      uk: 'Завести керівника поліції й отримати посилання, яким він увійде',
      en: 'Create a head of police and get the link to sign in with',
    },
    load: async () => (await import('./head-create.ts')).headCreateCommand,
  },
  {
    name: 'admin invite-again',
    summary: {
      uk: 'Дати нове посилання тому, хто не прийшов або загубив усе, чим входив',
      en: 'Give a new link to whoever did not come, or lost every way to sign in',
    },
    load: async () => (await import('./admin-invite-again.ts')).adminInviteAgainCommand,
  },
  {
    name: 'admin list',
    summary: { uk: 'Показати адміністраторів', en: 'List the administrators' },
    load: async () => (await import('./admin-list.ts')).adminListCommand,
  },
  {
    name: 'admin suspend',
    summary: {
      uk: 'Зупинити доступ людини й завершити її сеанси, або повернути доступ',
      en: 'Suspend somebody and end their sessions, or let them in again',
    },
    load: async () => (await import('./admin-suspend.ts')).adminSuspendCommand,
  },
  {
    name: 'officers absence',
    summary: {
      uk: 'Записати, коли поліцейського немає і хто заступає',
      en: 'Record when an officer is away and who stands in',
    },
    load: async () => (await import('./officers-absence.ts')).officersAbsenceCommand,
  },
  {
    name: 'officers photo',
    summary: {
      uk: 'Показати фото поліцейського на картці, з його згоди',
      en: 'Show an officer’s photograph on the card, with consent',
    },
    load: async () => (await import('./officers-photo.ts')).officersPhotoCommand,
  },
  {
    name: 'officers checked',
    summary: {
      uk: 'Записати, що на номер дзвонили і картку перечитали',
      en: 'Record that the number was called and the card read through',
    },
    load: async () => (await import('./officers-checked.ts')).officersCheckedCommand,
  },
  {
    name: 'officers issues',
    summary: {
      uk: 'Прочитати, що мешканці написали через «Щось не так на цій картці»',
      en: 'Read what residents wrote through “Something is wrong on this card”',
    },
    load: async () => (await import('./officers-issues.ts')).officersIssuesCommand,
  },
  {
    name: 'privacy report',
    summary: {
      uk: 'Показати, які дані про людей тут є, доки вони зберігаються і що стерто останньої ночі',
      en: 'List what is kept about people, for how long, and what the last night erased',
    },
    load: async () => (await import('./privacy-report.ts')).privacyReportCommand,
  },
  {
    name: 'audit verify',
    summary: {
      uk: 'Перевірити журнал: чи ніхто нічого не змінив, не вилучив і не переставив',
      en: 'Check the journal: whether anybody changed, removed or moved anything',
    },
    load: async () => (await import('./audit-verify.ts')).auditVerifyCommand,
  },
  {
    name: 'audit key',
    summary: {
      uk: 'Показати відкритий ключ, яким свідок перевіряє журнал',
      en: 'Print the public key with which a witness checks the journal',
    },
    load: async () => (await import('./audit-key.ts')).auditKeyCommand,
  },
  {
    name: 'backup key',
    summary: {
      uk: 'Зробити файл ключа для копій і показати, що зберегти на папері',
      en: 'Make the key file of the backups, and print what to keep on paper',
    },
    load: async () => (await import('./backup-key.ts')).backupKeyCommand,
  },
  {
    name: 'backup',
    summary: {
      uk: 'Зробити резервну копію: база даних, файли, ключі — один архів, без зупинки',
      en: 'Make a backup: database, files and keys in one archive, without stopping',
    },
    load: async () => (await import('./backup.ts')).backupCommand,
  },
  {
    name: 'backup verify',
    summary: {
      uk: 'Перевірити копію: відновити її в тимчасовій базі даних і порівняти',
      en: 'Prove a backup: restore it into a temporary database, and compare',
    },
    load: async () => (await import('./backup-verify.ts')).backupVerifyCommand,
  },
  {
    name: 'restore',
    summary: {
      uk: 'Відновити з резервної копії в порожню базу даних',
      en: 'Restore a backup into an empty database',
    },
    load: async () => (await import('./restore.ts')).restoreCommand,
  },
];
