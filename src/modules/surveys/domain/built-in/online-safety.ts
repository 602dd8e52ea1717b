import { quizOf } from './quiz-of.ts';

export const ONLINE_SAFETY_YOUNGER = quizOf(
  { uk: 'Безпека в інтернеті: 1–4 класи', en: 'Online safety: years 1 to 4' },
  [
    {
      key: 'stranger',
      uk: 'У грі незнайомець питає, де ви живете. Що робите?',
      en: 'In a game a stranger asks where you live. What do you do?',
      right: 'tell',
      choices: [
        ['answer', 'Відповідаю, він же чемний', 'I answer, he is polite'],
        ['tell', 'Не відповідаю й кажу дорослим', 'I do not answer, and tell a grown-up'],
        ['street', 'Кажу лише вулицю', 'I only say the street'],
      ],
    },
    {
      key: 'password',
      uk: 'Кому можна сказати свій пароль?',
      en: 'Whom may you tell your password?',
      right: 'parents',
      choices: [
        [
          'parents',
          'Лише мамі, татові чи тому, хто про мене дбає',
          'Only a parent, or whoever looks after me',
        ],
        ['friend', 'Найкращій подрузі чи другові', 'My best friend'],
        ['game', 'Тому, хто обіцяє подарунок у грі', 'Whoever promises a present in a game'],
      ],
    },
    {
      key: 'photo',
      uk: 'Вас просять надіслати своє фото. Хто просить — ви не знаєте. Що робите?',
      en: 'You are asked to send your photograph. You do not know who asks. What do you do?',
      right: 'no',
      choices: [
        ['send', 'Надсилаю', 'I send it'],
        ['swap', 'Надсилаю, якщо пришлють своє', 'I send it if they send theirs'],
        ['no', 'Не надсилаю й показую дорослим', 'I do not send it, and show a grown-up'],
      ],
    },
    {
      key: 'meet',
      uk: 'Друг з інтернету, якого ви ніколи не бачили, кличе зустрітися. Що робити?',
      en: 'A friend from the internet whom you never saw asks you to meet. What do you do?',
      right: 'adult',
      choices: [
        ['alone', 'Піти, нікому не кажучи', 'Go, and tell nobody'],
        ['adult', 'Сказати дорослим і нікуди не йти', 'Tell a grown-up and not go alone'],
        ['friend', 'Узяти з собою молодшого брата', 'Take my little brother along'],
      ],
    },
    {
      key: 'scary',
      uk: 'Ви побачили в інтернеті щось страшне. Що добре зробити?',
      en: 'You saw something frightening on the internet. What is good to do?',
      right: 'close',
      choices: [
        ['close', 'Закрити й розповісти дорослому', 'Close it and tell a grown-up'],
        ['share', 'Переслати друзям', 'Send it on to friends'],
        ['silent', 'Мовчати, бо сваритимуть', 'Keep silent, or I will be scolded'],
      ],
    },
  ],
);

export const ONLINE_SAFETY_OLDER = quizOf(
  { uk: 'Безпека в інтернеті: 5–9 класи', en: 'Online safety: years 5 to 9' },
  [
    {
      key: 'blackmail',
      uk: 'Хтось погрожує викласти ваші фото й вимагає гроші. Що робити?',
      en: 'Somebody threatens to publish your photographs and demands money. What do you do?',
      right: 'adult',
      choices: [
        ['pay', 'Заплатити один раз', 'Pay once'],
        ['delete', 'Стерти все листування й мовчати', 'Delete all messages and keep silent'],
        [
          'adult',
          'Не платити, зберегти листування й сказати дорослому, якому довіряєш',
          'Not pay, keep the messages and tell a grown-up whom you trust',
        ],
      ],
    },
    {
      key: 'code',
      uk: 'Друг пише: «Скинь код, що прийшов тобі в SMS». Що це, найімовірніше?',
      en: 'A friend writes: “Send me the code that came to you by SMS.” What is it, most likely?',
      right: 'theft',
      choices: [
        ['help', 'Йому справді треба', 'He really needs it'],
        ['theft', 'Хтось краде ваш обліковий запис', 'Somebody steals your account'],
        ['mistake', 'Помилка оператора', 'A mistake of the operator'],
      ],
    },
    {
      key: 'two-steps',
      uk: 'Що найкраще захистить ваш обліковий запис?',
      en: 'What protects your account best?',
      right: 'two',
      choices: [
        [
          'two',
          'Довгий пароль і підтвердження входу другим кроком',
          'A long password and a second step at sign-in',
        ],
        ['birthday', 'Дата народження як пароль', 'The date of birth as the password'],
        ['same', 'Один пароль для всього', 'One password for everything'],
      ],
    },
    {
      key: 'job',
      uk: 'У месенджері пропонують «легкі гроші»: щось занести, сфотографувати чи підпалити. Що робити?',
      en: 'A messenger offers “easy money” for carrying, photographing or setting fire to something. What do you do?',
      right: 'police',
      choices: [
        ['small', 'Погодитися, якщо завдання просте', 'Agree if the task is simple'],
        ['friend', 'Передати пропозицію другові', 'Pass the offer on to a friend'],
        [
          'police',
          'Не відповідати, сказати дорослим і поліції: це злочин',
          'Not answer, tell a grown-up and the police: it is a crime',
        ],
      ],
    },
    {
      key: 'military',
      uk: 'Чи можна викладати відео роботи ППО чи військової техніки?',
      en: 'May one publish a video of air defence at work, or of military vehicles?',
      right: 'no',
      choices: [
        ['later', 'Так, якщо без підпису', 'Yes, if there is no caption'],
        ['no', 'Ні, це допомагає ворогові', 'No, it helps the enemy'],
        ['friends', 'Так, якщо лише друзям', 'Yes, if for friends only'],
      ],
    },
  ],
);
