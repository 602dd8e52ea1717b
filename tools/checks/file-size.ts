import { type Rule, isSource } from './project-files.ts';

const MOST_LINES = 300;
const GENERATED = /^\/\/ generated:/m;

/** DESIGN rule 10: no file over 300 lines, data and generated files excepted; tests included. */
export const fileSize: Rule = (files) =>
  files
    .filter((file) => isSource(file) || /\.(css|sql)$/.test(file.path))
    .filter(({ text }) => !GENERATED.test(text.slice(0, 200)))
    .map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }))
    .filter(({ lines }) => lines > MOST_LINES)
    .map(({ path, lines }) => `${path} has ${lines} lines; ${MOST_LINES} are allowed: split it`);
