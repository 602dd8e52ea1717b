/** Where `npm run bench` collects measurements, one line of JSON each; without it they are only printed. */
export const FIGURES_VARIABLE = 'PORUCH_BENCH_FIGURES';

/** The folder of the commit that bench/against.ts compares with. */
export const OTHER_ROOT_VARIABLE = 'PORUCH_BENCH_OTHER_ROOT';
