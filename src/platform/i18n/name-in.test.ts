import { describe, expect, it } from 'vitest';
import { nameIn } from './name-in.ts';

describe('the name of a person or a place', () => {
  it('is the English one for an English reader, where it is known', () => {
    expect(nameIn('en', { name: 'Татарбунари', nameEn: 'Tatarbunary' })).toBe('Tatarbunary');
  });

  it('is spelled by the official transliteration where it is not', () => {
    expect(nameIn('en', { name: 'Олена Зразкова', nameEn: undefined })).toBe('Olena Zrazkova');
    expect(nameIn('ro', { name: 'Згурівка', nameEn: undefined })).toBe('Zghurivka');
  });

  it('says in English what kind of area it is', () => {
    const inEnglish = (name: string) => nameIn('en', { name, nameEn: undefined });
    expect(inEnglish('Татарбунарська міська громада')).toBe('Tatarbunarska urban hromada');
    expect(inEnglish('Дивізійська сільська громада')).toBe('Dyviziiska rural hromada');
    expect(inEnglish('Білоліська дільниця')).toBe('Biloliska beat');
    expect(inEnglish('Дільниця Білолісся')).toBe('Beat of Bilolissia');
  });

  it('is left as it is for those who read Cyrillic', () => {
    expect(nameIn('bg', { name: 'Білолісся', nameEn: 'Bilolissia' })).toBe('Білолісся');
  });
});
