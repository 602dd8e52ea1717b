/** What could be asked ahead of the forum in one of its rooms, and how many would want to hear it. */
export const DEMO_HALL = [
  {
    words: 'Чи перевіряє хтось, що дільничний справді буває в кожному селі щотижня?',
    support: 14,
    isShown: true,
  },
  {
    words: 'Як запросити шкільного офіцера в ліцей, де його ніколи не було?',
    support: 9,
    isShown: true,
  },
  {
    words: 'Чому на виклик уночі їдуть довше, ніж удень, і що з цим робитимуть?',
    support: 21,
    isShown: true,
  },
  {
    words: 'Чи можна прийти на курс самозахисту з донькою, якій п’ятнадцять?',
    support: 6,
    isShown: true,
  },
  { words: 'Скільки з торішніх спільних дій довели до кінця?', support: 0, isShown: false },
  { words: 'А кава буде?', support: 0, isShown: false },
] as const;
