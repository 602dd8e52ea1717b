import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { pageRequest } from '#ui/testing/page-request.ts';
import { RESIDENT } from '#modules/identity/index.ts';
import { must } from '../../testing.ts';
import { decideText } from '../../use-cases/agreement/decide-text.ts';
import { agreementForEachTest, SYSTEM } from '../../use-cases/agreement/testing.ts';
import { protocolDocument } from './protocol.tsx';

const test = agreementForEachTest();

describe('a protocol for the file of a council', () => {
  it('says when it was decided as one says it, and has headings that a program finds', async () => {
    const { police, council, first, second } = await test.roll();
    const id = await test.freeze(await test.whole());
    for (const voter of [police, council, first, second]) must(await test.vote(voter, id));
    using system = await test.as(SYSTEM);
    must(await decideText(system, { id }));
    const { year, number } = (await test.keptText(id)).text;
    using resident = await test.as(RESIDENT);
    const params = { year: String(year), number: String(number) };
    const answer = await protocolDocument(resident, pageRequest({ params }));
    if (answer.kind !== 'document' || typeof answer.body === 'string') throw new Error(answer.kind);
    const xml = strFromU8(unzipSync(answer.body)['word/document.xml'] ?? new Uint8Array());
    expect(xml.replaceAll('\u00a0', ' ')).toMatch(/Погоджено \d+ \S+ 2026, \d+:\d\d: кожна/);
    for (const [level, words] of [
      ['Heading1', 'Протокол погодження плану'],
      ['Heading2', 'Сторона: поліція'],
      ['Heading1', 'Підписи'],
    ] as const) {
      expect(xml).toMatch(new RegExp(`<w:pStyle w:val="${level}"/>(?:(?!</w:p>).)*${words}`));
    }
  });
});
