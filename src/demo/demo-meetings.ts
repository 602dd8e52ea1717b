import type { PlanMeeting } from '#modules/meetings/index.ts';

/** What the police could invite people to; days count from the day on which the house was filled. */
export interface DemoMeeting {
  readonly badge: string;
  /** Of the codifier. */
  readonly place: string;
  readonly kind: PlanMeeting['said']['kind'];
  readonly where: string;
  readonly whereEn: string;
  readonly about: string;
  readonly shelter: string;
  readonly stepFree: 'yes' | 'no';
  readonly languages: readonly string[];
  readonly plannedDaysAgo: number;
  /** Before today where it is below zero. */
  readonly inDays: number;
  readonly from: string;
  readonly to: string;
  readonly isMonthly?: true;
  /** Where not everybody fits. */
  readonly places?: PlanMeeting['said']['places'];
  readonly movedBy?: { readonly days: number; readonly reason: string };
  readonly held?: {
    readonly came: number;
    readonly cameFirst: number;
    readonly topics: readonly ('roads' | 'lighting' | 'fraud')[];
    readonly minutes: string;
    readonly minutesEn: string;
    /** What was promised and asked there, and what people thought of it, is told as well. */
    readonly isTalkedOf?: true;
  };
}

/** Where coffee was drunk, once a month, by whom, and how many came. */
const COFFEES = [
  ['0012348', 'UA51040250020029899', 'Баштанівка, крамниця «Уявна»', 'Bashtanivka, Uiavna shop'],
  ['0012345', 'UA51040250030076972', 'Білолісся, амбулаторія', 'Bilolissia, clinic'],
  ['0012347', 'UA51040250060072436', 'Дельжилер, клуб', 'Delzhyler, village club'],
  ['0012346', 'UA51040250010015619', 'Татарбунари, бібліотека', 'Tatarbunary, library'],
] as const;
const CAME = [9, 14, 11, 17, 8, 13, 10, 16] as const;
const DAYS_BETWEEN = 30;

/** The coffees of the last eight months: as many as the plan of the year says. */
const HELD_COFFEES: readonly DemoMeeting[] = CAME.flatMap((came, month) => {
  const place = COFFEES[month % COFFEES.length];
  if (!place) return [];
  const [badge, code, where, whereEn] = place;
  const inDays = -DAYS_BETWEEN * (month + 1) + 9;
  return [
    {
      badge,
      place: code,
      kind: 'coffee' as const,
      where,
      whereEn,
      about: 'Без доповідей: приходьте зі своїм запитанням.',
      shelter: '',
      stepFree: 'yes' as const,
      languages: ['uk'],
      plannedDaysAgo: 14 - inDays,
      inDays,
      from: '10:00',
      to: '11:30',
      held: {
        came,
        cameFirst: Math.floor(came / 3),
        topics: ['lighting' as const, 'roads' as const],
        minutes: 'П’ять запитань записано в журнал; з відповідями повернемося наступного разу.',
        minutesEn: 'Five questions were written down; the answers come next time.',
      },
    },
  ];
});

export const DEMO_MEETINGS: readonly DemoMeeting[] = [
  ...HELD_COFFEES,
  {
    badge: '0012348',
    place: 'UA51040250020029899',
    kind: 'coffee',
    where: 'Чайна «Кумедна», вул. Садова, 2',
    whereEn: 'Kumedna tea room, 2 Sadova St',
    about: 'Чайна маленька, на два столи, тому записуємо. Говоримо про дзвінки шахраїв.',
    shelter: 'погріб старостату',
    stepFree: 'no',
    languages: ['uk'],
    plannedDaysAgo: 3,
    inDays: 5,
    from: '11:00',
    to: '12:30',
    places: {
      capacity: 10,
      mostSeats: 3,
      overbookingPercent: 10,
      offerHours: 24,
      closesHoursBefore: 2,
    },
  },
  {
    badge: '0012345',
    place: 'UA51040250030076972',
    kind: 'coffee',
    where: 'Пекарня «Вигадана», вул. Миру, 9',
    whereEn: 'Vyhadana bakery, 9 Myru St',
    about: 'Чай і булочки — від пекарні. Можна прийти з дітьми.',
    shelter: 'підвал ліцею, 100 метрів',
    stepFree: 'yes',
    languages: ['uk', 'ro'],
    plannedDaysAgo: 4,
    inDays: 7,
    from: '10:00',
    to: '12:00',
  },
  {
    badge: '0012346',
    place: 'UA51040250010015619',
    kind: 'reception',
    where: 'Татарбунари, відділення поліції, вул. Центральна, 15',
    whereEn: 'Tatarbunary, police office, 15 Tsentralna St',
    about: 'Раз на місяць приймає разом із начальником відділення.',
    shelter: 'укриття у дворі відділення',
    stepFree: 'yes',
    languages: ['uk', 'bg'],
    plannedDaysAgo: 15,
    inDays: 12,
    from: '16:00',
    to: '19:00',
    isMonthly: true,
  },
  {
    badge: '0012348',
    place: 'UA51040250020029899',
    kind: 'officer-report',
    where: 'Баштанівка, старостат',
    whereEn: 'Bashtanivka, starosta office',
    about: '',
    shelter: 'погріб старостату',
    stepFree: 'no',
    languages: ['uk'],
    plannedDaysAgo: 24,
    inDays: -10,
    from: '17:00',
    to: '18:30',
    held: {
      came: 23,
      cameFirst: 9,
      isTalkedOf: true,
      topics: ['lighting', 'fraud'],
      minutes:
        'Питали, коли засвітять ліхтарі на в’їзді й що робити з дзвінками «з банку».\n\nМарія Казкова розповіла про три справи за осінь і домовилася зі старостою подати заявку на ліхтарі до кінця місяця.',
      minutesEn:
        'People asked when the lamps at the entrance will be lit, and what to do about calls “from the bank”. Mariia Kazkova told of three cases this autumn and agreed with the starosta to apply for the lamps by the end of the month.',
    },
  },
  {
    badge: '0012345',
    place: 'UA51040250010015619',
    kind: 'open-meeting',
    where: 'Татарбунари, міська рада, вул. Лесі Українки, 18',
    whereEn: 'Tatarbunary, city council, 18 Lesi Ukrainky St',
    about: 'Поліція і міська рада відповідають разом.',
    shelter: 'укриття міської ради',
    stepFree: 'yes',
    languages: ['uk'],
    plannedDaysAgo: 9,
    inDays: 14,
    from: '17:30',
    to: '19:00',
    movedBy: { days: 5, reason: 'У залі того дня сесія міської ради.' },
  },
];
