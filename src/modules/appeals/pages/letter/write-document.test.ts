import { unzipSync, strFromU8 } from 'fflate';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import type { Letter } from './compose-letter.ts';
import { writeDocument } from './write-document.ts';

const LETTER: Letter = {
  locale: 'uk',
  from: ['Вигадане відділення поліції', 'вул. Миру, 1'],
  to: ['Вигадана Ганна Петрівна', 'hanna@example.org'],
  day: '25 грудня 2026',
  number: '№ ____________',
  answers: 'На № В-1/2026 від 25 листопада 2026',
  about: 'Про розгляд звернення',
  paragraphs: [
    'Добрий день!',
    '=cmd|"/c calc"!A0 <script>alert(1)</script> & {INCLUDETEXT "C:\\\\x"} «ї’є»',
    'HYPERLINK "https://example.org"',
  ],
  sign: 'Посада, підпис ____',
  signParts: 'Ім’я та прізвище ____',
  handled: undefined,
};

describe('a letter as a document', () => {
  it('says every line as it was written, to a program that did not write it', async () => {
    const bytes = Buffer.from(await writeDocument(LETTER));
    const { value, messages } = await mammoth.extractRawText({ buffer: bytes });
    const lines = value.split('\n').filter(Boolean);
    const { from, to, about, answers, paragraphs, sign, signParts } = LETTER;
    expect(lines).toEqual([
      ...from,
      ...to,
      `${LETTER.day}  ${LETTER.number}`,
      answers,
      about,
      ...paragraphs,
      sign,
      signParts,
    ]);
    expect(messages).toEqual([]);
  });

  it('has nothing in it that runs, is filled in, or is fetched from elsewhere', async () => {
    const parts = Object.entries(unzipSync(await writeDocument(LETTER)));
    const names = parts.map(([name]) => name).join('\n');
    expect(names).toContain('word/document.xml');
    expect(names).not.toMatch(/vba|activeX|embeddings|\.bin|customXml/i);
    const xml = parts.map(([, bytes]) => strFromU8(bytes)).join('\n');
    expect(xml).not.toMatch(/<w:(?:fldChar|fldSimple|instrText|hyperlink|object)\b/);
    expect(xml).not.toContain('TargetMode="External"');
  });
});
