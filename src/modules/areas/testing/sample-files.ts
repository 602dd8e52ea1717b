import { box, bytesOf, mapOf } from '../testing.ts';

/** An oblast that is none of Ukraine's: no oblast has the number 99. */
export const OBLAST = 'UA99000000000012345';
export const RAION = 'UA99010000000023456';
export const HROMADA = 'UA99010010000034567';
export const VILLAGE = 'UA99010010010045678';

/** Four units, one with a Cyrillic letter for its category, as editions of the codifier have it. */
export const CODIFIER = bytesOf(
  [
    'level1,level2,level3,level4,extra,category,name',
    `${OBLAST},,,,,O,Вигадана`,
    `${OBLAST},${RAION},,,,Р,Зразковий`,
    `${OBLAST},${RAION},${HROMADA},,,H,Лиманська`,
    `${OBLAST},${RAION},${HROMADA},${VILLAGE},,C,Лиманське`,
  ].join('\n'),
);

export const HROMADA_MAP = mapOf({
  name: 'Лиманська селищна громада',
  katottg: HROMADA,
  geometry: box(30, 46, 31, 47),
});
