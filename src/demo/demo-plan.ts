import type { ActionSaid, AnswerableSaid } from '#modules/plan/index.ts';

/** What the community of the demonstration could have agreed to. Days are of the plan’s year: `03-15`. */
export interface DemoAction {
  readonly said: Omit<
    ActionSaid,
    'areaId' | 'startsOn' | 'dueOn' | 'stages' | 'owner' | 'deputy' | 'privacyNote' | 'partners'
  >;
  readonly days: readonly [from: string, to: string];
  readonly stages: readonly { readonly on: string; readonly words: string }[];
  readonly partners: readonly string[];
  /** An officer by badge, or somebody by post and name. */
  readonly owner: string | AnswerableSaid;
  readonly deputy?: AnswerableSaid;
  /** What the owner answered. */
  readonly answer?: 'accepted' | 'declined';
  readonly answerWords?: string;
  /** What was told of it, the earliest first. */
  readonly reports?: readonly {
    readonly words: string;
    readonly stage?: number;
    readonly measured?: number;
    readonly link?: string;
    readonly isDone?: true;
  }[];
  /** The coffees of the demonstration count for it. */
  readonly countsCoffees?: true;
  /** What became of it, of a plan that is over. */
  readonly ended?: { readonly as: 'done' | 'dropped'; readonly words: string };
}

const HEAD = {
  side: 'council',
  post: 'голова громади',
  name: 'Іван Вигаданий',
  email: '',
} as const;
const LIBRARIAN = {
  side: 'community',
  post: 'завідувачка бібліотеки',
  name: 'Ганна Придумана',
  email: '',
} as const;
const STAROSTA = {
  side: 'council',
  post: 'староста',
  name: 'Василь Зразковий',
  email: '',
} as const;

/** The plan of this year: what is under way, waits to be confirmed, is late, or was declined. */
export const DEMO_ACTIONS: readonly DemoAction[] = [
  {
    said: {
      title: 'Освітити дорогу від зупинки до школи в Білоліссі',
      titleEn: 'Light the way from the bus stop to the school in Bilolissia',
      track: 'vulnerable',
      words:
        'Поставити дванадцять ліхтарів уздовж дороги, якою діти взимку йдуть до школи затемна. Кабель прокладає громада, поліція перевіряє, де найтемніше.',
      problem: {
        scanning: 'За рік тридцять повідомлень про темну дорогу; у грудні тут збили велосипедиста.',
        analysis: 'Ліхтарі зняли під час ремонту дороги й не повернули.',
        response: 'Світло видно водіям, а дітям не треба йти узбіччям навпомацки.',
        assessment: 'Порівняємо повідомлення про темряву й аварії за зиму до і після.',
      },
      indicator: {
        words: 'Скільки ліхтарів світить',
        unit: 'ліхтарів',
        counts: 'by-hand',
        baseline: 0,
        target: 12,
      },
      money: [
        { source: 'local-budget', words: 'ліхтарі й кабель', amount: 180_000 },
        { source: 'community', words: 'опори', amount: 24_000 },
      ],
    },
    days: ['02-01', '12-20'],
    stages: [
      { on: '04-15', words: 'Прокласти кабель' },
      { on: '12-10', words: 'Поставити всі ліхтарі' },
    ],
    partners: [],
    owner: HEAD,
    deputy: STAROSTA,
    answer: 'accepted',
    answerWords: 'Гроші в бюджеті громади є.',
    reports: [
      { words: 'Кабель прокладено до школи.', stage: 1, measured: 0 },
      { words: 'Світять перші п’ять ліхтарів.', measured: 5 },
    ],
  },
  {
    said: {
      title: 'Кава з поліцейським щомісяця',
      titleEn: 'Coffee with an officer every month',
      track: 'communication',
      words:
        'Зустрічі за чашкою кави, на які приходить поліцейський офіцер громади й відповідає на запитання.',
      problem: {
        scanning: 'Половина опитаних не знає свого поліцейського в обличчя.',
        analysis: 'До відділення далеко, а приходять туди лише з бідою.',
        response: 'Знайомі люди розповідають про дрібне, доки воно не стало великим.',
        assessment: 'Повторимо опитування: чи знають люди свого поліцейського.',
      },
      indicator: {
        words: 'Скільки зустрічей відбулося',
        unit: 'зустрічей',
        counts: 'things',
        baseline: 4,
        target: 10,
      },
      money: [],
    },
    days: ['01-15', '12-31'],
    stages: [],
    partners: [],
    owner: '0012345',
    answer: 'accepted',
    answerWords: '',
    reports: [
      { words: 'Перші зустрічі були в Татарбунарах і Білоліссі.' },
      { words: 'Зустрічаємося щомісяця; люди вже чекають наступної.' },
    ],
    countsCoffees: true,
  },
  {
    said: {
      title: 'Уроки безпеки в кожній школі зі шкільною офіцеркою',
      titleEn: 'Lessons on safety in each school that has a school officer',
      track: 'vulnerable',
      words:
        'У кожній із шести шкіл, за які відповідає шкільна офіцерка, — заняття про дорогу, про мінну небезпеку й про незнайомців в інтернеті.',
      problem: {
        scanning: 'Діти розповідають учителям про повідомлення від незнайомців.',
        analysis: 'Про це не говорять ні вдома, ні у школі.',
        response: 'Поліцейський офіцер, якого діти знають, говорить про це просто.',
        assessment: 'Коротка вікторина до заняття й за місяць після.',
      },
      indicator: {
        words: 'У скількох школах були заняття',
        unit: 'шкіл',
        counts: 'by-hand',
        baseline: 0,
        target: 6,
      },
      money: [],
    },
    days: ['01-20', '12-15'],
    stages: [],
    partners: [],
    owner: '0012349',
    answer: 'accepted',
    answerWords: 'Складу розклад разом зі школами.',
    reports: [
      { words: 'Заняття були у двох школах.', measured: 2 },
      { words: 'Заняття були в п’яти школах, шоста чекає свого дня.', measured: 5 },
      { words: 'Заняття були в усіх шести школах.', measured: 6, isDone: true },
    ],
  },
  {
    said: {
      title: 'Безпечний перехід біля ринку',
      titleEn: 'A safe crossing at the market',
      track: 'officers',
      words: 'Нанести розмітку, поставити знаки й тимчасові бар’єри в ринкові дні.',
      problem: {
        scanning: 'Щотижня — скарги на машини, що стоять на переході.',
        analysis: 'У ринкові дні паркуватися ніде.',
        response: 'Бар’єри звільняють перехід, а поруч облаштовують стоянку.',
        assessment: 'Порахуємо машини на переході в чотири ринкові дні.',
      },
      indicator: {
        words: 'Машин на переході в ринковий день',
        unit: 'машин',
        counts: 'by-hand',
        baseline: 14,
        target: 2,
      },
      money: [{ source: 'local-budget', words: 'розмітка й бар’єри', amount: 35_000 }],
    },
    days: ['02-01', '11-01'],
    stages: [{ on: '03-01', words: 'Узгодити схему руху' }],
    partners: [],
    owner: STAROSTA,
    answer: 'accepted',
    answerWords: '',
  },
  {
    said: {
      title: 'Година безоплатної правової допомоги в бібліотеці',
      titleEn: 'An hour of free legal aid at the library',
      track: 'communication',
      words: 'Двічі на місяць юристка відповідає на запитання в бібліотеці.',
      problem: {
        scanning: 'Люди приходять до поліції з тим, що вирішує суд чи нотаріус.',
        analysis: 'Найближча консультація — за сорок кілометрів.',
        response: 'Порада поруч із домом не дає сварці дійти до поліції.',
        assessment: 'Порахуємо, з чим люди приходили й чим закінчилося.',
      },
      indicator: {
        words: 'Скільки людей отримало пораду',
        unit: 'осіб',
        counts: 'by-hand',
        baseline: 0,
        target: 120,
      },
      money: [{ source: 'donor', words: 'робота юристки', amount: 60_000 }],
    },
    days: ['02-01', '12-31'],
    stages: [],
    partners: [],
    owner: LIBRARIAN,
    answer: 'declined',
    answerWords: 'Бібліотека дає приміщення, але відповідати за роботу юристки не може.',
  },
];

/** The plan of the year before, whose actions have ended. */
export const DEMO_EARLIER: readonly DemoAction[] = [
  {
    said: {
      title: 'Пам’ятки про шахрайські дзвінки в кожну поштову скриньку',
      titleEn: 'Leaflets about fraudulent calls in every letter box',
      track: 'communication',
      words: 'Надрукувати й рознести пам’ятки, що робити, коли телефонують «із банку».',
      problem: {
        scanning: 'Дев’ятнадцять заяв про шахрайські дзвінки за пів року.',
        analysis: 'Телефонують літнім людям, коли ті вдома самі.',
        response: 'Пам’ятка біля телефону нагадує вчасно.',
        assessment: 'Порівняємо заяви за пів року після.',
      },
      indicator: {
        words: 'Скільки домівок отримали пам’ятку',
        unit: 'домівок',
        counts: 'by-hand',
        baseline: 0,
        target: 2_400,
      },
      money: [{ source: 'police', words: 'друк', amount: 6_000 }],
    },
    days: ['02-01', '06-30'],
    stages: [],
    partners: [],
    owner: '0012345',
    answer: 'accepted',
    reports: [{ words: 'Рознесли разом із листоношами.', measured: 2_400 }],
    ended: { as: 'done', words: 'Рада підтвердила: пам’ятки є в кожному селі.' },
  },
  {
    said: {
      title: 'Камера на в’їзді до громади',
      titleEn: 'A camera at the entrance to the hromada',
      track: 'officers',
      words: 'Поставити камеру, що читає номери машин.',
      problem: {
        scanning: 'Крадіжки з дворів улітку.',
        analysis: 'Крадуть приїжджі на машинах.',
        response: 'Камера показує, чия машина приїздила.',
        assessment: 'Порівняємо кількість крадіжок.',
      },
      indicator: {
        words: 'Скільки камер працює',
        unit: 'камер',
        counts: 'by-hand',
        baseline: 0,
        target: 1,
      },
      money: [{ source: 'local-budget', words: 'камера', amount: 90_000 }],
    },
    days: ['03-01', '10-31'],
    stages: [],
    partners: [],
    owner: HEAD,
    answer: 'accepted',
    ended: { as: 'dropped', words: 'Гроші пішли на укриття у школі: рада так вирішила в липні.' },
  },
];
