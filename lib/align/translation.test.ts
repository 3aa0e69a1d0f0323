import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newsroomText } from '../text/arbitrary';
import { isSound } from '../text/span';
import { findTranslation, translationIndex } from './translation';

/** One speech in four languages, sentence by sentence. */
const SPEECH = {
  en: [
    'Good evening, and thank you for coming to Port Selwyn.',
    'The ferry company lost 14 million euros last year, and 320 workers fear for their jobs.',
    'Minister Karim Haddad promised us in March that the port would stay open.',
    'We will not close the hospital, and nobody will lose their home.',
    'The war has destroyed schools and bridges; our children need peace.',
    'On Tuesday the council will vote on the new budget.',
    'I condemn this cowardly attack on the police.',
    'The mayor told me that the old market would be repaired before the summer.',
  ],
  fr: [
    'Bonsoir, et merci d’être venus à Port Selwyn.',
    'La compagnie de ferries a perdu 14 millions d’euros l’an dernier, et 320 salariés craignent pour leur emploi.',
    'Le ministre Karim Haddad nous a promis en mars que le port resterait ouvert.',
    'Nous ne fermerons pas l’hôpital, et personne ne perdra son logement.',
    'La guerre a détruit des écoles et des ponts ; nos enfants ont besoin de paix.',
    'Mardi, le conseil votera le nouveau budget.',
    'Je condamne cette lâche attaque contre la police.',
    'Le maire m’a dit que le vieux marché serait réparé avant l’été.',
  ],
  de: [
    'Guten Abend, und danke, dass Sie nach Port Selwyn gekommen sind.',
    'Die Fährgesellschaft hat im vergangenen Jahr 14 Millionen Euro verloren, und 320 Beschäftigte fürchten um ihre Arbeit.',
    'Minister Karim Haddad hat uns im März versprochen, dass der Hafen offen bleibt.',
    'Wir werden das Krankenhaus nicht schließen, und niemand wird seine Wohnung verlieren.',
    'Der Krieg hat Schulen und Brücken zerstört; unsere Kinder brauchen Frieden.',
    'Am Dienstag stimmt der Stadtrat über den neuen Haushalt ab.',
    'Ich verurteile diesen feigen Angriff auf die Polizei.',
    'Der Bürgermeister sagte mir, der alte Markt werde vor dem Sommer repariert.',
  ],
  ar: [
    'مساء الخير، وشكراً لحضوركم إلى بورت سلوين.',
    'خسرت شركة العبارات ١٤ مليون يورو في العام الماضي، ويخاف ٣٢٠ عاملاً على وظائفهم.',
    'وعدنا الوزير كريم حداد في مارس بأن يبقى الميناء مفتوحاً.',
    'لن نغلق المستشفى، ولن يخسر أحد منزله.',
    'دمرت الحرب المدارس والجسور، وأطفالنا بحاجة إلى السلام.',
    'يوم الثلاثاء يصوت المجلس على الميزانية الجديدة.',
    'أدين هذا الهجوم الجبان على الشرطة.',
    'قال لي رئيس البلدية إن السوق القديم سيجري ترميمه قبل الصيف.',
  ],
} as const;
type Tongue = keyof typeof SPEECH;
const TONGUES = Object.keys(SPEECH) as Tongue[];
const PAIRS = TONGUES.flatMap((from) => TONGUES.filter((to) => to !== from).map((to) => [from, to] as const));

/** Sentences of the same kind of news that none of the speech is a translation of. */
const OTHERS: Readonly<Record<Tongue, readonly string[]>> = {
  en: [
    'The library will be open on Sundays from now on, and the tickets cost 3 dollars.',
    'Our team lost in the last minute, and the fans went home in the rain.',
    'He bought a used car and drove to the coast.',
  ],
  fr: [
    'La bibliothèque sera désormais ouverte le dimanche, et les billets coûtent 3 dollars.',
    'Notre équipe a perdu à la dernière minute, et les supporters sont rentrés sous la pluie.',
    'Il a acheté une voiture d’occasion et roulé jusqu’à la côte.',
  ],
  de: [
    'Die Bücherei ist künftig sonntags geöffnet, und die Karten kosten 3 Dollar.',
    'Unsere Mannschaft verlor in der letzten Minute, und die Fans gingen im Regen nach Hause.',
    'Er kaufte einen Gebrauchtwagen und fuhr an die Küste.',
  ],
  ar: [
    'ستفتح المكتبة أيام الأحد من الآن فصاعداً، وثمن التذاكر ٣ دولارات.',
    'خسر فريقنا في الدقيقة الأخيرة، وعاد المشجعون تحت المطر.',
    'اشترى سيارة مستعملة وقادها إلى الساحل.',
  ],
};

const found = (quote: string, source: string) => {
  const index = translationIndex(source);
  const passage = index && findTranslation(quote, index);
  return passage && source.slice(...passage.span);
};

describe.each(PAIRS)('a quotation in %s of a source in %s', (from, to) => {
  const source = SPEECH[to].join(' ');

  it('is found where it is translated from', () => {
    const hits = SPEECH[from].slice(1).map((quote, i) => [i + 1, found(quote, source)] as const);
    const right = hits.filter(([i, passage]) => passage === SPEECH[to][i]);
    // Wrong is worse than nothing.
    expect(hits.filter(([i, passage]) => passage !== undefined && passage !== SPEECH[to][i])).toEqual([]);
    expect(right.length).toBeGreaterThanOrEqual(6);
  });

  it('is found over two sentences', () => {
    expect(found(SPEECH[from].slice(1, 3).join(' '), source)).toBe(SPEECH[to].slice(1, 3).join(' '));
  });

  it('is not found where nothing is its translation', () => {
    expect(OTHERS[from].map((quote) => found(quote, source))).toEqual(OTHERS[from].map(() => undefined));
    for (const quote of SPEECH[from].slice(1)) expect.soft(found(quote, OTHERS[to].join(' '))).toBeUndefined();
  });

  it('is not found with another number', () => {
    const quote = SPEECH[from][1].replace('320', '870').replace('٣٢٠', '٨٧٠').replace('14', '57').replace('١٤', '٥٧');
    expect(found(quote, source)).toBeUndefined();
  });
});

describe('a translation', () => {
  it('is none in the same language', () => {
    expect(found(SPEECH.en[1], SPEECH.en.join(' '))).toBeUndefined();
  });

  it('may stand in more than one place: the others are told', () => {
    const twice = [...SPEECH.fr, ...SPEECH.fr.slice(1, 3)].join(' ');
    const index = translationIndex(twice);
    const passage = index && findTranslation(SPEECH.en[1], index);
    expect(passage?.alternatives.map((s) => twice.slice(...s))).toEqual([SPEECH.fr[1]]);
  });

  it('is a sound range of any source, for any quotation', () => {
    fc.assert(
      fc.property(newsroomText, newsroomText, (quote, source) => {
        const index = translationIndex(source);
        const passage = index && findTranslation(quote, index);
        for (const span of passage ? [passage.span, ...passage.alternatives] : [])
          expect(isSound(source, span)).toBe(true);
      }),
    );
  });
});
