import type { OperatorLanguage, Said } from '#kernel/text/said.ts';
import type { ForumFact } from './facts.ts';
import { type FoundNumber, type NotCounted, numbersIn } from './numbers-in.ts';
import type { ReleaseSaid, SourcedNumber } from './release.ts';

/** A number of a text, and what it is of. */
export interface TracedNumber extends FoundNumber {
  readonly language: OperatorLanguage;
  /** The words around it, for whoever looks for its source. */
  readonly passage: string;
  /** Undefined: neither a fact of the system nor what somebody typed. */
  readonly source: SourcedNumber | undefined;
}

/** What numbers may be traced to. */
export interface Sources {
  readonly facts: readonly ForumFact[];
  /** What stands already: typed, or taken down when the text was ready. */
  readonly kept: readonly SourcedNumber[];
  /** Absolute, of a path. */
  readonly urlOf: (path: string) => string;
  readonly notCounted: NotCounted;
}

/** How far from a number the word may stand that says what it counts: in letters, within its sentence. */
const AFTER = 60;
const BEFORE = 30;

/** Every number of one text. It is a fact of the system only where its value is and the words beside it say the same thing. */
export function traceText(
  text: string,
  language: OperatorLanguage,
  sources: Sources,
): readonly TracedNumber[] {
  const all = numbersIn(text, language, sources.notCounted);
  const sentences = sentencesOf(text);
  return all.map((found, at) => {
    const beside = { ...wordsBeside(text, all, at), years: yearsBeside(found, sentences) };
    return {
      ...found,
      language,
      passage: passageOf(text, found),
      source: sourceOf(found.number, beside, language, sources),
    };
  });
}

/** Every number of a release, in both languages. Its contact is a telephone and an address, and counts nothing. */
export function traceRelease(
  said: Pick<ReleaseSaid, 'title' | 'lead' | 'body' | 'quotes'>,
  sources: Sources,
): readonly TracedNumber[] {
  return textsOf(said).flatMap((words) =>
    (['uk', 'en'] as const).flatMap((language) => traceText(words[language], language, sources)),
  );
}

export function textsOf({
  title,
  lead,
  body,
  quotes,
}: Pick<ReleaseSaid, 'title' | 'lead' | 'body' | 'quotes'>): readonly Said[] {
  return [title, lead, body, ...quotes.map(({ said }) => said)];
}

/** Without a source, each number once, in the order of the text. */
export function untracedOf(traced: readonly TracedNumber[]): readonly TracedNumber[] {
  const seen = new Set<string>();
  return traced.filter(({ number, source }) => {
    if (source || seen.has(number)) return false;
    seen.add(number);
    return true;
  });
}

/** What of the sources the text stands on, each once. */
export function usedSources(traced: readonly TracedNumber[]): readonly SourcedNumber[] {
  const used = new Map(
    traced.flatMap(({ source }) =>
      source ? [[`${source.number} ${source.fact ?? ''}`, source] as const] : [],
    ),
  );
  return [...used.values()];
}

/** Behind a number, and before it, in its sentence; small letters. */
interface Beside {
  readonly after: string;
  readonly before: string;
  /** That its sentence names. */
  readonly years: readonly number[];
}

/** Words between two numbers are of the first one: «3 виступи і 3 затримання» has three of each. */
function wordsBeside(
  text: string,
  all: readonly FoundNumber[],
  index: number,
): Omit<Beside, 'years'> {
  const [previous, found, next] = [all[index - 1], all[index], all[index + 1]];
  if (!found) return { after: '', before: '' };
  const until = Math.min(found.end + AFTER, next?.at ?? text.length);
  const from = Math.max(0, found.at - BEFORE);
  const isOthers = previous !== undefined && previous.end > from;
  return {
    after: (text.slice(found.end, until).split(END, 1)[0] ?? '').toLowerCase(),
    before: isOthers ? '' : (text.slice(from, found.at).split(END).at(-1) ?? '').toLowerCase(),
  };
}

interface Sentence {
  /** Where it ends in the text. */
  readonly end: number;
  readonly years: readonly { readonly year: number; readonly at: number }[];
}

/** Read once for the whole text: a text of numbers alone would else be read again for each of them. */
function sentencesOf(text: string): readonly Sentence[] {
  let from = 0;
  return text.split(END).map((sentence) => {
    const years = [...sentence.matchAll(/(?<!\d)(?:19|20)\d\d(?!\d)/gu)].map(
      ({ 0: year, index }) => ({
        year: Number(year),
        at: from + index,
      }),
    );
    from += sentence.length + 1;
    return { end: from, years };
  });
}

/** What its sentence names besides itself. */
function yearsBeside({ at, end }: FoundNumber, sentences: readonly Sentence[]): readonly number[] {
  const sentence = sentences.find((one) => at < one.end);
  return (sentence?.years ?? [])
    .filter((one) => one.at < at || one.at >= end)
    .map(({ year }) => year);
}

const END = /[.!?…](?=\s|$)|\n/u;

function sourceOf(
  number: string,
  beside: Beside,
  language: OperatorLanguage,
  { facts, kept, urlOf }: Sources,
): SourcedNumber | undefined {
  const same = kept.filter((one) => one.number === number);
  const keptOf = (key: string) => same.find(({ fact }) => fact === key);
  const [nearest] = facts
    // What was taken down with the text stays, though the fact has gone on since: it is the number of that day.
    .filter(({ key, value }) => String(value) === number || keptOf(key))
    .filter(({ year }) => !year || beside.years.length === 0 || beside.years.includes(year))
    .flatMap((fact) => {
      const far = farFrom(beside, fact.near[language]);
      return far === undefined ? [] : [{ fact, far }];
    })
    .toSorted((one, other) => one.far - other.far);
  if (nearest) return keptOf(nearest.fact.key) ?? ofFact(nearest.fact, urlOf);
  return same.find(({ fact }) => fact === undefined);
}

function ofFact({ key, value, words, path, asOf }: ForumFact, urlOf: Sources['urlOf']) {
  return { number: String(value), fact: key, words, url: urlOf(path), asOf };
}

/** How far the nearest of those words is, in letters; undefined: none is near. What is counted stands behind its number where it can. */
function farFrom({ after, before }: Beside, stems: readonly string[]): number | undefined {
  const distances = stems.flatMap((stem) => {
    const last = startsOf(before, stem).at(-1);
    return [
      ...startsOf(after, stem).slice(0, 1),
      ...(last === undefined ? [] : [before.length - last + AFTER]),
    ];
  });
  return distances.length > 0 ? Math.min(...distances) : undefined;
}

function startsOf(text: string, stem: string): readonly number[] {
  return [...text.matchAll(new RegExp(String.raw`(?<!\p{L})${stem}`, 'gu'))].map(
    ({ index }) => index,
  );
}

const AROUND = 40;

function passageOf(text: string, { at, end }: FoundNumber): string {
  const [from, to] = [Math.max(0, at - AROUND), Math.min(text.length, end + AROUND)];
  const before = from > 0 ? text.slice(from, at).replace(/^\S*\s/, '…') : text.slice(0, at);
  const after = to < text.length ? text.slice(end, to).replace(/\s\S*$/, '…') : text.slice(end);
  return (before + text.slice(at, end) + after).replaceAll(/\s+/g, ' ').trim();
}
