import { topicOf } from './topic-of.ts';

/** As the State Emergency Service teaches it: do not go near, do not touch, go back the way you came, call 101. */
export const MINES = topicOf({
  title: { uk: 'Міни й вибухонебезпечні предмети', en: 'Mines and explosive objects' },
  about: {
    uk: 'Як виглядає небезпечний предмет, чому його не чіпають і що робити, коли його знайшли.',
    en: 'What a dangerous object looks like, why it is not touched, and what to do when one is found.',
  },
  fromGrade: 1,
  toGrade: 12,
  minutes: 40,
  plan: [
    ['Тест до заняття: 5 хвилин, без імен.', 'The quiz before: 5 minutes, no names.'],
    [
      'Де їх знаходять тут: поле, посадка, берег, зруйнований будинок.',
      'Where they are found here: a field, a tree line, the shore, a ruined house.',
    ],
    [
      'Три правила: не підходь, не чіпай, телефонуй 101.',
      'Three rules: do not go near, do not touch, call 101.',
    ],
    [
      'Вправа: як відходити тим самим шляхом і що сказати рятувальникам.',
      'Exercise: how to go back the same way, and what to tell the rescuers.',
    ],
    ['Запитання класу.', 'Questions of the class.'],
    ['Тест після заняття за тим самим кодом.', 'The quiz after, by the same code.'],
  ],
  materials: [
    [
      'Макети або світлини предметів: справжніх не приносять ніколи',
      'Models or photographs: never a real object',
    ],
    ['Мотузка чи крейда, щоб позначити «поле»', 'A rope or chalk to mark a “field”'],
    [
      'Державна служба з надзвичайних ситуацій — https://dsns.gov.ua',
      'State Emergency Service — https://dsns.gov.ua',
    ],
  ],
  quiz: 'mines',
});

export const ALARM = topicOf({
  title: { uk: 'Що робити під час тривоги', en: 'What to do in an alarm' },
  about: {
    uk: 'Куди йти, що взяти, як не загубитися дорогою і що робити, коли тривога застала надворі.',
    en: 'Where to go, what to take, how not to get lost on the way, and what to do outdoors.',
  },
  fromGrade: 1,
  toGrade: 12,
  minutes: 30,
  plan: [
    [
      'Найближче укриття від школи, дому й зупинки.',
      'The nearest shelter from school, home and the bus stop.',
    ],
    [
      'Правило двох стін, якщо до укриття не встигнути.',
      'The rule of two walls, where no shelter is in reach.',
    ],
    [
      'Що лежить у рюкзаку: вода, ліхтарик, записка з телефоном.',
      'What is in the bag: water, a torch, a note with a telephone.',
    ],
    [
      'Прохід до укриття всім класом разом з учителем.',
      'The walk to the shelter, the whole class with its teacher.',
    ],
    [
      'Запитання класу: що лякає і що допомагає.',
      'Questions of the class: what frightens, and what helps.',
    ],
  ],
  materials: [
    ['План школи з укриттям', 'A plan of the school with its shelter'],
    ['Картки з телефонами 101, 102, 103, 112', 'Cards with the telephones 101, 102, 103, 112'],
  ],
});

export const ROAD_SAFETY = topicOf({
  title: { uk: 'Безпека на дорозі', en: 'Road safety' },
  about: {
    uk: 'Перехід, узбіччя, велосипед і самокат: як дістатися школи й додому неушкодженими.',
    en: 'Crossings, road sides, bicycles and scooters: how to get to school and home unhurt.',
  },
  fromGrade: 1,
  toGrade: 9,
  minutes: 40,
  plan: [
    ['Тест до заняття: 5 хвилин, без імен.', 'The quiz before: 5 minutes, no names.'],
    [
      'Дорога від школи: де на ній найнебезпечніше.',
      'The way from school: where it is most dangerous.',
    ],
    [
      'Пішохід без тротуару: назустріч машинам, зі світловідбивачем.',
      'Walking without a pavement: facing the cars, with a reflector.',
    ],
    [
      'Велосипед і самокат: шолом, дзвінок, без навушників.',
      'Bicycle and scooter: a helmet, a bell, no headphones.',
    ],
    ['Вправа: переходимо дорогу біля школи.', 'Exercise: crossing the road by the school.'],
    ['Тест після заняття за тим самим кодом.', 'The quiz after, by the same code.'],
  ],
  materials: [
    ['Світловідбивачі для класу', 'Reflectors for the class'],
    ['Карта околиці школи', 'A map of the school’s surroundings'],
    [
      'Патрульна поліція — https://patrolpolice.gov.ua',
      'Patrol police — https://patrolpolice.gov.ua',
    ],
  ],
  quiz: 'road-safety',
});
