import { analyse } from 'scslre';
import ts from 'typescript';
import { type ProjectFile, type Rule, isSource, isTest, lineAt } from './project-files.ts';

/**
 * Files that assemble expressions out of parts, which no literal shows, and the files that make them do so when they are
 * loaded: assembled-expressions.test.ts loads these, and analyses what was assembled.
 */
export const ASSEMBLED: Readonly<Record<string, readonly string[]>> = {
  'src/kernel/text/invisible.ts': ['src/kernel/text/plain-text.ts', 'src/kernel/text/tidy-line.ts'],
  'src/kernel/text/short-code.ts': ['src/kernel/text/short-code.ts'],
  'src/modules/forum/domain/press-kit/numbers-in.ts': [
    'src/modules/forum/domain/press-kit/numbers-in.ts',
  ],
  'src/platform/files/judge-pdf.ts': ['src/platform/files/judge-pdf.ts'],
  'src/platform/files/unsigned-pdf.ts': ['src/platform/files/unsigned-pdf.ts'],
  'src/platform/i18n/keep-together.ts': ['src/platform/i18n/keep-together.ts'],
  'src/platform/push/retry-after.ts': ['src/platform/push/retry-after.ts'],
};

/** Files that assemble expressions of literal text while they run, and why they are linear. */
const ASSEMBLED_LATER: ReadonlyMap<string, string> = new Map([
  ['src/modules/forum/domain/press-kit/trace.ts', 'a stem of ours behind one sign'],
  [
    'src/modules/reports/use-cases/partner/read-partner-answer.ts',
    'begins with a sign that it does not repeat',
  ],
]);

/**
 * TRUST: no request, of any length, holds the process. An expression whose time grows with the square of the length of a
 * text, or worse, is refused: one post with 49,000 letters once took 53 seconds of one.
 */
export const linearExpressions: Rule = (files) =>
  files
    .filter((file) => file.path.startsWith('src/') && isSource(file) && !isTest(file))
    .flatMap((file) => expressionsIn(file).flatMap((one) => problemOf(file, one)));

type Expression =
  | { readonly at: number; readonly source: string; readonly flags: string }
  | { readonly at: number; readonly assembled: true };

function expressionsIn({ path, text }: ProjectFile): readonly Expression[] {
  const found: Expression[] = [];
  const kind = path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, false, kind);
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      const at = node.getStart(tree);
      found.push({ at, source: node.text.slice(1, end), flags: node.text.slice(end + 1) });
    }
    if ((ts.isNewExpression(node) || ts.isCallExpression(node)) && isNamedRegExp(node.expression)) {
      found.push({ at: node.getStart(tree), assembled: true });
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

function isNamedRegExp(expression: ts.Expression): boolean {
  return ts.isIdentifier(expression) && expression.text === 'RegExp';
}

function problemOf({ path, text }: ProjectFile, one: Expression): readonly string[] {
  const where = `${path}:${lineAt(text, one.at)}`;
  if ('assembled' in one) {
    const isKnown = Object.hasOwn(ASSEMBLED, path) || ASSEMBLED_LATER.has(path);
    return isKnown ? [] : [`${where} assembles an expression: list it in linear-expressions.ts`];
  }
  return isLinear(one)
    ? []
    : [`${where} /${one.source}/${one.flags} is not linear: begin each match in one place only`];
}

/** Proven by its automaton: neither a repetition nor the search for a beginning reads a sign again and again. */
export function isLinear({ source, flags }: Pick<RegExp, 'source' | 'flags'>): boolean {
  return analyse({ source, flags }, { maxReports: 1 }).reports.length === 0;
}
