import { describe, expect, it } from 'vitest';
import { found } from '../../found';

const told = (text: string) => found(text).map((q) => [q.words, q.speaker]);
const speaker = (text: string) => told(text).at(-1)?.[1];

describe('French', () => {
  it('finds the subject behind its verb, over whom it was told and when', () => {
    expect(speaker('« Tout change », précisait plus tôt dans la journée le producteur Sylvain Roux.')).toBe(
      'Sylvain Roux',
    );
    expect(speaker('« C’est fini », a déclaré jeudi 3 mai à la presse le ministre du Port, Marc Petit.')).toBe(
      'Marc Petit',
    );
    expect(speaker('« On verra », a réagi samedi à Paris Rana Salim.')).toBe('Rana Salim');
    expect(speaker('« Il pleuvait », ont raconté des témoins.')).toBe('des témoins');
  });

  it('takes no object of the verb for its subject', () => {
    expect(speaker('« Il faut voir », nous confiait dès la semaine dernière le secrétaire du port, Luc Berg.')).toBe(
      'Luc Berg',
    );
  });

  it('reads a pronoun that lost its hyphen', () => {
    expect(speaker("Le professeur Luc Marin parle. « Il faut de l'espoir », estime t-il.")).toBe('Luc Marin');
  });

  it('knows that a body may be il or elle', () => {
    expect(speaker('Le parquet a ouvert une enquête. « Les faits sont graves », affirme-t-il.')).toBe('parquet');
  });

  it('passes over whoever a preposition governs', () => {
    expect(
      speaker(
        'La maire du port (gauche), Anne Roux, a appelé les habitants à voter avec la préfète Lina Petit. « Nous gagnerons », a-t-elle lancé.',
      ),
    ).toBe('Anne Roux');
  });

  it('gives what is said before anybody is said to speak to whom the paragraph is about', () => {
    expect(told("Le professeur Luc Marin s'est livré. « J'ai pensé que ce pays partait dans le mur. »")).toEqual([
      ["J'ai pensé que ce pays partait dans le mur.", 'Luc Marin'],
    ]);
  });

  it('takes an apposition for no name, nor the body that somebody heads', () => {
    expect(
      speaker('Anne Sirel, patronne du groupe Hamec (vélos) a précisé que son chauffeur « avait de l’expérience ».'),
    ).toBe('Anne Sirel');
    expect(speaker('« Tout va bien », assure le patron du groupe Hamec.')).toBe('patron du groupe Hamec');
  });

  it('steps over a nickname in marks', () => {
    expect(told('Un pêcheur surnommé « le Veinard » a déclaré : « La mer était calme. »')).toEqual([
      ['La mer était calme.', 'Un pêcheur'],
    ]);
  });

  it('tells a name from the party or place before it', () => {
    expect(speaker('« Nous restons ici », a répondu samedi le député PVL Jean-Louis Marin.')).toBe('Jean-Louis Marin');
    expect(speaker('« On attend », a déclaré samedi le maire de Lyon Gérald Petit.')).toBe('Gérald Petit');
  });

  it('reads selon lui, and de l’aveu de', () => {
    expect(speaker('Marc Petit a parlé. Selon lui, « le port doit fermer dès ce soir ».')).toBe('Marc Petit');
    expect(speaker('De l’aveu de la ministre Anne Roux, « le plan a échoué partout ».')).toBe('Anne Roux');
  });

  it('takes no date for a speaker', () => {
    expect(speaker('Dès la mi-novembre, « la route sera fermée ».')).toBeFalsy();
  });
});
