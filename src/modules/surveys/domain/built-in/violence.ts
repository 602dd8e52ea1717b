import { quizOf } from './quiz-of.ts';

/** What to do and whom to call. Nothing here asks what happened to a child. */
export const VIOLENCE_YOUNGER = quizOf(
  { uk: 'Коли хтось робить боляче: 1–4 класи', en: 'When somebody hurts you: years 1 to 4' },
  [
    {
      key: 'allowed',
      uk: 'Чи можна дорослому бити дитину?',
      en: 'May a grown-up beat a child?',
      right: 'no',
      choices: [
        ['guilty', 'Так, якщо дитина завинила', 'Yes, if the child did something wrong'],
        ['no', 'Ні, нікому й ніколи', 'No, nobody and never'],
        ['home', 'Так, якщо вдома', 'Yes, if at home'],
      ],
    },
    {
      key: 'secret',
      uk: 'Вам роблять боляче й кажуть: «Це наш секрет». Що робити?',
      en: 'Somebody hurts you and says: “This is our secret.” What do you do?',
      right: 'tell',
      choices: [
        ['keep', 'Берегти секрет', 'Keep the secret'],
        ['forget', 'Намагатися забути', 'Try to forget it'],
        ['tell', 'Розповісти дорослому, якому довіряєте', 'Tell a grown-up whom you trust'],
      ],
    },
    {
      key: 'body',
      uk: 'Хтось торкається вас так, що вам неприємно. Що ви маєте право сказати?',
      en: 'Somebody touches you in a way that you do not like. What have you the right to say?',
      right: 'no',
      choices: [
        ['no', '«Ні!» — і піти', '“No!” – and go'],
        ['nothing', 'Нічого: дорослих треба слухатися', 'Nothing: grown-ups must be obeyed'],
        ['sorry', '«Вибачте»', '“Sorry”'],
      ],
    },
    {
      key: 'first',
      uk: 'Ви розповіли дорослому, а вам не повірили. Що далі?',
      en: 'You told a grown-up, and were not believed. What next?',
      right: 'other',
      choices: [
        ['stop', 'Більше нікому не казати', 'Tell nobody any more'],
        ['other', 'Розповісти іншому дорослому', 'Tell another grown-up'],
        ['revenge', 'Помститися', 'Take revenge'],
      ],
    },
    {
      key: 'police',
      uk: 'Удома дуже страшно: б’ються дорослі. Куди дзвонити?',
      en: 'It is very frightening at home: grown-ups are fighting. Which number do you call?',
      right: '102',
      choices: [
        ['104', '104', '104'],
        ['nowhere', 'Нікуди', 'None'],
        ['102', '102 — поліція', '102 – the police'],
      ],
    },
  ],
);

export const VIOLENCE_OLDER = quizOf(
  { uk: 'Насильство і куди звернутися: 5–9 класи', en: 'Violence and where to turn: years 5 to 9' },
  [
    {
      key: 'kinds',
      uk: 'Що з цього — насильство?',
      en: 'Which of these is violence?',
      right: 'all',
      choices: [
        ['beat', 'Лише побиття', 'Beating only'],
        [
          'all',
          'І побиття, і приниження, і погрози, і забирання грошей',
          'Beating, humiliation, threats and taking money – all of them',
        ],
        ['marks', 'Лише те, після чого лишаються сліди', 'Only what leaves marks'],
      ],
    },
    {
      key: 'fault',
      uk: 'Хто відповідає за насильство?',
      en: 'Who answers for violence?',
      right: 'doer',
      choices: [
        ['doer', 'Той, хто його чинить', 'Whoever commits it'],
        ['both', 'Обоє порівну', 'Both equally'],
        ['victim', 'Той, хто спровокував', 'Whoever provoked it'],
      ],
    },
    {
      key: 'control',
      uk: 'Хлопець перевіряє телефон дівчини й забороняє їй бачитися з подругами. Це…',
      en: 'A boy checks his girlfriend’s telephone and forbids her to see her friends. This is…',
      right: 'control',
      choices: [
        ['love', 'ознака кохання', 'a sign of love'],
        ['normal', 'звичайна річ', 'nothing unusual'],
        ['control', 'контроль, один із видів насильства', 'control, a kind of violence'],
      ],
    },
    {
      key: 'report',
      uk: 'Чи може неповнолітній сам повідомити поліцію про насильство?',
      en: 'May somebody under 18 report violence to the police without an adult?',
      right: 'yes',
      choices: [
        ['parents', 'Ні, лише батьки', 'No, only parents may'],
        ['yes', 'Так, за номером 102', 'Yes, by calling 102'],
        ['school', 'Ні, лише школа', 'No, only the school may'],
      ],
    },
    {
      key: 'friend',
      uk: 'Подруга розповіла, що вдома її б’ють. Як допомогти?',
      en: 'A friend told you that she is beaten at home. How do you help?',
      right: 'together',
      choices: [
        [
          'together',
          'Вислухати, не звинувачувати й разом звернутися до дорослого або на 116 111',
          'Listen, not blame her, and turn to a grown-up or to 116 111 together',
        ],
        ['post', 'Написати про це в класний чат', 'Write about it in the class chat'],
        ['silent', 'Мовчати, бо це сімейна справа', 'Keep silent, since it is a family matter'],
      ],
    },
  ],
);
