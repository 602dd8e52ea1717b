import { topicOf } from './topic-of.ts';

export const ONLINE_SAFETY = topicOf({
  title: { uk: 'Безпека в інтернеті', en: 'Online safety' },
  about: {
    uk: 'Паролі, світлини, незнайомці в іграх і чатах, шахрайство та кібербулінг.',
    en: 'Passwords, photographs, strangers in games and chats, fraud and cyberbullying.',
  },
  fromGrade: 1,
  toGrade: 11,
  minutes: 45,
  plan: [
    ['Тест до заняття: 5 хвилин, без імен.', 'The quiz before: 5 minutes, no names.'],
    [
      'Що про нас видно: пароль, світлина, місце.',
      'What is seen of us: a password, a photograph, a place.',
    ],
    ['Друг чи чужий: як перевірити, хто пише.', 'A friend or a stranger: how to check who writes.'],
    [
      'Виграш, донат, «позич до завтра»: як дурять.',
      'A prize, a donation, “lend me till tomorrow”: how people are fooled.',
    ],
    [
      'Якщо вже сталося: не відповідай, збережи, скажи дорослому.',
      'If it has happened: do not answer, keep it, tell a grown-up.',
    ],
    ['Тест після заняття за тим самим кодом.', 'The quiz after, by the same code.'],
  ],
  materials: [
    ['Кіберполіція — https://cyberpolice.gov.ua', 'Cyber police — https://cyberpolice.gov.ua'],
    [
      'Проєктор або роздруковані приклади повідомлень',
      'A projector, or printed examples of messages',
    ],
  ],
  quiz: 'online-safety',
});

export const POLICE_AND_LAW = topicOf({
  title: {
    uk: 'Поліція і закон: права й відповідальність',
    en: 'Police and law: rights and duties',
  },
  about: {
    uk: 'Що може й мусить поліцейський, з якого віку за що відповідають і як говорити з поліцією.',
    en: 'What an officer may and must do, from what age one answers for what, and how to talk to the police.',
  },
  fromGrade: 7,
  toGrade: 12,
  minutes: 45,
  plan: [
    [
      'Що поліцейський мусить назвати: ім’я, посаду, причину.',
      'What an officer has to say: name, post, reason.',
    ],
    ['Права підлітка: хто має бути поруч.', 'The rights of a teenager: who has to be present.'],
    [
      'З 16 років, а за тяжке — з 14: за що відповідають.',
      'From 16, for grave crimes from 14: what one answers for.',
    ],
    ['Неправдивий виклик: чого він коштує іншим.', 'A false call: what it costs others.'],
    ['Запитання класу, теж незручні.', 'Questions of the class, awkward ones, too.'],
  ],
  materials: [
    [
      'Закон «Про Національну поліцію» — https://zakon.rada.gov.ua/laws/show/580-19',
      'Law on the National Police — https://zakon.rada.gov.ua/laws/show/580-19',
    ],
    ['Жетон і посвідчення: як їх читати', 'A badge and an identity card: how to read them'],
  ],
});

export const HABITS = topicOf({
  title: { uk: 'Шкідливі звички: як сказати «ні»', en: 'Harmful habits: how to say no' },
  about: {
    uk: 'Вейпи, алкоголь, азартні ігри й пропозиції «легкого заробітку»: чим чіпляють і як відмовити.',
    en: 'Vapes, alcohol, gambling and offers of “easy money”: how people are hooked, and how to refuse.',
  },
  fromGrade: 5,
  toGrade: 12,
  minutes: 45,
  plan: [
    ['Чому це продають саме підліткам.', 'Why it is sold to teenagers of all people.'],
    [
      '«Легкий заробіток»: закладки, чужі картки, підпали на замовлення.',
      '“Easy money”: drops, other people’s bank cards, arson on order.',
    ],
    [
      'Вправа: п’ять способів відмовити, не втративши друзів.',
      'Exercise: five ways to refuse and keep one’s friends.',
    ],
    ['Де допоможуть без осуду.', 'Where one is helped and not judged.'],
  ],
  materials: [
    ['Картки із ситуаціями', 'Cards with situations'],
    ['Наліпки з номером 116 111', 'Stickers with the number 116 111'],
  ],
});
