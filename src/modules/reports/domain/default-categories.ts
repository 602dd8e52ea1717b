import type { Said } from '#kernel/text/said.ts';
import type { Question, ReportCategory } from './report-category.ts';

type Privacy = Pick<ReportCategory, 'visibility' | 'positionRule'>;

/** Everybody can see it anyway, and sees here that somebody looks after it. */
const THING: Privacy = { visibility: 'public', positionRule: 'place' };
/** About what people do somewhere: everybody may know that it is known, not at whose door. */
const HABIT: Privacy = { visibility: 'public', positionRule: 'coarse' };
/** About somebody. */
const SOMEBODY: Privacy = { visibility: 'officers', positionRule: 'never' };
/** About somebody who may be in danger from whoever learns of it. */
const DANGER: Privacy = { visibility: 'confidential', positionRule: 'never' };

const NOW = {
  uk: 'Якщо це відбувається просто зараз або хтось у небезпеці — телефонуйте 102.',
  en: 'If it is happening right now, or somebody is in danger, call 102.',
};
const HURT = {
  uk: 'Якщо є постраждалі або хтось у небезпеці — телефонуйте 112 або 102.',
  en: 'If somebody is hurt or in danger, call 112 or 102.',
};
const NONE = { uk: '', en: '' };

const WHEN: Question = {
  key: 'when',
  words: { uk: 'Коли це буває?', en: 'When does it happen?' },
  choices: [
    { key: 'day', uk: 'Удень', en: 'By day' },
    { key: 'evening', uk: 'Увечері', en: 'In the evening' },
    { key: 'night', uk: 'Вночі', en: 'At night' },
    { key: 'always', uk: 'Постійно', en: 'All the time' },
  ],
};
const IS_USED_BY_CHILDREN: Question = {
  key: 'children-pass',
  words: {
    uk: 'Чи ходять там діти до школи чи садка?',
    en: 'Do children pass there to school or kindergarten?',
  },
  choices: [
    { key: 'yes', uk: 'Так', en: 'Yes' },
    { key: 'no', uk: 'Ні', en: 'No' },
    { key: 'unknown', uk: 'Не знаю', en: 'I do not know' },
  ],
};

/**
 * What a fresh installation offers. An installation changes the words, adds its own and retires what it does not take,
 * for all of it or for one area.
 */
export const DEFAULT_CATEGORIES: readonly ReportCategory[] = [
  offered(10, 'dark-place', 'lamp', THING, {
    uk: 'Темно: не світить ліхтар',
    en: 'It is dark: a street lamp is out',
    questions: [IS_USED_BY_CHILDREN],
  }),
  offered(20, 'dangerous-crossing', 'crossing', THING, {
    uk: 'Небезпечний перехід чи перехрестя',
    en: 'A dangerous crossing or junction',
    callFirst: HURT,
    questions: [IS_USED_BY_CHILDREN],
  }),
  offered(30, 'road-hazard', 'road', THING, {
    uk: 'Яма, відкритий люк, дерево на дорозі',
    en: 'A pothole, an open manhole, a fallen tree',
    callFirst: HURT,
  }),
  offered(40, 'abandoned-building', 'building', THING, {
    uk: 'Занедбана будівля, куди заходять',
    en: 'An abandoned building that people go into',
    questions: [IS_USED_BY_CHILDREN],
  }),
  offered(50, 'damage', 'broken', THING, {
    uk: 'Щось поламали чи розмалювали',
    en: 'Something was broken or painted over',
  }),
  offered(60, 'abandoned-car', 'car', HABIT, {
    uk: 'Покинута чи небезпечно поставлена машина',
    en: 'A car that was abandoned or stands dangerously',
  }),
  offered(70, 'reckless-driving', 'car', HABIT, {
    uk: 'Тут часто їздять небезпечно',
    en: 'People often drive dangerously here',
    callFirst: NOW,
    questions: [WHEN],
  }),
  offered(80, 'drinking-in-public', 'bottle', HABIT, {
    uk: 'Розпивають і чіпляються до людей',
    en: 'People drink in public and bother others',
    callFirst: NOW,
    questions: [WHEN],
  }),
  offered(90, 'noise', 'noise', SOMEBODY, {
    uk: 'Шум, що не дає спати',
    en: 'Noise that keeps people awake',
    callFirst: NOW,
    questions: [WHEN],
  }),
  offered(100, 'illegal-trade', 'trade', SOMEBODY, {
    uk: 'Продають алкоголь чи тютюн дітям або незаконно',
    en: 'Alcohol or tobacco is sold to children or unlawfully',
  }),
  offered(110, 'dangerous-dogs', 'dog', HABIT, {
    uk: 'Собаки, що кидаються на людей',
    en: 'Dogs that attack people',
    callFirst: HURT,
  }),
  offered(120, 'fraud', 'fraud', SOMEBODY, {
    uk: 'Шахраї: телефоном, в інтернеті, біля дверей',
    en: 'Fraudsters: by telephone, on the internet, at the door',
    callFirst: {
      uk: 'Якщо ви щойно переказали гроші — спершу телефонуйте до свого банку, потім 102.',
      en: 'If you have just transferred money, call your bank first, then 102.',
    },
  }),
  offered(130, 'suspicious', 'eye', SOMEBODY, {
    uk: 'Щось підозріле',
    en: 'Something suspicious',
    callFirst: NOW,
  }),
  offered(140, 'drugs-sold', 'drugs', DANGER, {
    uk: 'Продають наркотики',
    en: 'Drugs are sold',
    callFirst: NOW,
  }),
  offered(150, 'violence-at-home', 'home', DANGER, {
    uk: 'Когось кривдять удома',
    en: 'Somebody is hurt at home',
    callFirst: NOW,
  }),
  offered(160, 'child-in-danger', 'child', DANGER, {
    uk: 'Дитині погано або вона в небезпеці',
    en: 'A child is unwell or in danger',
    callFirst: NOW,
  }),
  // After whatever an installation adds of its own.
  offered(9000, 'other', 'speech', SOMEBODY, {
    uk: 'Інше',
    en: 'Something else',
    callFirst: NOW,
  }),
];

interface Named extends Said {
  readonly callFirst?: ReportCategory['callFirst'];
  readonly questions?: readonly Question[];
}

function offered(
  position: number,
  key: string,
  pictogram: ReportCategory['pictogram'],
  privacy: Privacy,
  { uk, en, callFirst = NONE, questions = [] }: Named,
): ReportCategory {
  return {
    id: undefined,
    key,
    areaId: undefined,
    name: { uk, en },
    pictogram,
    receiverId: undefined,
    ...privacy,
    isAnonymousAllowed: true,
    callFirst,
    questions,
    position,
    isRetired: false,
    changedAt: undefined,
  };
}
