import type { DocxParagraph } from '#platform/docx/docx-parts.ts';
import { DOCX_TYPE, writeDocx } from '#platform/docx/write-docx.ts';
import { type Answer, document, page, type PageRequest, refusal } from '#platform/http/route.ts';
import { SheetPage } from '#ui/print/sheet-page.tsx';
import type { PlanTextVersion } from '../../domain/agreement/frozen.ts';
import { SIDE_WORDS } from '../../domain/agreement/format-words.ts';
import type { Voter } from '../../domain/agreement/voter.ts';
import type { PlanContext } from '../../domain/plan-context.ts';
import { SIDES } from '../../domain/side.ts';
import { agreementOf } from './agreement.tsx';
import { agreementPath } from './agreement-paths.ts';
import { decidedWords } from './agreement-words.tsx';
import { agreementText } from './messages/index.ts';
import { TextBody } from './text-body.tsx';

const TEXT_TYPE = 'text/plain; charset=utf-8';

/** `/plan/{year}/agreement/{number}/text.txt`: the bytes of which the hash is made. */
export async function frozenTextFile(context: PlanContext, request: PageRequest): Promise<Answer> {
  const read = await agreementOf(context, request);
  return read ? textFile(read.text.words, `plan-${of(read.text)}.txt`) : refusal('absent');
}

/** The same of what was decided. */
export async function protocolTextFile(
  context: PlanContext,
  request: PageRequest,
): Promise<Answer> {
  const read = await agreementOf(context, request);
  return read?.text.protocol
    ? textFile(read.text.protocol.words, `protocol-${of(read.text)}.txt`)
    : refusal('absent');
}

function of({ year, number }: Pick<PlanTextVersion, 'year' | 'number'>): string {
  return `${year}-${number}`;
}

function textFile(words: string, name: string): Answer {
  return document(words, TEXT_TYPE, {
    'Content-Disposition': `attachment; filename="${name}"`,
  });
}

/** `/plan/{year}/agreement/{number}/protocol`: on paper, with lines for whoever signs. */
export async function protocolPage(context: PlanContext, request: PageRequest): Promise<Answer> {
  const read = await agreementOf(context, request);
  if (!read?.text.protocol) return refusal('absent');
  const { locale } = request;
  const { text, voters } = read;
  const { protocol } = text;
  if (!protocol) return refusal('absent');
  const t = agreementText.in(locale);
  return page(
    <SheetPage
      request={request}
      look="paper"
      title={t('protocol', { year: String(text.year), number: String(text.numberInPlan) })}
      links={
        <>
          <a href={agreementPath(locale, text, '/protocol.docx')} download>
            {t('file.docx')}
          </a>
          <a href={agreementPath(locale, text)}>{t('back.agreement')}</a>
        </>
      }
    >
      <main class="paper" id="content">
        <h1>{t('protocol', { year: String(text.year), number: String(text.numberInPlan) })}</h1>
        <p>{decidedWords(context, locale, text)}</p>
        <TextBody words={protocol.words} level="h2" />
        <h2>{t('annex')}</h2>
        <TextBody words={text.words} level="h2" />
        <h2>{t('sign')}</h2>
        {SIDES.map((side) => (
          <section key={side} lang="uk">
            <h3>{SIDE_WORDS[side]}</h3>
            {voters
              .filter((voter) => voter.side === side)
              .map((voter) => (
                <p key={voter.id}>{signLine(voter)}</p>
              ))}
          </section>
        ))}
        <p class="paper-note">{t('protocol.hash', { hash: protocol.hash })}</p>
        <p class="paper-note">{t('check.how')}</p>
      </main>
    </SheetPage>,
  );
}

/** Of whoever signs with a pen. */
function signLine({ name, post }: Pick<Voter, 'name' | 'post'>): string {
  return `${'_'.repeat(24)}  ${name}, ${post}`;
}

/** Twentieths of a point. */
const AFTER = 120;
const BEFORE = 320;

/** `/plan/{year}/agreement/{number}/protocol.docx`: as a council files it. */
export async function protocolDocument(
  context: PlanContext,
  request: PageRequest,
): Promise<Answer> {
  const read = await agreementOf(context, request);
  const protocol = read?.text.protocol;
  if (!read || !protocol) return refusal('absent');
  const { text, voters } = read;
  const t = agreementText.in(request.locale);
  const title = t('protocol', { year: String(text.year), number: String(text.numberInPlan) });
  const bytes = await writeDocx({
    title,
    language: request.locale === 'en' ? 'en' : 'uk',
    blocks: [
      heading(title, 1),
      line(decidedWords(context, request.locale, text)),
      ...body(protocol.words),
      heading(t('annex'), 1),
      ...body(text.words),
      heading(t('sign'), 1),
      ...SIDES.flatMap((side) => [
        line(SIDE_WORDS[side], true),
        ...voters.filter((voter) => voter.side === side).map((voter) => line(signLine(voter))),
      ]),
      line(t('protocol.hash', { hash: protocol.hash })),
      line(t('check.how')),
    ],
  });
  return document(bytes, DOCX_TYPE, {
    'Content-Disposition': `attachment; filename="protocol-${of(text)}.docx"`,
  });
}

function line(text: string, isBold = false): DocxParagraph {
  const spacing = { after: isBold ? 0 : AFTER };
  return { kind: 'paragraph', text, isBold, keepsNext: isBold, spacing };
}

function heading(text: string, level: 1 | 2 = 2): DocxParagraph {
  const spacing = { before: BEFORE, after: AFTER };
  return { kind: 'paragraph', text, heading: level, keepsNext: true, spacing };
}

/** A heading, names, and below each what it says, set in. */
function body(words: string): readonly DocxParagraph[] {
  return words
    .split('\n')
    .filter((one) => one !== '')
    .map((one) => {
      if (one.startsWith('# ')) return heading(one.slice(2));
      return line(one.trimStart(), !one.startsWith(' '));
    });
}
