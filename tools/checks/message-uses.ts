import ts from 'typescript';
import type { ProjectFile } from './project-files.ts';

/** Which keys a source names: as a string, or as a template such as `kind.${kind}`. */
export interface MessageUses {
  readonly strings: ReadonlySet<string>;
  readonly patterns: readonly RegExp[];
}

/** Fixed text that a template needs before it counts as naming keys: `${key}` alone would name all. */
const MIN_FIXED_TEXT = 3;

export function messageUses(files: readonly ProjectFile[]): MessageUses {
  const strings = new Set<string>();
  const patterns: RegExp[] = [];
  for (const { path, text } of files) {
    const kind = path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
    const visit = (node: ts.Node): void => {
      if (ts.isStringLiteralLike(node)) strings.add(node.text);
      if (ts.isTemplateExpression(node)) patterns.push(...patternOf(node));
      ts.forEachChild(node, visit);
    };
    visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, false, kind));
  }
  return { strings, patterns };
}

export function isUsed(key: string, uses: MessageUses): boolean {
  return uses.strings.has(key) || uses.patterns.some((pattern) => pattern.test(key));
}

function patternOf(template: ts.TemplateExpression): RegExp[] {
  const texts = [template.head.text, ...template.templateSpans.map(({ literal }) => literal.text)];
  if (texts.join('').length < MIN_FIXED_TEXT) return [];
  return [new RegExp(`^${texts.map((text) => RegExp.escape(text)).join('.+')}$`)];
}
