import { rm } from 'node:fs/promises';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { assetPath } from '#platform/http/assets.ts';
import { startPaced } from './http/paced-load.ts';
import { newFolder, startApp } from './http/start-app.ts';
import { openLag } from './hall/lag.ts';
import { closePhones, HALL, open, openPhone, type Phone, untilOpen } from './hall/phone.ts';
import { openBenchSession } from './hall/session.ts';
import { number, report } from './report.ts';
import { openHouse, until } from './reports/house.ts';
import { summary } from './reports/times.ts';

/**
 * A hall of five hundred telephones behind one address, each with the page and its stream: twenty questions and two hundred
 * votes a second, moderated from another process. `BENCH_SECONDS=60` runs the whole promised minute.
 */

const PORT = Number(process.env['BENCH_PORT'] ?? 28_900);
const SECONDS = Number(process.env['BENCH_SECONDS'] ?? 10);
const PHONES = 500;
const QUESTIONS_PER_SECOND = 20;
const VOTES_PER_SECOND = 200;
/** Shown before the load begins, so that there is something to vote for. */
const FIRST = 30;
const PAGE_BYTES = 15 * 1024;
const scale = `${PHONES} telephones, ${QUESTIONS_PER_SECOND} questions/s, ${VOTES_PER_SECOND} votes/s, ${SECONDS} s, two processes on one machine`;

const ABOUT = [
  'освітлення біля школи',
  'швидкість на Центральній',
  'чергування вночі',
  'покинуті хати',
];
const PLACES = ['у Садовому', 'біля лиману', 'на вокзалі', 'за бібліотекою', 'у парку', 'на ринку'];
const ENDS = [
  'і хто за це відповідає перед громадою?',
  'та коли про це звітуватимуть на зустрічі?',
  'і що можуть зробити самі мешканці?',
];

const folder = await newFolder();
try {
  await measure(join(folder, 'data'));
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function measure(data: string): Promise<void> {
  const app = await startApp(data, PORT, { TRUSTED_PROXIES: '127.0.0.1' });
  const house = await openHouse(data);
  const session = await openBenchSession(house);
  const stopping = new AbortController();
  const moderated = session.moderate(stopping.signal);
  const lag = openLag();
  try {
    await untilOpen(app.url);
    const phones: Phone[] = [];
    for (let place = 0; place < PHONES; place += 1) {
      phones.push(await openPhone(app.url, place, lag.shown));
    }
    for (let place = 0; place < FIRST; place += 1) await phones[place]?.ask(wordsOf(place));
    await until(() => (phones.at(-1)?.choices().length ?? 0) >= 20);
    await tellWeight(app.url, phones);
    const cpuBefore = app.cpuSeconds();
    const bytesBefore = streamBytes(phones);
    const { asked, given, times } = await storm(phones, lag.kept);
    const cpu = (app.cpuSeconds() - cpuBefore) / SECONDS;
    const bytes = (streamBytes(phones) - bytesBefore) / PHONES / SECONDS;
    await wait(2_000);
    stopping.abort();
    await moderated;
    tellLag(lag, cpu, bytes);
    const { p50, p99, perSecond } = summary(times, SECONDS);
    report({
      name: 'a vote or a question is acknowledged, on the disk',
      scale,
      figure: `p50 ${number(p50)} ms, p99 ${number(p99)} ms; ${number(perSecond)} a second`,
      target: 'p99 ≤ 1,000 ms',
      met: p99 <= 1_000,
    });
    const kept = await session.kept();
    report({
      name: 'nothing lost, and one telephone one vote, with each tenth vote sent twice',
      scale,
      figure: `${kept.questions} questions and ${kept.votes} votes kept, ${kept.twice} twice`,
      target: `${asked + FIRST} and ${given}, 0 twice`,
      met: kept.questions === asked + FIRST && kept.votes === given && kept.twice === 0,
    });
    closePhones(phones);
  } finally {
    stopping.abort();
    await moderated.catch(() => undefined);
    await house.close();
    await app.stop();
  }
}

interface Storm {
  readonly asked: number;
  /** Each vote once. */
  readonly given: number;
  readonly times: readonly number[];
}

async function storm(phones: readonly Phone[], onKept: (number: number) => void): Promise<Storm> {
  let [asked, given] = [0, 0];
  const questions = startPaced(QUESTIONS_PER_SECOND, async (count) => {
    await phoneAt(phones, count * 7).ask(wordsOf(count + FIRST));
    asked += 1;
  });
  const votes = startPaced(VOTES_PER_SECOND, async (count) => {
    const chosen = choiceFrom(phones, count);
    if (!chosen) return;
    const { phone, choice } = chosen;
    await phone.support(choice);
    onKept(choice);
    given += 1;
    // A double tap, or a network that lost the answer.
    if (count % 10 === 0) await phone.support(choice);
  });
  await wait(SECONDS * 1000);
  await Promise.all([questions.stop(), votes.stop()]);
  return { asked, given, times: [...questions.take(), ...votes.take()] };
}

/** The next telephone with a question to support, and the question: the first ones are chosen more often. */
function choiceFrom(phones: readonly Phone[], count: number) {
  for (let further = 0; further < phones.length; further += 1) {
    const phone = phoneAt(phones, count + further);
    const choices = phone.choices();
    const choice = choices[Math.floor(choices.length * Math.random() ** 2)];
    if (choice !== undefined) return { phone, choice };
  }
  return undefined;
}

function phoneAt(phones: readonly Phone[], place: number): Phone {
  const phone = phones[place % phones.length];
  if (!phone) throw new Error('a hall without telephones');
  return phone;
}

function streamBytes(phones: readonly Phone[]): number {
  return phones.reduce((sum, phone) => sum + phone.streamBytes(), 0);
}

function tellLag(lag: ReturnType<typeof openLag>, cpu: number, bytes: number): void {
  report({
    name: 'every screen behind the truth: from the acknowledgement of a vote until a screen shows it',
    scale,
    figure: `p50 ${lag.percentile(50)} ms, p99 ${lag.percentile(99)} ms, at most ${lag.most} ms, of ${number(lag.count)} figures; load ${number(loadavg()[0] ?? 0)}`,
    ratio: `${number(cpu)} processors; ${number(bytes)} bytes a second for each telephone`,
    target: 'p99 ≤ 1,000 ms',
    met: lag.percentile(99) <= 1_000,
  });
}

/** The first visit: the page with a full list and everything that it loads, in transferred bytes. */
async function tellWeight(url: string, phones: readonly Phone[]): Promise<void> {
  const page = await open(`${url}${HALL}`, { 'accept-encoding': 'br' });
  const names = ['main.css', 'hall.css', 'hall', 'hear-hall', 'send-in-hall'];
  let rest = 0;
  for (const name of names) {
    const file = await open(`${url}${assetPath(name)}`, { 'accept-encoding': 'br' });
    if (file.status !== 200) throw new Error(`${name}: ${file.status}`);
    rest += file.bytes;
  }
  report({
    name: 'a telephone’s first visit, compressed: page, styles and scripts',
    scale: `20 questions of ${wordsOf(0).length} letters; ${phones[0]?.pageBytes ?? 0} bytes with none`,
    figure: `${number(page.bytes + rest)} bytes, of them the page ${number(page.bytes)}`,
    target: `≤ ${number(PAGE_BYTES)}`,
    met: page.bytes + rest <= PAGE_BYTES,
  });
}

function wordsOf(place: number): string {
  const about = ABOUT[place % ABOUT.length];
  const where = PLACES[place % PLACES.length];
  return `Запитання ${place}: що змінилося за рік про ${about} ${where}, ${ENDS[place % ENDS.length]}`;
}
