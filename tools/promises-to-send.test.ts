import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { ROOT } from './paths.ts';

/** Sentences, of each language, that say that something is sent to the reader or to somebody else, or was. */
const PROMISES = {
  uk: /(?<!не )(?:надішлемо|надсилаємо|надіслали|надійде)|напишемо|нагадаємо|сповістить|повідомимо|лист уже|лист надіслано|листи надсила|(?:прийде|[ій]де) (?:один )?лист|(?<!\p{L})пишемо туди|отрима(?:є|єте|ють) (?:[а-яіїєґ]+ )?(?:звістку|лист)/iu,
  en: /\bwe (?:will |shall )?(?:send(?! no)|write|text|e-mail|remind|notify|let you know)|\b(?:gets?|receives?|be sent) (?:a|an|the) (?:letter|e-mail|message|SMS)|(?<!\bno )\bletters? (?:is|are|was|were|goes|go) (?:sent|on its way|to (?:them|you))/iu,
  ro: /\b(?:vă|îi|le) (?:vom )?(?:trimite|scrie|scriem|anunț|aminti)|\btrimitem|veți primi (?:o scrisoare|un e-mail|un mesaj)/iu,
  bg: /изпратим|изпращаме|(?<!\p{L})напишем|напомним|уведомим|ще получите (?:писмо|съобщение)/iu,
  gag: /göndere?ce|yollayacı|yollayêrız|yazacı[zy]|habe?r ver(?:e|ir)/iu,
  ru: /(?<!не )отправ(?:им|ляем)|(?<!\p{L})напишем|напомним|сообщим|письмо уже|прид[её]т письмо|получите (?:письмо|сообщение)/iu,
} as const;
type Language = keyof typeof PROMISES;
const LANGUAGES = ['uk', 'en', 'ro', 'bg', 'gag', 'ru'] as const satisfies readonly Language[];

/**
 * Those without a second text for where nothing is sent, and why each is true there: it is in what was sent itself; its
 * page or field exists only where something is sent; or it speaks of the page itself.
 */
const WHY: Readonly<Record<string, readonly string[]>> = {
  'it is in what was sent itself, or behind a link in it': [
    'forum/pages/press: letter.sent',
    'forum/pages/press-list: confirmed',
  ],
  'it is shown only where the reader left a way that is configured': [
    'appeals/pages/receipt: news.email',
    'appeals/pages/receipt: news.sms',
    'promises/pages/ask: news.email',
    'promises/pages/ask: news.sms',
    'reports/pages/receipt: news.email',
    'reports/pages/receipt: news.sms',
    'schools/pages/lessons: receipt.news.email',
    'schools/pages/lessons: receipt.news.sms',
  ],
  'its field or button exists only where that way is configured': [
    'attendance/pages/visitor: contact.hint',
    'attendance/pages/visitor: state.waiting.written',
    'courses/pages/public: contact.hint',
    'courses/pages/public: contact.hint.discreet',
    'forum/pages/live: contact.hint',
    'forum/pages/press-list-desk: done.asked',
    'forum/pages/press-list-desk: done.sent',
    'forum/pages/press-list-desk: state.written',
    'forum/pages/press: releases.hint',
    'promises/pages/ask: phone.hint',
    'reports/pages/desk: done.passed-again',
    'reports/pages/form: contact.email.news',
    'reports/pages/passing-on: hand-over.waiting',
  ],
  'it speaks of the form, the page, the network or of what others send': [
    'appeals/pages/form: error.conflict',
    'attendance/pages/door: offline.waiting',
    'attendance/pages/visitor: error.conflict',
    'courses/pages/desk: isDiscreet.yes',
    'courses/pages/public: error.conflict',
    'forum/pages/innovation-desk: about',
    'forum/pages/innovation-desk: what',
    'forum/pages/live: state.sending',
    'reports/pages/desk: start.accepted.seen',
    'reports/pages/desk: start.in-progress.asked',
    'reports/pages/form: draft.sending',
    'reports/pages/receipt: sent',
    'ui/failures: again.title',
  ],
};

it('a text that promises to send has another for where nothing is sent, or a reason', () => {
  const open = new Set<string>();
  for (const { name, texts, promise } of catalogs()) {
    for (const [key, text] of Object.entries(texts)) {
      const isPaired = `${key}.unsent` in texts || key.endsWith('.unsent');
      if (!isPaired && promise.test(text)) open.add(`${name}: ${key}`);
    }
  }
  expect([...open].toSorted()).toEqual(Object.values(WHY).flat().toSorted());
});

it('the text for where nothing is sent promises nothing, in any language', () => {
  const broken = catalogs().flatMap(({ name, language, texts, promise }) =>
    Object.entries(texts).flatMap(([key, text]) => {
      const isBroken = key.replace(/\.unsent$/, '') in texts && promise.test(text);
      return key.endsWith('.unsent') && isBroken ? [`${language} ${name}: ${key}`] : [];
    }),
  );
  expect(broken).toEqual([]);
});

it.for([
  ['uk', 'Ми надішлемо вам лист.', 'Листів цей сайт не надсилає.'],
  ['en', 'We shall write to your e-mail address.', 'We send no SMS to this number.'],
  ['ro', 'Vă vom trimite un mesaj.', 'Acest site nu trimite scrisori.'],
  ['bg', 'Ще ви изпратим писмо.', 'Този сайт не изпраща писма.'],
  ['gag', 'Size bir kiyat göndereceyiz.', 'Bu sayt kiyat göndermeer.'],
  ['ru', 'Мы отправим вам письмо.', 'Этот сайт писем не отправляет.'],
] as const)('a promise in %s is recognised', ([language, promising, plain]) => {
  const promise = PROMISES[language];
  expect([promise.test(promising), promise.test(plain)]).toEqual([true, false]);
});

interface ReadCatalog {
  readonly name: string;
  readonly language: Language;
  readonly texts: Readonly<Record<string, string>>;
  readonly promise: RegExp;
}

function catalogs(): readonly ReadCatalog[] {
  return LANGUAGES.flatMap((language) =>
    globSync(`src/**/messages/**/${language}.json`, { cwd: ROOT }).map((path) => ({
      name: path
        .replace(/^src\/(modules\/)?/, '')
        .replace(/\/[a-z]+\.json$/, '')
        .replace(/\/messages$/, ''),
      language,
      texts: textsIn(JSON.parse(readFileSync(join(ROOT, path), 'utf8'))),
      promise: PROMISES[language],
    })),
  );
}

const catalogSchema = z.record(
  z.string(),
  z.union([z.string(), z.looseObject({ text: z.string() })]),
);

/** A catalog of a language that not every page has says of each text whether it was reviewed. */
function textsIn(json: unknown): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(catalogSchema.parse(json)).map(([key, entry]) => [
      key,
      typeof entry === 'string' ? entry : entry.text,
    ]),
  );
}
