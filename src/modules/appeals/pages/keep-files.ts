import type { FileId, SenderKey } from '#kernel/ids.ts';
import type { PageRequest } from '#platform/http/route.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { MAX_FILES } from '../domain/appeal-file.ts';
import type { AppealsContext } from '../domain/appeals-context.ts';
import { type AddFileRefusal, addFile } from '../use-cases/add-file.ts';
import { appealFormText } from './form/messages/index.ts';

export interface RefusedFile {
  readonly name: string;
  readonly refusal: AddFileRefusal;
}

export interface KeptFiles {
  readonly kept: readonly FileId[];
  readonly refused: readonly RefusedFile[];
}

/** What cannot be kept is told of, and the others are kept. */
export async function keepFiles(
  context: AppealsContext,
  key: SenderKey,
  { files, client }: Pick<PageRequest, 'files' | 'client'>,
): Promise<KeptFiles> {
  const kept: FileId[] = [];
  const refused: RefusedFile[] = [];
  for (const { name, bytes, refused: unread } of files) {
    if (unread) {
      refused.push({ name, refusal: unread });
      continue;
    }
    const added = await addFile(context, { key, name, bytes, client });
    if (added.ok) kept.push(added.value.id);
    else refused.push({ name, refusal: added.refusal });
  }
  return { kept, refused };
}

/** Why, in a sentence for whoever put it up. */
export function refusedWords(locale: Locale, { name, refusal }: RefusedFile): string {
  const reason = refusal === 'forbidden' ? 'broken' : refusal;
  return appealFormText.in(locale)(`error.file.${reason}`, { name, most: MAX_FILES });
}
