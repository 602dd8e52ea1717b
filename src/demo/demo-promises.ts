/** What officers could have promised; days count from the day on which the house was filled, backwards and forwards. */
export interface DemoPromise {
  readonly badge: string;
  readonly words: string;
  readonly daysAgo: number;
  readonly dueInDays: number;
  readonly steps: readonly {
    readonly became: 'under-way' | 'kept';
    readonly words: string;
    readonly link: string | undefined;
    readonly daysAgo: number;
  }[];
}

export const DEMO_PROMISES: readonly DemoPromise[] = [
  {
    badge: '0012345',
    words: 'Домовитися з громадою, щоб біля зупинки в Білоліссі поставили другий ліхтар.',
    daysAgo: 20,
    dueInDays: 25,
    steps: [
      {
        became: 'under-way',
        words: 'Громада внесла ліхтар до плану на грудень. Опору вже привезли.',
        link: undefined,
        daysAgo: 6,
      },
    ],
  },
  {
    badge: '0012348',
    words: 'Провести в кожному з трьох сіл зустріч про шахрайські дзвінки.',
    daysAgo: 40,
    dueInDays: -8,
    steps: [
      {
        became: 'kept',
        words: 'Зустрічі були в Струмку, Баштанівці та Спаському. Пам’ятки лежать у бібліотеці.',
        link: undefined,
        daysAgo: 9,
      },
    ],
  },
  {
    badge: '0012347',
    words: 'Перевірити разом із дорожниками знаки перед школою в Дельжилері.',
    daysAgo: 30,
    dueInDays: -3,
    steps: [],
  },
];

/** What a resident could have asked, and what she was answered. */
export const DEMO_QUESTION = {
  badge: '0012345',
  words: 'Чи чергує хтось уночі біля клубу в Новій Олексіївці, коли там дискотека?',
  answer:
    'Так: у п’ятницю й суботу патруль проїжджає там о 22:00 і о першій ночі. Якщо щось сталося між цим — телефонуйте 102.',
  daysAgo: 12,
  answeredDaysAgo: 9,
} as const;
