import { describe, expect, it } from 'vitest';
import { labelAt } from '@/lib/text/label-at';
import type { Agreement } from './heard';
import { agreementOf, hear, voiceOf } from './voices';

const held = (names: string[], voice: string, speaksFor: string | null = null): Agreement =>
  agreementOf({ names, isAnonymous: false, speaksFor }, { name: voice, by: 'owner' });

describe('the voice of a source beside the attributed speaker', () => {
  it.each([
    [['Ned Price'], 'Ned Price'],
    [['Price'], 'State Department spokesman Ned Price'],
    [['Ms. Delgado'], 'MS. DELGADO'],
    [['Carla Delgado'], 'MS. DELGADO'],
    [['J. Roe'], 'Jane Roe'],
    [['Mustafa al-Kadhimi'], 'Mustafa Al-Kadhimi @MAKadhimi'],
    [['الكاظمي'], 'مصطفى الكاظمي Mustafa Al-Kadhimi'],
    [['مصطفى الكاظمي'], 'Mustafa Al-Kadhimi'],
    [['الدكتورة ليلى منصور'], 'ليلى منصور (@LMansour)'],
    [['منصور'], '@LMansour'],
    [['Jane Roe'], '@jane_roe_1979'],
    [['Mme Roux'], 'Anne Roux'],
    [['Herr Weber'], 'Prof. Dr. Karl Weber'],
    [['Engineer Karl Weber'], 'Karl Weber'],
    [['Ingenieur Weber'], 'Karl Weber'],
    [['l’ingénieur Paul Roux'], 'Paul Roux'],
    [['المهندس سامي حداد'], 'سامي حداد'],
  ])('%j and %s are one person', (names, voice) => {
    expect(held(names, voice)).toBe('same');
  });

  it.each([
    [['Margaret Osei'], 'MS. DELGADO'],
    [['Anne Roux'], 'Paul Roux'],
    [['ليلى منصور'], 'سامي حداد'],
    [['حسام العلي'], 'السيد الخطيب'],
    [['Karl Lind'], 'Prof. Dr. Anna Weber'],
    [['Engineer Karl Lind'], 'Engineer Anna Weber'],
    [['l’ingénieur Paul Roux'], 'l’ingénieur Marc Petit'],
    [['المهندس سامي حداد'], 'المهندس كريم منصور'],
    // A name that is misspelled is the article's fault until somebody says otherwise.
    [['Jane Dalgado'], 'Jane Delgado'],
  ])('%j and %s are two', (names, voice) => {
    expect(held(names, voice)).toBe('different');
  });

  it.each([
    [['Ned Price'], 'U.S. Department of State'],
    [['the ministry'], 'Anna Weber'],
    [['ليلى منصور'], 'وزارة الصحة'],
    [['Ned Price'], 'سامي حداد'],
    [['Jane Roe'], '@quietfalcon'],
  ])('of %j and %s nothing can be told', (names, voice) => {
    expect(held(names, voice)).toBe('unknown');
  });

  it('a body has said what its spokesperson said', () => {
    expect(held(['Ned Price'], 'U.S. State Department', 'State Department')).toBe('same');
  });

  it('an anonymous source is nobody that could be compared', () => {
    expect(
      agreementOf(
        { names: ['a security source'], isAnonymous: true, speaksFor: null },
        { name: 'Jane Roe', by: 'owner' },
      ),
    ).toBe('unknown');
  });

  it('what passes on what others said has no voice; a transcript has that of its label', () => {
    expect(voiceOf({ kind: 'wire', author: 'Reuters', label: null })).toBeNull();
    expect(voiceOf({ kind: 'transcript', author: 'City council', label: 'MS. DELGADO' })).toEqual({
      name: 'Delgado',
      by: 'label',
    });
    expect(voiceOf({ kind: 'transcript', author: 'City council', label: null })).toBeNull();
    expect(voiceOf({ kind: 'post', author: 'Jane Roe', label: 'Note' })).toEqual({ name: 'Jane Roe', by: 'owner' });
  });
});

describe('an honorific in a label', () => {
  it.each([
    ['MS. KELLER', 'different'],
    ['HERR WEBER', 'different'],
    ['MS. DELGADO', 'same'],
    ['KELLER', 'unknown'],
    ['MR. CHAIRMAN', 'unknown'],
    ['Frau Präsidentin', 'unknown'],
    ['Monsieur le maire', 'unknown'],
    ['السيد الوزير', 'unknown'],
    ['MADAM KELLER', 'different'],
    ['MR. SPEAKER', 'unknown'],
    ['Madam Deputy Speaker', 'unknown'],
    ['THE INTERPRETER', 'unknown'],
    ['UNIDENTIFIED MALE', 'unknown'],
    ['Frau Vorsitzende', 'unknown'],
    ['Herr Landtagspräsident', 'unknown'],
    ['Die Dolmetscherin', 'unknown'],
    ['Frau Richter', 'different'],
    ['Herr Baumeister', 'different'],
    ['L’INTERPRÈTE', 'unknown'],
    ['Mme la vice-présidente', 'unknown'],
    ['Mme Lemaire', 'different'],
    ['الرئيس', 'unknown'],
    ['الناطق الرسمي', 'unknown'],
    ['الناطق كريم عزام', 'different'],
  ])('says whether a word is a name: %s, where the article has Omar Delgado, is %s', (label, agreement) => {
    const attributed = { names: ['Omar Delgado', 'عمر دلغادو'], isAnonymous: false, speaksFor: null };
    const said = (kind: 'transcript' | 'post') =>
      hear(attributed, { kind, author: 'Omar Delgado', label, answer: null });
    expect(said('transcript')?.agreement).toBe(agreement);
    expect(said('post')?.agreement).toBe('same');
  });

  it('does not part an office from whoever holds it', () => {
    const label = 'MS. KELLER';
    const attributed = { names: ['the ministry'], isAnonymous: false, speaksFor: null };
    expect(hear(attributed, { kind: 'transcript', author: null, label, answer: null })?.agreement).toBe('unknown');
  });
});

describe('the name in a label', () => {
  it.each([
    ['MS. DELGADO', 'Delgado'],
    ['Ms. Delgado', 'Delgado'],
    ['RANA AL-HADDAD', 'Rana al-Haddad'],
    ['DR. JEAN-PIERRE ROUX', 'Jean-Pierre Roux'],
    ['MR. O’BRIEN', 'O’Brien'],
    ['THE ENGINEER KARL WEBER', 'Karl Weber'],
    ['L’INGÉNIEUR ROUX', 'Roux'],
    ['Frau Ingenieurin Özil', 'Özil'],
    ['DEAN SMITH', 'Dean Smith'],
    ['MODERATOR', 'Moderator'],
    ['السيدة الشامي', 'الشامي'],
    ['المهندس سامي حداد', 'سامي حداد'],
    ['المذيع', 'المذيع'],
    ['A.', 'A.'],
  ])('of %s is %s', (label, name) => {
    expect(voiceOf({ kind: 'transcript', author: null, label })?.name).toBe(name);
  });
});

describe('the label of the turn', () => {
  const transcript = `[00:00:04] MS. OSEI: Good evening.
[00:00:09] MS. DELGADO: The ferry is not permitted to leave.
It will stay until May. Note: the harbour is closed.
[00:00:20] MS. OSEI: Thank you.`;
  const at = (words: string) => labelAt(transcript, transcript.indexOf(words));

  it('is that of its first line, also on the lines that go on', () => {
    expect(at('Good evening')).toBe('MS. OSEI');
    expect(at('ferry')).toBe('MS. DELGADO');
    expect(at('until May')).toBe('MS. DELGADO');
  });

  it('is no word and colon that stands in a line once', () => {
    expect(labelAt('Hello.\nNote: we are closed until May.', 20)).toBeUndefined();
    expect(labelAt('Sami: yes.\nNadia: no.\nSami: perhaps it is.', 35)).toBe('Sami');
  });

  it('is not that of whoever spoke before, where somebody speaks once', () => {
    expect(labelAt('Sami: yes.\nNadia: no.\nSami: perhaps it is.', 19)).toBeUndefined();
    const hearing = 'Ms. Delgado: Welcome.\nMr. Oyelaran: We are for safety.\nMs. Delgado: Thank you.';
    expect(labelAt(hearing, hearing.indexOf('safety'))).toBe('Mr. Oyelaran');
    const session = 'السيدة الشامي: أهلاً بكم.\nالسيد الخطيب: نحن مع السلامة.\nالسيدة الشامي: شكراً.';
    expect(labelAt(session, session.indexOf('السلامة'))).toBe('السيد الخطيب');
  });

  it('is a full name, also of whoever speaks once', () => {
    const session =
      'Chair: We open.\nLaura Finch: We asked for it.\nTwice.\nHelen van Marsh: I agree.\nMark this: it is late.';
    const of = (words: string, text = session) => labelAt(text, text.indexOf(words));
    expect([of('asked'), of('Twice'), of('agree'), of('late')]).toEqual([
      'Laura Finch',
      'Laura Finch',
      'Helen van Marsh',
      undefined,
    ]);
    const minutes = 'الرئيس: نبدأ.\nليلى عثمان: طلبنا الملحق.\nهدى منصور: أؤيد زميلتي.';
    expect(of('الملحق', minutes)).toBe('ليلى عثمان');
  });

  it('goes on behind a word and a colon where labels are in capitals', () => {
    const text = 'MS. OSEI: Hello.\nNote: we are closed until May.';
    expect(labelAt(text, text.indexOf('closed'))).toBe('MS. OSEI');
  });

  it('in Arabic', () => {
    const text = 'المذيع: مساء الخير.\nليلى منصور: سنرمم السوق.\nالمذيع: شكراً.\nليلى منصور: أهلاً.';
    expect(labelAt(text, text.indexOf('السوق'))).toBe('ليلى منصور');
  });
});
