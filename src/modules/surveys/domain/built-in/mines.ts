import { quizOf } from './quiz-of.ts';

/** As the State Emergency Service tells it: do not go near, do not touch, go back the way you came, call 101. */
export const MINES_YOUNGER = quizOf(
  {
    uk: 'Міни й вибухонебезпечні предмети: 1–4 класи',
    en: 'Mines and explosive objects: years 1 to 4',
  },
  [
    {
      key: 'found',
      uk: 'Ви побачили дивний предмет у траві. Що робите?',
      en: 'You saw a strange object in the grass. What do you do?',
      right: 'away',
      choices: [
        ['touch', 'Підніму, щоб роздивитися', 'I pick it up to look at it'],
        [
          'away',
          'Не чіпаю, відходжу й кажу дорослим',
          'I do not touch it, go away and tell a grown-up',
        ],
        ['stone', 'Кину в нього камінець', 'I throw a pebble at it'],
      ],
    },
    {
      key: 'way-back',
      uk: 'Як відходити від небезпечного предмета?',
      en: 'How do you walk away from a dangerous object?',
      right: 'same',
      choices: [
        ['shortest', 'Навпростець', 'By the shortest way'],
        ['run', 'Щодуху бігти будь-куди', 'Run anywhere as fast as I can'],
        ['same', 'Тим самим шляхом, яким прийшли', 'The same way that I came'],
      ],
    },
    {
      key: 'toy',
      uk: 'Надворі лежить нова іграшка, і поруч нікого. Що робите?',
      en: 'A new toy lies outside, and nobody is near. What do you do?',
      right: 'leave',
      choices: [
        [
          'leave',
          'Не чіпаю: у ній може бути вибухівка',
          'I leave it: there may be explosives in it',
        ],
        ['take', 'Беру, доки ніхто не забрав', 'I take it before somebody else does'],
        ['kick', 'Штовхаю ногою', 'I push it with my foot'],
      ],
    },
    {
      key: 'number',
      uk: 'За яким номером дзвонити рятувальникам?',
      en: 'Which number is the rescuers’?',
      right: '101',
      choices: [
        ['109', '109', '109'],
        ['101', '101', '101'],
        ['100', '100', '100'],
      ],
    },
    {
      key: 'sign',
      uk: 'Ви бачите червоний знак із черепом і словами «Міни». Що він означає?',
      en: 'You see a red sign with a skull and the word “Mines”. What does it mean?',
      right: 'stop',
      choices: [
        ['game', 'Тут грають у війну', 'People play war here'],
        ['careful', 'Можна йти, але обережно', 'One may go on, carefully'],
        ['stop', 'Далі йти не можна', 'One must not go on'],
      ],
    },
  ],
);

export const MINES_OLDER = quizOf(
  {
    uk: 'Міни й вибухонебезпечні предмети: 5–9 класи',
    en: 'Mines and explosive objects: years 5 to 9',
  },
  [
    {
      key: 'rule',
      uk: 'Яке головне правило, коли бачите підозрілий предмет?',
      en: 'What is the first rule when you see a suspicious object?',
      right: 'three',
      choices: [
        ['photo', 'Підійти ближче й сфотографувати', 'Go nearer and take a photograph'],
        [
          'three',
          'Не підходити, не чіпати, телефонувати 101',
          'Do not go near, do not touch, call 101',
        ],
        ['cover', 'Накрити, щоб ніхто не наступив', 'Cover it, so that nobody steps on it'],
      ],
    },
    {
      key: 'phone',
      uk: 'Звідки телефонувати про знахідку?',
      en: 'From where do you telephone about what you found?',
      right: 'far',
      choices: [
        ['far', 'Відійшовши на безпечну відстань', 'From a safe distance, after going away'],
        ['near', 'Стоячи поруч, щоб точно описати', 'Standing beside it, to describe it well'],
        ['home', 'Увечері з дому', 'From home in the evening'],
      ],
    },
    {
      key: 'places',
      uk: 'Де можуть лежати вибухонебезпечні предмети?',
      en: 'Where may explosive objects lie?',
      right: 'anywhere',
      choices: [
        ['front', 'Лише біля фронту', 'Only near the front line'],
        ['forest', 'Лише в лісі', 'Only in the forest'],
        [
          'anywhere',
          'Будь-де: на узбіччі, на березі, у руїнах, на городі',
          'Anywhere: by the road, on the shore, in ruins, in a garden',
        ],
      ],
    },
    {
      key: 'wire',
      uk: 'Між кущами натягнуто тонкий дріт. Що робити?',
      en: 'A thin wire is stretched between bushes. What do you do?',
      right: 'back',
      choices: [
        ['step', 'Переступити', 'Step over it'],
        ['back', 'Зупинитися й повернутися своїми слідами', 'Stop and go back in my own footsteps'],
        ['cut', 'Перерізати, щоб ніхто не зачепився', 'Cut it, so that nobody trips'],
      ],
    },
    {
      key: 'drone',
      uk: 'Після обстрілу ви знайшли уламок дрона. Що робите?',
      en: 'After an attack you found a piece of a drone. What do you do?',
      right: 'leave',
      choices: [
        ['keep', 'Забираю на згадку', 'I take it as a keepsake'],
        ['sell', 'Продаю', 'I sell it'],
        ['leave', 'Не чіпаю й повідомляю 101 або 102', 'I leave it and report it to 101 or 102'],
      ],
    },
  ],
);
