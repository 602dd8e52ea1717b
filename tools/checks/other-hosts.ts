import { type Rule, isTest, lineAt } from './project-files.ts';

/** Attributes and rules that make a browser load something; a link that a person follows is not among them. */
const LOADS = [
  /\b(src|srcset|poster|data|action|formaction)\s*=\s*\{?\s*['"`](https?:)?\/\/[^'"`]+/gi,
  /<link\b[^>]*\bhref\s*=\s*\{?\s*['"`](https?:)?\/\/[^'"`]+/gi,
  /\burl\(\s*['"]?(https?:)?\/\/[^)]+\)/gi,
  /@import\s+['"](https?:)?\/\/[^'"]+/gi,
  /\b(fetch|importScripts|EventSource|WebSocket)\(\s*['"`](https?|wss?):\/\/[^'"`]+/gi,
];
const PAGES = /^src\/.+\.(tsx?|css|html|svg)$/;

/** DESIGN rule 8: a public page loads nothing from any other host. */
export const otherHosts: Rule = (files) =>
  files
    .filter((file) => PAGES.test(file.path) && !isTest(file))
    .flatMap(({ path, text }) =>
      LOADS.flatMap((pattern) =>
        [...text.matchAll(pattern)].map(
          (match) => `${path}:${lineAt(text, match.index)} loads from another host: ${match[0]}`,
        ),
      ),
    );
