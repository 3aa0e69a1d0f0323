import { describe, expect, it } from 'vitest';
import { found } from '../../found';

describe('French speech', () => {
  const told = (text: string) => found(text).map((q) => [q.kind, q.words, q.speaker]);

  it('reads guillemets with their spaces, and the inverted subject', () => {
    expect(found('« Le musée ouvrira vendredi », a déclaré la maire Rana Salim.')).toMatchObject([
      { words: 'Le musée ouvrira vendredi', speaker: expect.stringContaining('Rana Salim') },
    ]);
  });

  it('reads inverted pronouns, listeners before the subject, and names in apposition', () => {
    expect(
      told('La maire, Lina Bahri, a annoncé que le port fermerait. « Nous le rouvrirons en juin », a-t-elle assuré.'),
    ).toEqual([
      ['indirect', 'que le port fermerait', 'Lina Bahri'],
      ['direct', 'Nous le rouvrirons en juin', 'Lina Bahri'],
    ]);
    expect(told("« Le port restera ouvert », a déclaré à l'AFP la maire de Sablon, Lina Bahri.")).toEqual([
      ['direct', 'Le port restera ouvert', 'Lina Bahri'],
    ]);
  });

  it('cuts a quotation at the report inside its marks, and reads a view', () => {
    expect(told('« Il faut agir vite, explique la chercheuse Anne Lenoir, car le climat change. »')).toEqual([
      ['direct', 'Il faut agir vite | car le climat change.', 'Anne Lenoir'],
    ]);
    expect(told('« Nous ne signerons pas, a-t-il dit en anglais, tant que le port ferme. »')).toEqual([
      ['direct', 'Nous ne signerons pas | tant que le port ferme.', 'il'],
    ]);
    expect(told("Pour le préfet Marc Petit, « l'État doit prendre ses responsabilités ».")).toEqual([
      ['direct', "l'État doit prendre ses responsabilités", 'Marc Petit'],
    ]);
  });

  it('reads whose view a relative clause gives, and who does two things', () => {
    expect(
      told('« Nous restons », a prévenu le syndicaliste Marc Petit, pour qui le port « ne pouvait plus attendre ».'),
    ).toEqual([
      ['direct', 'Nous restons', 'Marc Petit'],
      ['direct', 'ne pouvait plus attendre', 'Marc Petit'],
    ]);
    expect(
      told('Hier, l’association Mer Libre dénonce « un recul » et appelle les élus à voter contre le texte.').at(-1),
    ).toEqual(['indirect', 'à voter contre le texte', 'association Mer Libre']);
  });

  it('finds who retorts, and ends a sentence with the network X', () => {
    expect(told('Faux, rétorque l’association des locataires : « Tout était en panne. »')).toEqual([
      ['direct', 'Tout était en panne.', 'association des locataires'],
    ]);
    expect(
      told('« Le pire est passé », a écrit Hugo Blanc sur X. Le parquet se tait. « Tout va bien », jure-t-il.').at(-1),
    ).toEqual(['direct', 'Tout va bien', 'Hugo Blanc']);
  });

  it('takes what begins with a capital behind a noun for its name, and a small word for somebody’s', () => {
    expect(found('La campagne « Mains propres en ville » commence lundi, a dit le maire.').map((q) => q.kind)).toEqual([
      'indirect',
    ]);
    expect(told('Le maire a dénoncé une campagne « mensongère et indigne ».')).toEqual([
      ['direct', 'mensongère et indigne', 'maire'],
    ]);
  });

  it('takes no quotation from marks around nothing', () => {
    expect(found('La maire a dit : « »')).toEqual([]);
  });

  it('tells placards from chants, and leaves films alone', () => {
    expect(
      found(
        'Les manifestants brandissaient des pancartes « Non à la fermeture » et scandaient « Le port est à nous ».',
      ),
    ).toMatchObject([{ medium: 'banner' }, { medium: 'chant' }]);
    expect(found('Le film « La Grande Marée » sort mercredi.')).toEqual([]);
  });

  it('leaves French titles behind a verb of writing alone, and not what is written', () => {
    expect(found('Claire Morel a écrit « Le Phare du nord » et « Marées d’hiver ».')).toEqual([]);
    expect(told('Claire Morel a écrit : « Le phare du nord est fermé ».').map((q) => q[1])).toEqual([
      'Le phare du nord est fermé',
    ]);
  });

  it('takes ses propos for whoever spoke before', () => {
    const text = 'Lina Bahri a dit : « Le port rouvrira lundi. » Selon ses propos, « tout le monde sera là ».';
    expect(found(text).flatMap((q) => (q.kind === 'direct' ? [q.speaker] : []))).toEqual(['Lina Bahri', 'Lina Bahri']);
  });

  it('takes the journalist’s conditional for what somebody says, and the others for what they are', () => {
    expect(found('Le suspect aurait fui vers le nord avec deux complices. La mairie prépare la fête du port.')).toEqual(
      [
        expect.objectContaining({
          kind: 'indirect',
          words: 'Le suspect aurait fui vers le nord avec deux complices',
          speaker: null,
        }),
      ],
    );
    expect(found('Ce serait une erreur pour la ville et pour le port.')).toEqual([]);
    expect(found('Le port aurait fermé si la mairie avait refusé les travaux du quai.')).toEqual([]);
  });

  it.each([
    ['Lina Bahri a accusé le conseil de la ville de gaspiller l’argent.', 'de gaspiller l’argent', 'Lina Bahri'],
    ['Lina Bahri a promis de rouvrir le port lundi.', 'de rouvrir le port lundi', 'Lina Bahri'],
    ['Lina Bahri a appelé les habitants à rester chez eux.', 'à rester chez eux', 'Lina Bahri'],
    ['Lina Bahri nie avoir reçu de l’argent de la ville.', 'avoir reçu de l’argent de la ville', 'Lina Bahri'],
  ])('reads what is done by words: %s', (text, words, speaker) => {
    expect(found(text)).toMatchObject([{ kind: 'indirect', words, speaker }]);
    expect(found('Lina Bahri a été accusée de gaspiller l’argent.')).toEqual([]);
  });

  it.each([
    ['Le port, a déclaré Lina Bahri, rouvrira lundi matin.', 'Le port | rouvrira lundi matin'],
    ['Le port fermera, a dit Lina Bahri, qui quitte la ville.', 'Le port fermera'],
    [
      'Le feu est parti de nuit, faisant deux blessés, a indiqué Lina Bahri.',
      'Le feu est parti de nuit, faisant deux blessés',
    ],
    ['À en croire Lina Bahri, l’immeuble avait été contrôlé en mars.', 'l’immeuble avait été contrôlé en mars'],
    ['Lina Bahri a répété que le port fermerait lundi.', 'que le port fermerait lundi'],
    ['Comme l’a révélé Lina Bahri, le chantier avait démarré sans permis.', 'le chantier avait démarré sans permis'],
  ])('reads a report between commas, behind it or before: %s', (text, words) => {
    expect(found(text)).toMatchObject([{ kind: 'indirect', words, speaker: 'Lina Bahri' }]);
  });

  it('reads the quotation in what is denied, and all of it', () => {
    expect(
      found('Elle a nié toute implication, affirmant n’avoir « jamais rencontré » cet homme.').map((q) => [
        q.kind,
        q.words,
        q.speaker,
      ]),
    ).toEqual([
      ['mixed', 'n’avoir « jamais rencontré » cet homme', 'Elle'],
      ['direct', 'jamais rencontré', 'Elle'],
    ]);
  });

  it('takes ce dernier for whoever was named last', () => {
    expect(
      found(
        'La maire Lina Bahri a rencontré Paul Morin au port. Ce dernier a déclaré : « Le port ouvrira lundi matin. »',
      ),
    ).toMatchObject([{ speaker: 'Paul Morin' }]);
  });

  it.each([
    ['D’après le parquet, le suspect a reconnu tous les faits.', 'indirect', 'parquet'],
    ['Le maire a qualifié la décision de « scandaleuse ».', 'direct', 'maire'],
    ['« Il n’en est pas question », a tranché le ministre, avant d’ajouter un mot.', 'direct', 'ministre'],
    ['Dans un tweet, Paul Morin a salué « un homme de paix ».', 'direct', 'Paul Morin'],
  ])('reads %s', (text, kind, speaker) => {
    expect(found(text)).toEqual([expect.objectContaining({ kind, speaker: expect.stringContaining(speaker) })]);
  });
});

it('A French sentence is said by whoever the next one names for it', () => {
  expect(found('Le port sera fermé en juin. C’est ce qu’a annoncé la mairie lundi.')).toMatchObject([
    { kind: 'indirect', words: 'Le port sera fermé en juin', speaker: 'mairie' },
  ]);
});
