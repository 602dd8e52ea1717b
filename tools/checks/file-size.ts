import { type Rule, isSource } from './project-files.ts';

const MAX_LINES = 300;
/** How tools/tables/render.ts begins what it writes. */
const GENERATED = /^\/\/ Generated from /;

/** DESIGN rule 10: no file over 300 lines, data and generated files excepted; tests included. */
export const fileSize: Rule = (files) =>
  files
    .filter((file) => isSource(file) || /\.(css|sql)$/.test(file.path))
    .filter(({ text }) => !GENERATED.test(text))
    .map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }))
    .filter(({ lines }) => lines > MAX_LINES)
    .map(({ path, lines }) => `${path} has ${lines} lines; ${MAX_LINES} are allowed: split it`);
