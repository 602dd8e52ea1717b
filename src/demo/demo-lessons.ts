import type { RequestLesson } from '#modules/schools/index.ts';

/** What an invented teacher could ask for; days count from the day on which the house was filled. */
export interface DemoLesson extends Pick<RequestLesson, 'topic' | 'grade' | 'letter' | 'room'> {
  readonly school: string;
  readonly pupils: number;
  readonly teacher: string;
  readonly phone: string;
  readonly wishes: string;
  readonly askedDaysAgo: number;
  /** Before today where it is below zero. */
  readonly inDays?: number;
  readonly from?: string;
  readonly to?: string;
  readonly held?: {
    readonly pupils: number;
    /** How many of those who answered the quiz were right in each question, before and after. */
    readonly right?: { readonly before: number; readonly after: number; readonly of: number };
    readonly words: string;
    readonly rating?: { readonly useful: number; readonly words: string };
  };
}

/** One lesson that was held in each school of the school officer but the last, whose own lesson stands below with its quiz. */
const HELD = [
  ['Баштанівський ліцей', 'road-safety', 4, 17, -40],
  ['Дельжилерський ліцей', 'online-safety', 7, 21, -75],
  ['Спаська гімназія', 'mines', 5, 12, -110],
  ['Білоліський ліцей', 'road-safety', 2, 20, -150],
  ['Струмківський ліцей', 'mines', 6, 18, -185],
] as const;

const HELD_LESSONS: readonly DemoLesson[] = HELD.map(([school, topic, grade, pupils, inDays]) => ({
  school,
  topic,
  grade,
  letter: '',
  room: '',
  pupils,
  teacher: 'Зоряна Вигадана',
  phone: '+380440000011',
  wishes: '',
  askedDaysAgo: 12 - inDays,
  inDays,
  from: '10:00',
  to: '10:45',
  held: { pupils, words: 'Навесні прийду до паралельного класу.' },
}));

export const DEMO_LESSONS: readonly DemoLesson[] = [
  ...HELD_LESSONS,
  {
    school: 'Білоліський ліцей',
    topic: 'online-safety',
    grade: 8,
    letter: 'Б',
    room: '',
    pupils: 19,
    teacher: 'Зоряна Вигадана',
    phone: '+380440000011',
    wishes: 'Найкраще у вівторок, 4-й урок. Клас питає про шахраїв у месенджерах.',
    askedDaysAgo: 1,
  },
  {
    school: 'Струмківський ліцей',
    topic: 'road-safety',
    grade: 3,
    letter: 'А',
    room: 'кабінет 5',
    pupils: 22,
    teacher: 'Павло Уявний',
    phone: '+380440000012',
    wishes: 'Вранці, до обіду.',
    askedDaysAgo: 6,
    inDays: 3,
    from: '10:00',
    to: '10:40',
  },
  {
    school: 'Татарбунарський ліцей',
    topic: 'mines',
    grade: 6,
    letter: 'А',
    room: 'актова зала',
    pupils: 24,
    teacher: 'Мирослава Казкова-Ясна',
    phone: '+380440000013',
    wishes: 'Будь-який день після обіду.',
    askedDaysAgo: 20,
    inDays: -9,
    from: '12:30',
    to: '13:15',
    held: {
      pupils: 23,
      right: { before: 9, after: 19, of: 22 },
      words: 'Навесні прийду до паралельного класу. Плакат лишив у кабінеті.',
      rating: { useful: 5, words: 'Дітям бракувало часу на запитання.' },
    },
  },
];
