import { quizOf } from './quiz-of.ts';

/** The law on bullying: article 1 of the Law on Education, article 173-4 of the Code of Administrative Offences. */
export const BULLYING_YOUNGER = quizOf(
  { uk: 'Цькування (булінг): 1–4 класи', en: 'Bullying: years 1 to 4' },
  [
    {
      key: 'what',
      uk: 'Що з цього — цькування?',
      en: 'Which of these is bullying?',
      right: 'again',
      choices: [
        ['once', 'Двоє раз посварилися за м’яч', 'Two quarrelled once over a ball'],
        [
          'again',
          'Одну дитину знову й знову ображають і сміються з неї',
          'One child is hurt and laughed at again and again',
        ],
        ['lost', 'Хтось програв у грі', 'Somebody lost a game'],
      ],
    },
    {
      key: 'guilty',
      uk: 'Чи винна дитина, з якої знущаються?',
      en: 'Is a child to blame for being bullied?',
      right: 'never',
      choices: [
        ['different', 'Так, якщо вона не така, як усі', 'Yes, if it is unlike the others'],
        ['weak', 'Так, якщо не дає здачі', 'Yes, if it does not hit back'],
        ['never', 'Ні, ніколи', 'No, never'],
      ],
    },
    {
      key: 'see',
      uk: 'Ви бачите, що когось ображають. Що добре зробити?',
      en: 'You see that somebody is being hurt. What is good to do?',
      right: 'tell',
      choices: [
        ['tell', 'Покликати вчительку чи іншого дорослого', 'Call a teacher or another grown-up'],
        ['laugh', 'Сміятися разом з усіма', 'Laugh with the others'],
        ['film', 'Знімати на телефон', 'Film it'],
      ],
    },
    {
      key: 'telling',
      uk: 'Розповісти дорослому про цькування — це…',
      en: 'To tell a grown-up of bullying is…',
      right: 'help',
      choices: [
        ['snitch', 'ябедничати', 'telling tales'],
        ['help', 'просити допомоги', 'asking for help'],
        ['useless', 'даремно', 'of no use'],
      ],
    },
    {
      key: 'friend',
      uk: 'Як підтримати того, кого цькують?',
      en: 'How can you support somebody who is bullied?',
      right: 'beside',
      choices: [
        ['avoid', 'Обходити, щоб і мене не зачепили', 'Keep away, so that I am left alone'],
        ['revenge', 'Гуртом побити кривдника', 'Beat up whoever does it, together'],
        [
          'beside',
          'Бути поруч і разом піти до дорослого',
          'Stay beside them and go to a grown-up together',
        ],
      ],
    },
  ],
);

export const BULLYING_OLDER = quizOf(
  { uk: 'Цькування (булінг): 5–9 класи', en: 'Bullying: years 5 to 9' },
  [
    {
      key: 'sign',
      uk: 'Чим цькування відрізняється від сварки?',
      en: 'How does bullying differ from a quarrel?',
      right: 'again',
      choices: [
        ['loud', 'Воно гучніше', 'It is louder'],
        [
          'again',
          'Повторюється, і сили нерівні',
          'It happens again and again, and the sides are unequal',
        ],
        ['boys', 'Воно буває лише між хлопцями', 'It happens among boys only'],
      ],
    },
    {
      key: 'online',
      uk: 'Образи й висміювання в чаті класу — це цькування?',
      en: 'Are insults and mockery in the class chat bullying?',
      right: 'yes',
      choices: [
        ['no', 'Ні, це ж не в школі', 'No, it is not at school'],
        ['joke', 'Ні, якщо з жартом', 'No, if it is meant as a joke'],
        ['yes', 'Так, це кібербулінг', 'Yes, it is cyberbullying'],
      ],
    },
    {
      key: 'law',
      uk: 'Із якого віку за цькування відповідають самі, а не батьки?',
      en: 'From what age does one answer for bullying oneself, and not one’s parents?',
      right: '16',
      choices: [
        ['16', 'Із 16 років', 'From 16'],
        ['18', 'Із 18 років', 'From 18'],
        ['never', 'За це не карають', 'Nobody answers for it'],
      ],
    },
    {
      key: 'head',
      uk: 'Кого в школі закон зобов’язує діяти, коли повідомили про цькування?',
      en: 'Who at school must act by law when bullying was reported?',
      right: 'director',
      choices: [
        ['nobody', 'Нікого: самі розберуться', 'Nobody: they will sort it out'],
        ['director', 'Директора чи директорку', 'The head of the school'],
        ['class', 'Старосту класу', 'The class captain'],
      ],
    },
    {
      key: 'line',
      uk: 'Куди дитина може подзвонити безплатно й розповісти про цькування?',
      en: 'Which number can a child call free of charge to tell of bullying?',
      right: '116111',
      choices: [
        ['104', '104', '104'],
        ['none', 'Такого номера немає', 'There is no such number'],
        ['116111', '116 111', '116 111'],
      ],
    },
  ],
);
