import type { AccountId, AreaId, ReportId, SenderKey } from '#kernel/ids.ts';
import { contactsInWords } from '#kernel/phone/contacts-in-words.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { Said } from '#kernel/text/said.ts';
import type { ReceiptKeys, Sending } from '#platform/crypto/receipt-keys.ts';
import type { AreaDirectory } from '#modules/areas/index.ts';
import type { Context } from '#modules/identity/index.ts';
import type { KeptAppeal } from './appeal.ts';

/** `by-receipt`: the author pressed the button under the code; `told`: said so, and whoever handles it wrote it down. */
export type Consent = 'by-receipt' | 'told';

/** What goes into a report of an appeal’s public problem: this alone, and only what was chosen. */
export interface ProblemToShare {
  readonly category: string;
  readonly areaId: AreaId;
  readonly placeWords: string;
  readonly words: string;
}

export interface SharedProblem extends ProblemToShare {
  readonly reportId: ReportId;
  readonly reportKey: SenderKey;
  readonly consent: Consent;
  /** Who wrote the consent down. */
  readonly accountId: AccountId | undefined;
  readonly agreedAt: Temporal.Instant;
}

/** The report of it. What was shared before nouns were a part of the derivation keeps its code. */
export function reportOfProblem(
  receipts: Pick<ReceiptKeys, 'of' | 'earlier'>,
  { reportKey, reportId }: Pick<SharedProblem, 'reportKey' | 'reportId'>,
): Sending<'report'> {
  const earlier = receipts.earlier.of('report', reportKey);
  return earlier.id === reportId ? earlier : receipts.of('report', reportKey);
}

/** What appeals ask of reports, which are no module of theirs: app*.ts joins the two. */
export interface ReportableProblems {
  /** What everybody may read of there, and whose author need not be known. */
  categories(areaId: AreaId): readonly { readonly key: string; readonly name: Said }[];
  /** Its page at the desk, for whoever may read that report. */
  pageOf(asking: Context, id: ReportId): Promise<`/desk/${string}` | undefined>;
}

export const MAX_PROBLEM_LENGTHS = { words: 4_000, placeWords: 300 };

/** `names-author`: what everybody would read leads to somebody. */
export type ProblemRefusal = 'category-unknown' | 'place-elsewhere' | 'names-author';

/** Whether such a thing is reported there, for everybody to read; of a place of that police; and no words of it call anybody. */
export function judgeProblem(
  { problems, areas }: { readonly problems: ReportableProblems; readonly areas: AreaDirectory },
  appealArea: AreaId,
  { category, areaId, placeWords, words }: ProblemToShare,
): Result<undefined, ProblemRefusal> {
  if (!areas.get(areaId) || !areas.lineOf(areaId).includes(appealArea)) {
    return refuse('place-elsewhere');
  }
  if (!problems.categories(areaId).some(({ key }) => key === category)) {
    return refuse('category-unknown');
  }
  return contactsInWords(`${words}\n${placeWords}`).length > 0
    ? refuse('names-author')
    : ok(undefined);
}

/** So much of a surname stays in all its cases: «Вигадана», «Вигаданої». */
const ENDING = 2;
const MIN_STEM_LENGTH = 3;

/** Whether public words name whoever appealed: the surname in any of its cases, or the whole residence. */
export function namesAuthor(
  problem: Pick<ProblemToShare, 'words' | 'placeWords'>,
  { name, residence }: Pick<KeptAppeal, 'name' | 'residence'>,
): boolean {
  const words = `${problem.words}\n${problem.placeWords}`;
  const plain = (text: string) => text.toLocaleLowerCase('uk').replaceAll(/[’'ʼ`]/g, '');
  const [surname = ''] = plain(name).match(/[\p{L}-]+/u) ?? [];
  const stem = surname.slice(0, Math.max(MIN_STEM_LENGTH, surname.length - ENDING));
  const isNamed =
    surname.length >= MIN_STEM_LENGTH &&
    (plain(words).match(/[\p{L}-]+/gu) ?? []).some(
      (word) => word.startsWith(stem) && word.length <= surname.length + ENDING,
    );
  return isNamed || (residence !== '' && plain(words).includes(plain(residence)));
}
