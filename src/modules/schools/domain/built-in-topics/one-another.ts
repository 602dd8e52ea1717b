import { topicOf } from './topic-of.ts';

export const BULLYING = topicOf({
  title: { uk: 'Булінг: коли це не жарт', en: 'Bullying: when it is no joke' },
  about: {
    uk: 'Чим цькування відрізняється від сварки, що може зробити той, хто бачить, і хто допоможе.',
    en: 'How bullying differs from a quarrel, what whoever sees it can do, and who helps.',
  },
  fromGrade: 1,
  toGrade: 11,
  minutes: 45,
  plan: [
    ['Тест до заняття: 5 хвилин, без імен.', 'The quiz before: 5 minutes, no names.'],
    [
      'Сварка, жарт чи цькування: розбираємо вигадані історії.',
      'A quarrel, a joke or bullying: invented stories.',
    ],
    [
      'Троє в кожній історії: хто кривдить, кого кривдять, хто бачить.',
      'Three in each story: who hurts, who is hurt, who sees.',
    ],
    ['Кому сказати: учителю, батькам, 116 111.', 'Whom to tell: a teacher, parents, 116 111.'],
    [
      'Що каже закон і за що відповідають дорослі.',
      'What the law says, and what adults answer for.',
    ],
    ['Тест після заняття за тим самим кодом.', 'The quiz after, by the same code.'],
  ],
  materials: [
    [
      'Картки з вигаданими історіями: про справжніх дітей не говоримо',
      'Cards with invented stories: real children are not spoken of',
    ],
    ['Наліпки з номером 116 111', 'Stickers with the number 116 111'],
  ],
  quiz: 'bullying',
});

export const VIOLENCE = topicOf({
  title: {
    uk: 'Насильство: як його впізнати й кому сказати',
    en: 'Violence: how to know it and whom to tell',
  },
  about: {
    uk: 'Яким буває насильство, чому в ньому не винен той, кого кривдять, і хто допоможе.',
    en: 'What forms violence takes, why whoever is hurt is not to blame, and who helps.',
  },
  fromGrade: 1,
  toGrade: 11,
  minutes: 45,
  plan: [
    ['Тест до заняття: 5 хвилин, без імен.', 'The quiz before: 5 minutes, no names.'],
    [
      'Слова, руки, гроші, заборони: яким буває насильство.',
      'Words, hands, money, bans: what forms it takes.',
    ],
    ['Добра й погана таємниця.', 'A good secret and a bad one.'],
    [
      'Кому сказати: дорослий, якому віриш; 102; 116 111; 116 123.',
      'Whom to tell: a grown-up you trust; 102; 116 111; 116 123.',
    ],
    [
      'Нагадування вчителю: що робити, якщо дитина відкрилася.',
      'For the teacher: what to do if a child confides.',
    ],
    ['Тест після заняття за тим самим кодом.', 'The quiz after, by the same code.'],
  ],
  materials: [
    ['Картки з телефонами, які вміщаються в чохол', 'Cards with telephones that fit into a case'],
    ['Пам’ятка для вчителя', 'A note for the teacher'],
  ],
  quiz: 'violence',
});

export const STRANGERS = topicOf({
  title: { uk: 'Незнайомі люди й дорога додому', en: 'Strangers and the way home' },
  about: {
    uk: 'Що відповісти незнайомцю, з ким можна йти і що робити, коли загубилися.',
    en: 'What to answer a stranger, with whom one may go, and what to do when lost.',
  },
  fromGrade: 1,
  toGrade: 4,
  minutes: 30,
  plan: [
    ['Хто такий незнайомець: і той, хто усміхається.', 'Who is a stranger: also one who smiles.'],
    ['Слово-пароль удома.', 'A password at home.'],
    [
      'Вправа: відмовляємо голосно й відходимо до людей.',
      'Exercise: to refuse aloud and go to where people are.',
    ],
    [
      'Загубилися: стоїмо на місці, просимо продавця чи поліцейського.',
      'Lost: stay where you are, ask a shop assistant or an officer.',
    ],
  ],
  materials: [
    [
      'Картка: ім’я й телефон того, хто забере',
      'A card: the name and telephone of whoever collects the child',
    ],
  ],
});
