import { expect, test } from 'vitest';
import { readStageLines } from './read-stage-lines.ts';

const said = (typed: string) =>
  readStageLines(typed)?.map(({ dueOn, words }) => `${dueOn.toString()} ${words}`);

test.each([
  ['15.03.2027 Навчити двадцятьох', '2027-03-15 Навчити двадцятьох'],
  ['  2027-03-15 — Навчити', '2027-03-15 Навчити'],
  ['15.03.2027: Навчити', '2027-03-15 Навчити'],
  ['15/3/2027|Навчити 20', '2027-03-15 Навчити 20'],
  ['15.03.2027—Навчити двадцятьох', '2027-03-15 Навчити двадцятьох'],
])('«%s» is a stage', (typed, stage) => {
  expect(said(typed)).toEqual([stage]);
});

test.each(['Навчити', '15.03.2027', '15.03.2027 ', '15.03.2027Навчити', '32.03.2027 Навчити'])(
  '«%s» is none',
  (typed) => {
    expect(said(typed)).toBeUndefined();
  },
);
