import { z } from 'zod';
import { messageArguments } from './message-arguments.ts';
import { type MessageUses, isUsed, messageUses } from './message-uses.ts';
import { type Problem, type ProjectFile, type Rule, isSource, isTest } from './project-files.ts';

const CATALOG = /^(src\/.+)\/messages\/([a-z]{2,3})\.json$/;
const COMPLETE = ['uk', 'en'];
/** What a page shows in place of a text that promises a letter, where no mail is set: used with that text. */
const UNSENT = /\.unsent$/;

const plainText = z.string().min(1);
const reviewedText = z.strictObject({ text: plainText, reviewed: z.boolean() });

interface Catalog {
  readonly path: string;
  readonly locale: string;
  readonly texts: ReadonlyMap<string, string>;
}

/** Texts: uk and en complete, others only known keys, the same arguments everywhere, and each key used. */
export const messages: Rule = (files) => {
  const owners = new Set(files.flatMap(({ path }) => CATALOG.exec(path)?.[1] ?? []));
  return [...owners].flatMap((owner) => {
    const problems: Problem[] = [];
    const catalogs = files
      .filter(({ path }) => CATALOG.exec(path)?.[1] === owner)
      .map((file) => readCatalog(file, problems));
    const uses = messageUses(filesThatMayUse(owner, files));
    return [...problems, ...compare(owner, catalogs), ...unused(owner, catalogs, uses)];
  });
};

function readCatalog({ path, text }: ProjectFile, problems: Problem[]): Catalog {
  const locale = CATALOG.exec(path)?.[2] ?? '';
  const texts = new Map<string, string>();
  const parsed: unknown = JSON.parse(text);
  for (const [key, value] of Object.entries(parsed ?? {})) {
    const told = textOf(value, COMPLETE.includes(locale));
    if (told === undefined) {
      const shape = COMPLETE.includes(locale) ? 'a text' : '{"text": …, "reviewed": true or false}';
      problems.push(`${path}: «${key}» is not ${shape}`);
    } else texts.set(key, told);
  }
  return { path, locale, texts };
}

function textOf(value: unknown, plain: boolean): string | undefined {
  return plain ? plainText.safeParse(value).data : reviewedText.safeParse(value).data?.text;
}

function compare(owner: string, catalogs: readonly Catalog[]): Problem[] {
  const uk = catalogs.find(({ locale }) => locale === 'uk');
  const en = catalogs.find(({ locale }) => locale === 'en');
  if (!uk || !en) return [`${owner}/messages: uk.json and en.json are both needed`];
  return [
    ...[...uk.texts.keys()]
      .filter((key) => !en.texts.has(key))
      .map((key) => `${en.path}: «${key}» is missing`),
    ...catalogs.flatMap((catalog) => differences(catalog, uk)),
  ];
}

function differences({ path, locale, texts }: Catalog, uk: Catalog): Problem[] {
  return [...texts].flatMap(([key, text]) => {
    const original = uk.texts.get(key);
    if (original === undefined) return [`${path}: «${key}» is not in ${uk.path}`];
    try {
      const here = messageArguments(text, locale).join(', ');
      const there = messageArguments(original, 'uk').join(', ');
      return here === there
        ? []
        : [`${path}: «${key}» has the arguments {${here}}, in Ukrainian {${there}}`];
    } catch (error) {
      return [`${path}: «${key}» is not ICU: ${String(error)}`];
    }
  });
}

function unused(owner: string, catalogs: readonly Catalog[], uses: MessageUses): Problem[] {
  const keys = catalogs.find(({ locale }) => locale === 'uk')?.texts.keys() ?? [];
  return [...keys]
    .filter((key) => !isUsed(key, uses) && !isUsed(key.replace(UNSENT, ''), uses))
    .map((key) => `${owner}/messages: nothing uses «${key}»`);
}

/** The owner's own sources, and those elsewhere that name the texts by their exported name. */
function filesThatMayUse(owner: string, files: readonly ProjectFile[]): readonly ProjectFile[] {
  const index = files.find(({ path }) => path === `${owner}/messages/index.ts`)?.text ?? '';
  const exported = /export const (\w+)/.exec(index)?.[1];
  return files.filter(
    (file) =>
      isSource(file) &&
      !isTest(file) &&
      !file.path.startsWith(`${owner}/messages/`) &&
      (file.path.startsWith(`${owner}/`) || (exported && file.text.includes(exported))),
  );
}
