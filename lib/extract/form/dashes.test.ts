import { describe, expect, it } from 'vitest';
import { found } from '../found';

const told = (text: string) => found(text).map((q) => [q.kind, q.words, q.speaker]);

describe('dialogue with dashes', () => {
  it.each([
    [
      '– Das Boot fährt nicht, sagte Erika Blum.\n– Weshalb?, fragte Otto Kern.\n– Der Motor ist kaputt.',
      ['Das Boot fährt nicht', 'Erika Blum', 'Weshalb?', 'Otto Kern', 'Der Motor ist kaputt.', 'Erika Blum'],
    ],
    [
      '— La pluie arrive, dit Claire Morel.\n— Déjà ? demanda Hugo Blanc.\n— Avant ce soir.',
      ['La pluie arrive', 'Claire Morel', 'Déjà ?', 'Hugo Blanc', 'Avant ce soir.', 'Claire Morel'],
    ],
    [
      '― The boat is late, said Clara Moss.\n― How late? asked Owen Pike.\n― An hour, I think.',
      ['The boat is late', 'Clara Moss', 'How late?', 'Owen Pike', 'An hour, I think.', 'Clara Moss'],
    ],
    [
      '- وصل القارب متأخراً، قالت هدى سالم.\n- متى؟ سأل نبيل عون.\n- قبل ساعة واحدة.',
      ['وصل القارب متأخراً', 'هدى سالم', 'متى؟', 'نبيل عون', 'قبل ساعة واحدة.', 'هدى سالم'],
    ],
  ])('is one quotation a line, in turns: %#', (text, [a, one, b, two, c, three]) => {
    expect(told(text)).toEqual([
      ['direct', a, one],
      ['direct', b, two],
      ['direct', c, three],
    ]);
  });

  it('gives a pronoun to the woman of a first name, whatever else her surname means', () => {
    const text = '— La pluie arrive, dit Emma Voisin.\n— Déjà ? demanda Hugo Blanc.\n— Avant ce soir, répondit-elle.';
    expect(told(text).map(([, , speaker]) => speaker)).toEqual(['Emma Voisin', 'Hugo Blanc', 'Emma Voisin']);
  });

  it('goes on behind its report, unless the narrator does, and keeps a comma of its own', () => {
    expect(
      told('– Nous, les marins, restons, dit Claire Morel. Le port vivra.\n– Adieu, dit Hugo Blanc. Il se leva.'),
    ).toEqual([
      ['direct', 'Nous, les marins, restons | Le port vivra.', 'Claire Morel'],
      ['direct', 'Adieu', 'Hugo Blanc'],
    ]);
  });

  it.each([
    ['- نمر بالميناء غدا، قال نبيل عون.\n- مع من؟ سألت هدى سالم.\n- وحدي، أجاب.', 'وحدي', 'نبيل عون'],
    ['- نمر بالميناء غدا، قال نبيل عون.\n- ومتى نعود؟ سألت.', 'ومتى نعود؟', null],
  ])('may end in a verb with nobody beside it: %s', (text, words, speaker) => {
    expect(told(text).at(-1)).toEqual(['direct', words, speaker]);
  });

  it('says nothing of who speaks where only one is named', () => {
    expect(told('– Wir fahren, sagte Erika Blum.\n– Gut.').map((q) => q[2])).toEqual(['Erika Blum', null]);
  });

  it('is no list, and no line alone', () => {
    expect(found('- Brot und Salz\n- Milch, frisch\n- Seife')).toEqual([]);
    expect(found('- Bread, fresh.\n- Salt, of the sea.\n- Soap.')).toEqual([]);
    expect(found('– Das Boot fährt nicht, sagte Erika Blum.').filter((q) => q.kind === 'direct')).toEqual([]);
  });
});
