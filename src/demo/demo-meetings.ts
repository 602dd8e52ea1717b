import type { PlanMeeting } from '../modules/meetings/index.ts';

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
  };
}

export const DEMO_MEETINGS: readonly DemoMeeting[] = [
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
