import { describe, expect, it } from 'vitest';
import { found } from '../../found';

describe('French marks', () => {
  const direct = (text: string) =>
    found(text)
      .filter((q) => q.kind === 'direct')
      .map((q) => q.words);

  it.each([
    'La maire Anne Roux a évoqué la « taxe sur les filets et les casiers », payée par les pêcheurs.',
    'La maire Anne Roux a évoqué le « fonds de sauvegarde portuaire », qui ne rapporte rien.',
    'Le collectif a appelé les pêcheurs à un « Acte IV : Tous au port » dans le centre de Rive.',
    'Anne Roux a annoncé « marée basse », un album de chansons de mer.',
    'Anne Roux a évoqué « les routes du sel » et « le quai », ses deux premiers romans.',
    'Le port est mort, a regretté Anne Roux, porte-parole du mouvement « pour une autre pêche ».',
    '» LIRE AUSSI - « Quand les pêcheurs voyaient venir la fin du port »',
    'Cet article a été corrigé : nous écrivions que le port était « fermé à jamais ».',
    'Le collectif a formé un front avec « Citoyens du port » et « Il est encore temps ».',
    'Les chaînes ont fait des soirées sur « la côte fracturée », « la colère des quais », avec succès.',
    'Avec des étapes de 25 km, « les marcheurs » qui seront nourris disent vouloir défendre la mer.',
    "Luc Roux explique au journal qu'au-delà du « droit de retrait » dont ils bénéficient, il faut agir.",
    'La théorie dite du « bon gros thon » a longtemps dominé la pêche.',
    'Le phénomène dit de l’« eau rousse » revient chaque été au port.',
    'La pêche dite des « petites mailles » est interdite.',
    '» LIRE AUSSI - Le bac rouvre ses portes ce soir',
    'En « off », les élus de Rive décrivent un port à bout de souffle.',
    'Ce que l’on qualifie ici de « petites pêches du large » nourrit tout le port.',
    'Un bac de 1965, considéré comme le « bateau pilote de la baie », a été vendu.',
    'Anne Roux a écrit des chansons et publié un recueil de poèmes, « Sous la digue ».',
    '« Marée haute », adapté au théâtre par sa fille, raconte la vie du port.',
    'Nous vous proposons de déminer les « on-dit » au sujet du port.',
  ])('hold a name, a term or a title where the words around them say so: %s', (text) => {
    expect(direct(text)).toEqual([]);
  });

  it('one that was never closed takes no others along', () => {
    const text =
      'L’enquête porte sur le «transport de filets, a dit le parquet, qui craint «de très graves fraudes» au port. «Cela nous a permis de saisir le juge», a souligné Luc Petit.';
    expect(direct(text)).toEqual(['de très graves fraudes', 'Cela nous a permis de saisir le juge']);
  });

  it.each([
    ['La maire Anne Roux s’est félicitée d’une opération « réussie ».', 'réussie'],
    ['La maire Anne Roux dénonce la « fin programmée du port ».', 'fin programmée du port'],
    ['La maire Anne Roux a accusé le préfet de « mollesse » et s’est tue.', 'mollesse'],
    ['L’accusation de « félonie » lancée par la pêcheuse Anne Roux a fait rire.', 'félonie'],
    ['L’idée d’une « rade morte », avancée à Rive par le géographe Luc Petit, fait débat.', 'rade morte'],
    ['Les mots de « naufrage moral » employés par la préfète Lina Roux ont blessé.', 'naufrage moral'],
    ['Anne Roux raconte le chalutier. On y mangeait « debout » et on y dormait « tout habillé ».', 'tout habillé'],
    [
      'Luc Petit dit avoir « tout perdu ». Personne n’a appelé, et la tempête a duré « toute la nuit ».',
      'toute la nuit',
    ],
    ['» LIRE AUSSI - Anne Roux : « Le port est notre maison à tous »', 'Le port est notre maison à tous'],
  ])('hold words that somebody says: %s', (text, words) => {
    expect(direct(text).at(-1)).toBe(words);
  });
});
