import type { ActionSaid } from '#modules/plan/index.ts';

type Said = Omit<
  ActionSaid,
  'areaId' | 'startsOn' | 'dueOn' | 'stages' | 'privacyNote' | 'partners'
>;

const HEAD = {
  side: 'council',
  post: 'голова громади',
  name: 'Іван Вигаданий',
  email: '',
} as const;

/** What goes into the plan of the next year before the others: agreed by raised hands, ahead of the forum. */
export const DEMO_EARLY: readonly Said[] = [
  {
    title: 'Чергування біля шкіл узимку',
    titleEn: 'Watch at the schools in winter',
    words:
      'У січні й лютому вранці біля кожної школи стоять двоє: поліцейський громади й хтось із батьків.',
    problem: {
      scanning: 'Дев’ять повідомлень за минулу зиму про машини, що не пропускають дітей.',
      analysis: 'Темно, слизько, і всі поспішають в один і той самий час.',
      response: 'Де стоять двоє в жилетах, там водії гальмують.',
      assessment: 'Порахуємо повідомлення за зиму й запитаємо батьків.',
    },
    indicator: {
      words: 'Скільки ранків чергували',
      unit: 'ранків',
      counts: 'by-hand',
      baseline: 0,
      target: 36,
    },
    owner: HEAD,
    deputy: undefined,
    money: [],
  },
  {
    title: 'Кава з поліцейським у кожному селі',
    titleEn: 'Coffee with a cop in each village',
    words: 'Двічі на рік у кожному селі, у бібліотеці чи клубі, без доповідей.',
    problem: {
      scanning: 'У шести населених пунктах із десяти на каву ще не запрошували.',
      analysis: 'Зустрічі були в чотирьох місцях, а з решти сіл туди немає автобуса.',
      response: 'Поліцейський приїздить сам, день оголошують за місяць.',
      assessment: 'Скільки сіл і скільки людей; що з обіцяного зроблено.',
    },
    indicator: {
      words: 'Скільки зустрічей у селах',
      unit: 'зустрічей',
      counts: 'things',
      baseline: 8,
      target: 20,
    },
    owner: HEAD,
    deputy: undefined,
    money: [{ source: 'local-budget', words: 'кава й пальне', amount: 12_000 }],
  },
];

/** Who voted then, and how. Everybody is invented. */
export const DEMO_VOTES = [
  ['police', 'начальник відділення поліції', 'Ігор Умовний', 'yes', ''],
  ['council', 'секретарка ради', 'Олена Прикладна', 'yes', ''],
  ['council', 'депутат ради', 'Олег Прикладний', 'yes', 'Просимо чергувати й біля дитсадка.'],
  [
    'council',
    'депутатка ради',
    'Марія Вимишлена',
    'no',
    'Гроші на каву краще віддати на ліхтарі: світла люди просять частіше.',
  ],
  ['community', 'делегатка від сіл', 'Оксана Умовна', 'yes', ''],
  ['community', 'делегат від батьків', 'Петро Уявний', 'yes', ''],
  ['community', 'делегатка від бібліотеки', 'Ганна Придумана', 'abstain', ''],
] as const;

/** Who raised their hands for the plans that are under way or over: all of them for it. */
export const DEMO_HALL_VOTES = [
  ['police', 'начальник відділення поліції', 'Ігор Умовний', 'yes', ''],
  ['council', 'секретарка ради', 'Олена Прикладна', 'yes', ''],
  ['council', 'депутат ради', 'Олег Прикладний', 'yes', ''],
  ['community', 'делегатка від сіл', 'Оксана Умовна', 'yes', ''],
  ['community', 'делегат від батьків', 'Петро Уявний', 'yes', ''],
] as const;

/** What residents of the demonstration propose. */
export const DEMO_PROPOSALS = [
  {
    problem: 'Біля ставка ввечері темно й порожньо, підлітки роз’їжджають там на мопедах.',
    words: 'Поставити лавки й два ліхтарі, щоб туди ходили й дорослі.',
  },
  {
    problem: 'Літніх людей обдурюють телефоном: кажуть, що вони з банку або що онук у біді.',
    words: 'Щоб поліцейський розповів про це в кожному клубі й лишив пам’ятку великими літерами.',
  },
] as const;
