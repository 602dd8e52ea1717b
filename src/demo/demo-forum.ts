import type { Said } from '#kernel/text/said.ts';

/** What could be shown at a forum: the innovations that the first one named. Whoever shows them is invented. */
export interface DemoTalk {
  /** Which of the tracks, in their order. */
  readonly track: 0 | 1 | 2;
  readonly kind: 'talk' | 'demonstration' | 'stand' | 'round-table';
  readonly title: string;
  readonly abstract: string;
  readonly description: string;
  readonly name: string;
  readonly organisation: string;
  /** What the organisers have decided so far; undefined: it waits for reviews. */
  readonly outcome?: 'accepted' | 'confirmed' | 'waiting';
}

export const DEMO_TRACKS: readonly { readonly name: Said; readonly about: Said }[] = [
  {
    name: { uk: 'Робота дільничних офіцерів', en: 'Work of district officers' },
    about: {
      uk: 'Зустрічі з жителями, звіти перед громадою, офіцер, якого знають в обличчя.',
      en: 'Meetings with residents, reports to the community, an officer whom people know by sight.',
    },
  },
  {
    name: { uk: 'Спілкування з громадою', en: 'Communication with the community' },
    about: {
      uk: 'Кава з поліцейським, сторінки в соцмережах, застосунок, який не треба ставити.',
      en: 'Coffee with a cop, social pages, an application that nobody has to install.',
    },
  },
  {
    name: { uk: 'Діти та вразливі групи', en: 'Children and vulnerable groups' },
    about: {
      uk: 'Шкільні офіцери, самооборона для жінок і дівчат, допомога через того, кому довіряють.',
      en: 'School officers, self-defence for women and girls, help through somebody whom people trust.',
    },
  },
];

export const DEMO_ROOMS: readonly { readonly name: Said; readonly seats: number }[] = [
  { name: { uk: 'Великий зал', en: 'Great hall' }, seats: 120 },
  { name: { uk: 'Читальний зал', en: 'Reading room' }, seats: 60 },
  { name: { uk: 'Зал періодики', en: 'Periodicals room' }, seats: 40 },
];

export const DEMO_CRITERIA: readonly Said[] = [
  { uk: 'Користь для громади', en: 'Use for the community' },
  { uk: 'Чи легко повторити', en: 'Easy to repeat' },
  { uk: 'Чи зміряно результат', en: 'The result was measured' },
];

export const DEMO_QUESTION: Said = {
  uk: 'У якій громаді це вже пробували?',
  en: 'In which hromada was it tried?',
};

export const DEMO_TALKS: readonly DemoTalk[] = [
  {
    track: 0,
    kind: 'talk',
    title: 'Дільничний, якого знають в обличчя',
    abstract:
      'Картка офіцера в кожному селі, прийом у клубі й заступник, який справді бере слухавку.',
    description:
      'Жителі не знали, хто їхній дільничний. Ми зібрали картки, розвісили плакати й домовилися про дні прийому в кожному старостинському окрузі. За пів року на прийом прийшло втричі більше людей.',
    name: 'Олена Зразкова',
    organisation: 'Татарбунарська громада (вигадано)',
    outcome: 'confirmed',
  },
  {
    track: 0,
    kind: 'talk',
    title: 'Піврічний звіт за один вечір',
    abstract:
      'Звіт складається сам із того, що й так записано, а вечір лишається на розмову з людьми.',
    description:
      'Замість трьох днів над паперами — година на перевірку. Решту часу офіцер відповідає на запитання, і кожна обіцянка має строк.',
    name: 'Петро Вигаданий',
    organisation: 'Дільничні громади (вигадано)',
    outcome: 'confirmed',
  },
  {
    track: 0,
    kind: 'round-table',
    title: 'Ветерани МВС і сусідська варта: хто за що відповідає',
    abstract: 'Що може ветеран у громаді, чого не може і хто його кличе.',
    description: 'Говоримо про чергування, зв’язок із черговою частиною і межі повноважень.',
    name: 'Степан Уявний',
    organisation: 'Рада ветеранів (вигадано)',
    outcome: 'accepted',
  },
  {
    track: 1,
    kind: 'talk',
    title: 'Кава з поліцейським: що змінилося за рік',
    abstract: 'Дванадцять ранків у кав’ярні, сорок запитань і тридцять дві відповіді в строк.',
    description:
      'Люди питають про ліхтарі, перехрестя й собак. Ми записували кожне запитання й за місяць поверталися з відповіддю.',
    name: 'Ганна Примірна',
    organisation: 'Координаційний безпековий офіс (вигадано)',
    outcome: 'confirmed',
  },
  {
    track: 1,
    kind: 'demonstration',
    title: 'Чого навчив нас застосунок My Pol',
    abstract: 'Те саме без встановлення й реєстрації: показуємо на звичайному телефоні.',
    description:
      'Покажемо, як повідомити про проблему, знайти свого офіцера й перевірити відповідь.',
    name: 'Тарас Умовний',
    organisation: 'Волонтери з Одеси (вигадано)',
    outcome: 'confirmed',
  },
  {
    track: 1,
    kind: 'talk',
    title: 'Сторінка поліції, яку читають',
    abstract: 'Написати раз — і бути скрізь: сайт, Telegram, дошка оголошень у бібліотеці.',
    description: 'Як ми перестали писати канцеляритом і що з того вийшло.',
    name: 'Марія Пробна',
    organisation: 'Речниця громади (вигадано)',
    outcome: 'waiting',
  },
  {
    track: 2,
    kind: 'talk',
    title: 'Шкільний офіцер: урок, на який чекають',
    abstract: 'Заняття на замовлення вчителя, вікторина до й після, жодного прізвища учня.',
    description:
      'За рік заняття були в усіх шести школах, за які відповідає офіцерка, і діти пам’ятають правило виходу.',
    name: 'Ірина Навчальна',
    organisation: 'Шкільні офіцери (вигадано)',
    outcome: 'confirmed',
  },
  {
    track: 2,
    kind: 'demonstration',
    title: 'Самооборона для жінок і дівчат',
    abstract:
      'Чотири заняття, список, який не лишає екрана ведучої, і швидкий вихід на кожній сторінці.',
    description: 'Покажемо перші вправи: помітити небезпеку, сказати «ні» голосом, піти.',
    name: 'Калина Взірцева',
    organisation: 'Жіночий простір (вигадано)',
    outcome: 'accepted',
  },
  {
    track: 2,
    kind: 'talk',
    title: 'Довірчий лист: допомога через того, кому довіряють',
    abstract: 'Людина пише партнерові, а поліція листа не читає.',
    description: 'Як домовитися з посередником, щоб по допомогу звернувся той, хто боїться.',
    name: 'Роман Приклад',
    organisation: 'Громадська організація (вигадано)',
  },
  {
    track: 0,
    kind: 'stand',
    title: 'Безпековий паспорт громади на одному аркуші',
    abstract: 'Мапа, опитування і п’ять проблем, за які взялися разом.',
    description: 'Стенд із картою: покажіть, де небезпечно у вас.',
    name: 'Василь Зразок',
    organisation: 'Громада (вигадано)',
  },
];
