import type { Point } from '#kernel/geometry/geometry.ts';

/** What somebody could have told, and what came of it; days count back from the day on which the house was filled. */
export interface DemoReport {
  readonly category: string;
  readonly words: string;
  readonly placeWords: string;
  readonly position: Point;
  readonly daysAgo: number;
  readonly steps: readonly {
    readonly status: 'accepted' | 'in-progress' | 'resolved' | 'answered';
    readonly words: string;
    readonly daysAgo: number;
  }[];
  /** Undefined: nobody has looked at it, or it is not for everybody. */
  readonly publishedDaysAgo: number | undefined;
}

/** The first of them, as everybody reads it: the documentation for programs names it. */
export const DEMO_PUBLISHED_ID = '5a1d0c7e-3f42-4b6a-9c58-2e7b90d4f613';

export const DEMO_REPORTS: readonly DemoReport[] = [
  {
    category: 'dark-place',
    words:
      'Біля зупинки не світить ліхтар. Увечері діти повертаються з гуртків у повній темряві, а узбіччя там вузьке.',
    placeWords: 'біля зупинки в центрі села',
    position: { lat: 45.893, lon: 29.701 },
    daysAgo: 24,
    steps: [
      { status: 'accepted', words: 'Дякую, сьогодні подивлюся на місці.', daysAgo: 23 },
      { status: 'resolved', words: 'Лампу замінили, увечері перевірила: світить.', daysAgo: 16 },
    ],
    publishedDaysAgo: 23,
  },
  {
    category: 'dangerous-crossing',
    words:
      'Перед школою стерлася розмітка переходу, і машини не гальмують, навіть коли йдуть першокласники.',
    placeWords: 'перехід перед школою',
    position: { lat: 45.842, lon: 29.609 },
    daysAgo: 9,
    steps: [
      { status: 'accepted', words: 'Прийнято. Буду там уранці.', daysAgo: 8 },
      { status: 'in-progress', words: 'Домовляємося з дорожниками про розмітку.', daysAgo: 5 },
    ],
    publishedDaysAgo: 8,
  },
  {
    category: 'dangerous-dogs',
    words: 'Біля крайніх хат зграя собак кидається на велосипедистів, уже двічі за тиждень.',
    placeWords: '',
    position: { lat: 45.841, lon: 29.488 },
    daysAgo: 6,
    steps: [{ status: 'accepted', words: 'Приїду сьогодні й поговорю з господарями.', daysAgo: 5 }],
    publishedDaysAgo: 5,
  },
  {
    category: 'road-hazard',
    words:
      'Посеред вулиці відкритий люк, уночі його зовсім не видно. Ми поставили зверху стару шину.',
    placeWords: 'посеред вулиці, перед пошкодженою огорожею',
    position: { lat: 45.837, lon: 29.617 },
    daysAgo: 4,
    steps: [],
    publishedDaysAgo: 3,
  },
  {
    category: 'drinking-in-public',
    words: 'На лавках біля парку вечорами випивають і чіпляються до перехожих.',
    placeWords: '',
    position: { lat: 45.839, lon: 29.613 },
    daysAgo: 20,
    steps: [
      {
        status: 'answered',
        words:
          'Маршрут патруля тепер проходить там щовечора. Якщо побачите знову — телефонуйте 102.',
        daysAgo: 17,
      },
    ],
    publishedDaysAgo: 18,
  },
  {
    category: 'abandoned-building',
    words: 'У покинутій крамниці вибиті двері, діти залазять усередину.',
    placeWords: 'колишня крамниця біля дороги',
    position: { lat: 45.725, lon: 29.443 },
    daysAgo: 2,
    steps: [],
    publishedDaysAgo: undefined,
  },
];
