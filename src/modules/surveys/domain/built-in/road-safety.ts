import { quizOf } from './quiz-of.ts';

/** Traffic rules of Ukraine, chapters 4 (pedestrians) and 6 (bicycles). */
export const ROAD_SAFETY_YOUNGER = quizOf(
  { uk: 'Безпека на дорозі: 1–4 класи', en: 'Road safety: years 1 to 4' },
  [
    {
      key: 'cross',
      uk: 'Де найбезпечніше переходити дорогу?',
      en: 'Where is it safest to cross the road?',
      right: 'crossing',
      choices: [
        ['shortest', 'Там, де ближче', 'Wherever it is shorter'],
        ['crossing', 'На пішохідному переході', 'At a pedestrian crossing'],
        ['parked', 'Між машинами, що стоять', 'Between parked cars'],
      ],
    },
    {
      key: 'look',
      uk: 'Ви біля переходу без світлофора. Що робите спочатку?',
      en: 'You are at a crossing without lights. What do you do first?',
      right: 'stop',
      choices: [
        ['stop', 'Зупиняюся й дивлюся в обидва боки', 'I stop and look both ways'],
        ['run', 'Швидко перебігаю', 'I run across quickly'],
        ['wave', 'Махаю рукою і йду', 'I wave my hand and go'],
      ],
    },
    {
      key: 'red-light',
      uk: 'Для пішоходів горить червоне світло, а машин немає. Що робити?',
      en: 'The light for pedestrians is red, and there are no cars. What do you do?',
      right: 'wait',
      choices: [
        ['go', 'Іти, адже машин немає', 'Go, since there are no cars'],
        ['follow', 'Іти, якщо йдуть інші', 'Go if others go'],
        ['wait', 'Чекати на зелене', 'Wait for the green light'],
      ],
    },
    {
      key: 'ball',
      uk: 'М’яч викотився на дорогу. Що робите?',
      en: 'Your ball rolled onto the road. What do you do?',
      right: 'adult',
      choices: [
        ['fetch', 'Біжу за ним', 'I run after it'],
        ['adult', 'Зупиняюся й кличу дорослих', 'I stop and call a grown-up'],
        ['creep', 'Іду за ним пригнувшись', 'I go after it bent low'],
      ],
    },
    {
      key: 'dark',
      uk: 'Що допомагає водіям побачити вас у темряві?',
      en: 'What helps drivers to see you in the dark?',
      right: 'reflector',
      choices: [
        ['black', 'Темна куртка', 'A dark jacket'],
        ['phone', 'Телефон у кишені', 'A telephone in the pocket'],
        ['reflector', 'Світловідбивач на одязі чи рюкзаку', 'A reflector on clothes or backpack'],
      ],
    },
  ],
);

export const ROAD_SAFETY_OLDER = quizOf(
  { uk: 'Безпека на дорозі: 5–9 класи', en: 'Road safety: years 5 to 9' },
  [
    {
      key: 'bicycle-age',
      uk: 'З якого віку можна їздити дорогою на велосипеді?',
      en: 'From what age may one ride a bicycle on the road?',
      right: '14',
      choices: [
        ['10', 'Із 10 років', 'From 10'],
        ['14', 'Із 14 років', 'From 14'],
        ['any', 'З будь-якого', 'From any age'],
      ],
    },
    {
      key: 'no-pavement',
      uk: 'За селом тротуару немає. Яким боком дороги йти?',
      en: 'Outside the village there is no pavement. On which side of the road do you walk?',
      right: 'facing',
      choices: [
        ['facing', 'Назустріч машинам', 'Facing the traffic'],
        ['along', 'У той самий бік, що й машини', 'The same way as the traffic'],
        ['any', 'Як зручніше', 'Whichever is handier'],
      ],
    },
    {
      key: 'bus',
      uk: 'Ви вийшли з автобуса й маєте перейти дорогу. Як безпечно?',
      en: 'You got off a bus and have to cross the road. How is it safe?',
      right: 'gone',
      choices: [
        ['front', 'Обійти автобус спереду', 'Go round the bus in front'],
        ['behind', 'Вибігти з-за автобуса', 'Run out from behind the bus'],
        [
          'gone',
          'Дійти до переходу або почекати, доки автобус поїде і дорогу буде видно',
          'Walk to a crossing, or wait until the bus has gone and the road can be seen',
        ],
      ],
    },
    {
      key: 'bicycle-crossing',
      uk: 'Ви їдете на велосипеді й хочете на той бік пішохідним переходом. Що робити?',
      en: 'You ride a bicycle and want to get across by a pedestrian crossing. What do you do?',
      right: 'walk',
      choices: [
        ['fast', 'Швидко проїхати', 'Ride across fast'],
        ['walk', 'Злізти й перевести велосипед', 'Get off and walk the bicycle'],
        ['bell', 'Подзвонити дзвінком і їхати', 'Ring the bell and ride'],
      ],
    },
    {
      key: 'headphones',
      uk: 'Чому не варто переходити дорогу в навушниках?',
      en: 'Why is it unwise to cross a road with headphones on?',
      right: 'hear',
      choices: [
        ['hear', 'Не чути машин', 'One does not hear the cars'],
        ['lose', 'Їх можна загубити', 'They may get lost'],
        ['fine', 'Нічого небезпечного', 'There is no danger'],
      ],
    },
  ],
);
