import { type Answer, document, type PageRequest, page, refusal } from '#platform/http/route.ts';
import { SheetPage } from '#ui/print/sheet-page.tsx';
import { DOCX_TYPE } from '#platform/docx/write-docx.ts';
import { readAppeal } from '../../use-cases/read-appeal.ts';
import { appealIdOf, appealPath, type AppealsDesk } from '../desk/desk-pages.ts';
import { appealsDeskText } from '../desk/messages/index.ts';
import { composeLetter, type Letter } from './compose-letter.ts';
import { letterText } from './messages/index.ts';
import { writeDocument } from './write-document.ts';

/** `/desk/appeals/:id/letter`: one sheet to be printed and signed. */
export async function letterPage(context: AppealsDesk, request: PageRequest): Promise<Answer> {
  const found = await letterFor(context, request);
  if (!found) return refusal('absent');
  const { locale } = request;
  const t = appealsDeskText.in(locale);
  const { letter, number, back } = found;
  return page(
    <SheetPage
      request={request}
      look="letter"
      title={letterText.in(locale)('title', { number })}
      links={
        <>
          <a href={`${back}/letter.docx`} download>
            {t('letter.docx')}
          </a>
          <a href={back}>{t('letter.back')}</a>
        </>
      }
      noIndex
    >
      <Sheet letter={letter} />
    </SheetPage>,
  );
}

/** `/desk/appeals/:id/letter.docx` */
export async function letterDocument(context: AppealsDesk, request: PageRequest): Promise<Answer> {
  const found = await letterFor(context, request);
  if (!found) return refusal('absent');
  const name = letterText.in(request.locale)('file', { number: found.number.replace('/', '-') });
  return document(await writeDocument(found.letter), DOCX_TYPE, {
    'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
  });
}

async function letterFor(context: AppealsDesk, request: PageRequest) {
  const id = appealIdOf(request);
  const read = id && (await readAppeal(context, { id }));
  if (!read?.ok) return undefined;
  const letter = composeLetter(context, read.value);
  return (
    letter && {
      letter,
      number: read.value.number,
      back: appealPath(request.locale, read.value.appeal.id),
    }
  );
}

function Sheet({ letter }: { readonly letter: Letter }) {
  return (
    <main class="letter" id="content" lang={letter.locale}>
      <address class="letter-from">
        <Lines of={letter.from} />
      </address>
      <address class="letter-to">
        <Lines of={letter.to} />
      </address>
      <p>
        {letter.day} {letter.number}
      </p>
      <p>{letter.answers}</p>
      <h1>{letter.about}</h1>
      {letter.paragraphs.map((text, index) => (
        <p class="letter-text" key={index}>
          {text}
        </p>
      ))}
      <p class="letter-sign">{letter.sign}</p>
      <p>{letter.signParts}</p>
      {letter.handled && <p class="letter-small">{letter.handled}</p>}
    </main>
  );
}

function Lines({ of }: { readonly of: readonly string[] }) {
  return (
    <>
      {of.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </>
  );
}
