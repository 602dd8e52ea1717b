import type { CountingWay, MoneySource } from '../action.ts';
import type { Side } from '../side.ts';
import type { Track } from '../track.ts';
import type { Choice } from './voter.ts';

// The words of the canonical form are part of the format, not of a page: hashes are made of them, so they are never
// reworded, and they are in the language in which the plan is adopted.

export const TEXT_WORDS = {
  plan: 'Спільний план поліції, ради й громади на рік',
  area: 'Територія',
  number: 'Номер редакції',
  format: 'Версія формату',
  action: 'Дія',
  titleEn: 'Назва англійською',
  words: 'Що робимо',
  scanning: 'Проблема: що бачимо',
  analysis: 'Проблема: чому так',
  response: 'Проблема: чим відповідаємо',
  assessment: 'Проблема: як оцінимо',
  indicator: 'Показник',
  unit: 'Одиниця',
  counts: 'Як рахуємо',
  baseline: 'Скільки є',
  target: 'Скільки має бути',
  track: 'Напрям',
  startsOn: 'Починаємо',
  dueOn: 'Завершуємо',
  owner: 'Відповідає',
  deputy: 'Заступає',
  stages: 'Етапи',
  money: 'Гроші',
  hryvnias: 'грн',
  partners: 'Партнери',
  privacy: 'Що знаємо про людей і як бережемо',
} as const;

export const COUNTING_WORDS: Readonly<Record<CountingWay, string>> = {
  'by-hand': 'вимірюємо самі',
  things: 'кожна проведена справа — один',
  people: 'скільки людей прийшло',
};

export const MONEY_WORDS: Readonly<Record<MoneySource, string>> = {
  'local-budget': 'місцевий бюджет',
  'state-budget': 'державний бюджет',
  police: 'поліція',
  donor: 'донор',
  community: 'громада',
  other: 'інше джерело',
};

export const TRACK_WORDS: Readonly<Record<Track, string>> = {
  officers: 'робота поліцейських на дільницях',
  communication: 'спілкування з громадою',
  vulnerable: 'діти й люди, яким потрібен захист',
};

export const SIDE_WORDS: Readonly<Record<Side, string>> = {
  police: 'поліція',
  council: 'рада',
  community: 'громада',
};

export const CHOICE_WORDS: Readonly<Record<Choice, string>> = {
  yes: 'за',
  no: 'проти',
  abstain: 'утримується',
};

export const PROTOCOL_WORDS = {
  protocol: 'Протокол погодження спільного плану на рік',
  hash: 'SHA-256 тексту, за який голосували',
  frozenAt: 'Текст зафіксовано',
  endsAt: 'Голосували до',
  decidedAt: 'Вирішено',
  decision: 'Рішення',
  agreed: 'погоджено: кожна сторона сказала «за»',
  declined: 'не погоджено: не кожна сторона сказала «за»',
  side: 'Сторона',
  saysYes: 'сторона каже «за»',
  saysNo: 'сторона не каже «за»',
  result: 'Підсумок',
  counts: 'Голоси',
  silent: 'не голосували',
  hromadas: 'Громади',
  voter: 'Голос',
  dissent: 'окрема думка',
  said: 'сказано',
  notVoted: 'не голосує',
} as const;
