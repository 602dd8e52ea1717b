import { type Rule, isSource, lineAt } from './project-files.ts';

const EXCEPTION =
  /(oxlint-disable|biome-ignore|@ts-(ignore|expect-error|nocheck)|knip-ignore)(?![a-z-]*["'`])[^\n]*/g;
const REASON = /(--|: )\s*\S.{7,}/;

/** Where a rule is put aside, the same line says why; `@ts-ignore` and `@ts-nocheck` never. */
export const lintExceptions: Rule = (files) =>
  files
    .filter((file) => isSource(file) && !file.path.startsWith('tools/checks/'))
    .flatMap(({ path, text }) =>
      [...text.matchAll(EXCEPTION)].flatMap((match) => {
        const place = `${path}:${lineAt(text, match.index)}`;
        if (/@ts-(ignore|nocheck)/.test(match[0])) return [`${place} silences the compiler`];
        return REASON.test(match[0])
          ? []
          : [`${place} puts a rule aside without a reason: «-- why»`];
      }),
    );
