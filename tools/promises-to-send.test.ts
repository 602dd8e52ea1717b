import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from './paths.ts';

/** Sentences that say that something is sent, or was. */
const PROMISE =
  /(?<!не )(?:надішлемо|надсилаємо|надіслали|надійде)|напишемо|нагадаємо|сповістить|повідомимо|лист уже|лист надіслано|листи надсила|прийде лист|отримає(?:те)? (?:звістку|лист)/iu;

/**
 * Those without a second text for where nothing is sent, and why each is true there: it is in what was sent itself; its
 * page or field exists only where something is sent; or it speaks of the page itself.
 */
const WHY: Readonly<Record<string, readonly string[]>> = {
  'it is in what was sent itself': ['forum/pages/press: letter.sent'],
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
  const open: string[] = [];
  for (const { name, texts } of catalogs()) {
    for (const [key, text] of Object.entries(texts)) {
      const isPaired = `${key}.unsent` in texts || key.endsWith('.unsent');
      if (!isPaired && PROMISE.test(text)) open.push(`${name}: ${key}`);
    }
  }
  expect(open.toSorted()).toEqual(Object.values(WHY).flat().toSorted());
});

it('the text for where nothing is sent promises nothing', () => {
  const broken = catalogs().flatMap(({ name, texts }) =>
    Object.entries(texts).flatMap(([key, text]) => {
      const isBroken = key.replace(/\.unsent$/, '') in texts && PROMISE.test(text);
      return key.endsWith('.unsent') && isBroken ? [`${name}: ${key}`] : [];
    }),
  );
  expect(broken).toEqual([]);
});

function catalogs(): readonly { readonly name: string; readonly texts: Record<string, string> }[] {
  return globSync('src/**/messages/**/uk.json', { cwd: ROOT }).map((path) => ({
    name: path
      .replace(/^src\/(modules\/)?/, '')
      .replace(/\/uk\.json$/, '')
      .replace(/\/messages$/, ''),
    texts: JSON.parse(readFileSync(join(ROOT, path), 'utf8')) as Record<string, string>,
  }));
}
