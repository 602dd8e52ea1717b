import { describe, expect, it } from 'vitest';
import { nameFile } from './name-file.ts';

describe('the name of a file that came with an appeal', () => {
  it.each([
    ['Скарга на шум.pdf', 'pdf', 'Скарга на шум.pdf'],
    ['IMG_0001.HEIC', 'picture', 'IMG_0001.jpg'],
    ['C:\\Users\\Ганна\\заява.docx', 'docx', 'заява.docx'],
    ['../../etc/passwd', 'text', 'passwd.txt'],
    ['рахунок.pdf.exe', 'pdf', 'рахунок.pdf.pdf'],
    ['a\r\nSet-Cookie: x.txt', 'text', 'a Set-Cookie x.txt'],
    ['лист\u202Efdp.txt', 'text', 'листfdp.txt'],
    ['', 'picture', 'picture.jpg'],
    ['...', 'pdf', 'pdf.pdf'],
  ] as const)('«%s», a %s, is «%s»', (given, kind, name) => {
    expect(nameFile(given, kind)).toBe(name);
  });

  it('is never longer than a row holds', () => {
    expect(nameFile('ї'.repeat(5_000), 'docx').length).toBeLessThanOrEqual(120);
  });
});
