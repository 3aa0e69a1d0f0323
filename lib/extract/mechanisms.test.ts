import { describe, expect, it } from 'vitest';
import { extract } from './extract';
import { found } from './found';

const direct = (text: string) =>
  found(text)
    .filter((q) => q.kind === 'direct')
    .map(({ words, speaker }) => [words, speaker]);

describe('words that were not said', () => {
  it.each([
    'The minister never said “we will pay for everything”.',
    'Le maire n’a jamais dit « nous paierons tout ».',
    'Der Minister hat nie gesagt: „Wir zahlen alles.“',
    'No one has said “the harbour is for sale”.',
    'At no time did the mayor say that the mill would “shut for good”.',
    'La maire n’a pas dit que le moulin était « perdu ».',
    'À aucun moment la maire n’a dit que le moulin était « perdu ».',
    'Die Müllerin hat zu keinem Zeitpunkt behauptet, das Rad sei „verloren“.',
    'Der Müller sagte nicht, dass das Rad verloren sei.',
    'نفت الطحانة أن تكون قد قالت: "سأترك الطاحونة".',
    'Jamais la meunière n’a promis que le pain resterait « donné ».',
    'La meunière n’a rien dit de la roue « cassée ».',
    'Von einem „Ende“ sprach niemand.',
    'Kein einziger Müller sagte, das Rad sei „verloren“.',
    'Not a single miller said the wheel was “lost”.',
    'Pas un seul meunier n’a dit que la roue était « perdue ».',
    'Nobody at the mill has ever used the word “ruined”.',
    'Ni Ida Marais ni Luc Roux n’ont dit « nous renonçons ».',
    'Ida Marsch bestritt, von einem „wilden Streik“ gesprochen zu haben.',
    // What somebody is charged with.
    'Die Müllerin steht ab Mai wegen „schweren Betrugs“ und „Geldwäsche“ vor Gericht.',
    'Il est poursuivi pour « mise en danger d’autrui ».',
    'ولم تذكر الطحانة أن العجلة "خربت كلها".',
  ])('are nobody’s: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('are said where only more is denied, or a denial is', () => {
    expect(direct('She did not only say “we stay”, she meant it.')).toHaveLength(1);
    expect(direct('The mayor did not deny “we were late”, she said.')).toHaveLength(1);
  });
});

describe('a speech of several paragraphs', () => {
  it('takes the report that stands behind its last', () => {
    const text = 'The council met.\n\n“We stay.\n\n“And we go to court over this,” said Mayor Paul Reeve.';
    expect(direct(text)).toEqual([['We stay. | And we go to court over this,', 'Paul Reeve']]);
  });

  it('goes on behind » in French, and behind single marks', () => {
    expect(direct('Le maire Paul Petit a déclaré : « Nous restons ici.\n\n» Et nous irons au tribunal. »')).toEqual([
      ['Nous restons ici. | Et nous irons au tribunal.', 'Paul Petit'],
    ]);
    expect(direct("Mr Reeve said: 'The ferry is old.\n\n'We will sell it in May.'")).toEqual([
      ['The ferry is old. | We will sell it in May.', 'Reeve'],
    ]);
  });

  it('is one, where lines were wrapped', () => {
    const text =
      'Bridge closed\n\nMayor Reeve said on Monday: “We will stay here in the\nharbour, whatever it costs us, and we will not\nsell the ferry.” Then she left the\nhall.';
    expect(direct(text).map(([words]) => words)).toEqual([
      'We will stay here in the\nharbour, whatever it costs us, and we will not\nsell the ferry.',
    ]);
  });
});

describe('who speaks', () => {
  it.each([
    ['“Nothing will be sold,” Anne Roux and Paul Petit said.', 'Anne Roux and Paul Petit'],
    ['« Rien ne sera vendu », ont déclaré Anne Roux et Paul Petit.', 'Anne Roux et Paul Petit'],
    ['“The talks failed,” Reuters quoted Minister Golan as saying.', 'Golan'],
    ['“The pier is safe,” the ministry was quoted as saying.', 'ministry'],
    ['“The sea gave us everything we have.”\n— Lina Bahri, poet', 'Lina Bahri'],
    // With a title that is cut short.
    ['“The sea gave us everything we have.”\n— Dr. Lina Bahri, poet', 'Lina Bahri'],
    ['« La mer nous a tout donné. »\n— Dr. Anne Roux, médecin', 'Anne Roux'],
    ['»Das Meer hat uns alles gegeben.«\n— Prof. Dr. Erika Blum, Hafenärztin', 'Erika Blum'],
    ['«البحر أعطانا كل ما نملك.»\n— د. ليلى حداد، طبيبة', 'ليلى حداد'],
    ['Rami Haddad and Nadia Haddad run it. “We have run out of money,” Ms Haddad said.', 'Nadia Haddad'],
    ['“We have flour,” said Dana quietly.', 'Dana'],
    ['A spokesman for grain giant Rive came. He said: “The mill is shut.”', 'A spokesman for grain giant Rive'],
    ['A lawyer for union leader Anna Roux said: “The mill is shut.”', 'A lawyer for union leader Anna Roux'],
    ['Inondation : « Le four est noyé », soupire une meunière', 'une meunière'],
    ['Hochwasser: „Der Ofen ist kaputt“, sagt eine Müllerin', 'eine Müllerin'],
    ['Flood: “The oven is gone,” says a miller', 'a miller'],
    ['“The oven is cold.” Then Rima said: “Light it.”', 'Rima'],
    ['Mario “Mole” Rossi told them: “I dug it alone.”', 'Mario Mole Rossi'],
    ['« Tout est payé », assure J.-P. Roux.', 'J.-P. Roux'],
    ['“It is all paid,” said L.M. O’Hara, who had asked.', 'L.M. O’Hara'],
    ['“It is all paid,” said Mary St. Clair.', 'Mary St. Clair'],
    ['But, as miller Anna Roux likes to say, “nobody eats stones”.', 'Anna Roux'],
    ['Selon J. M. Roux, le moulin « tourne encore ».', 'J. M. Roux'],
    ['Selon A. B. Traoré, le moulin « tourne encore ».', 'A. B. Traoré'],
    ['« Il tourne encore », dit M. Salé.', 'Salé'],
    ['“It still turns,” said T.J. Rowley.', 'T.J. Rowley'],
    ['Rita Lind – a miller since her youth – said: “It still turns.”', 'Rita Lind'],
    ['Zu ist es.Müllerin Rita Lind sagte: „Es dreht sich.“', 'Rita Lind'],
    ['La roue tourne.Anne Roux a dit : « Elle tient. »', 'Anne Roux'],
    ['„Es reicht“, sagte Otto Lind.Danach schloss er das Tor.', 'Otto Lind'],
    ['Ida Marsh – the mayor, a miller since May – said the wheel was “grey”.', 'Ida Marsh'],
    ['La meunière Ida Marais – maire, depuis mai, de Rive – a jugé la roue « perdue ».', 'Ida Marais'],
    ['Trois meuniers, Luc Roux, Ida Marais et Jean Ott, ont dit que la roue « tient ».', 'Trois meuniers'],
    ['The miller has since often said the wheel was “as good as new”.', 'miller'],
    ['La meunière dénonce un plan « bâclé de bout en bout ».', 'meunière'],
    ['The mayor, Ida Marsh, quit. Her successor, Otto Lind, is young. “We mill on,” the mayor said.', 'Otto Lind'],
    [
      'The mayor, Ida Marsh, quit. Her successor, Otto Lind, fell. His successor, Jan Reed, left. His successor, Ida Marsh, is back. “We mill on,” the mayor said.',
      'Ida Marsh',
    ],
    ['Le maire Luc Roux est parti. Jean Marais lui a succédé. « On moud », a dit le maire.', 'Jean Marais'],
    [
      'Der Direktor Jan Marsch ging. Sein Nachfolger, Otto Lind, ist jung. „Wir mahlen“, sagte der Direktor.',
      'Otto Lind',
    ],
    ['استقال وزير الزراعة سامي حداد. وخلفه تامر عوض. وقال وزير الزراعة: «سنزرع».', 'تامر عوض'],
    ['وقالت الطحانة ليلى منصور ”الطاحونة لنا كلنا“ ثم خرجت.', 'ليلى منصور'],
    ['وقال الطحان سامي حداد إن ما حدث "مهزلة كبيرة".', 'سامي حداد'],
  ])('is named and nothing more: %s', (text, speaker) => {
    expect(direct(text).at(-1)?.[1]).toBe(speaker);
  });

  it('are two, one by one, where they speak together', () => {
    const [quote] = extract('“Nothing will be sold,” Anne Roux and Paul Petit said.').quotes;
    expect(quote?.speakers).toEqual([{ name: 'Anne Roux' }, { name: 'Paul Petit' }]);
  });

  it.each([
    'Le 3 mai 2014, « la route sera fermée ».',
    'Ainsi, toutefois, « la route sera fermée ».',
    'Despite the row over fuel, “a step too far” was taken.',
  ])('is nobody where nothing that can speak is named: %s', (text) => {
    expect(extract(text).quotes.every((q) => q.speaker === null)).toBe(true);
  });
});

describe('marks', () => {
  it.each([
    ['‘My parents’ house is gone,’ Mr Golan said.', 'My parents’ house is gone,'],
    ['“The screen is 55" wide and too big,” said Rana Golan.', 'The screen is 55" wide and too big,'],
    ['“الأنبوب 3" ولا يكفي الحي”، قال طلال نمر.', 'الأنبوب 3" ولا يكفي الحي'],
    ['“Le tuyau de 3" Marel ne suffit pas”, a dit Rana Golan.', 'Le tuyau de 3" Marel ne suffit pas'],
    ['»Wir gehen», sagte Anna Vogt.', 'Wir gehen'],
    ['قال الوزير سامي حداد: ((سنفتح الجسر يوم الجمعة)).', 'سنفتح الجسر يوم الجمعة'],
    ['قال الوزير سامي حداد: » سنفتح الجسر يوم الجمعة «.', 'سنفتح الجسر يوم الجمعة'],
  ])('close where the words end: %s', (text, words) => {
    expect(direct(text).map((q) => q[0])).toEqual([words]);
  });
});

it('tells two of one surname by their titles, whoever was named last', () => {
  const text = 'Mrs Delia Pratt bakes and Mr Sidney Pratt drives. “He burns the toast,” Mrs Pratt said.';
  expect(direct(text)).toEqual([['He burns the toast,', 'Delia Pratt']]);
});

describe('who speaks where several do', () => {
  it.each([
    ['Lind: „Wir mahlen“ – Roux: „Wir nicht“', ['Lind', 'Roux']],
    ['حداد: "سنبيع الطاحونة".. ومنصور: "لن نبيعها"', ['حداد', 'منصور']],
    ['Lind said the wheel was “a wreck,” but miller Ann Roe disagreed, insisting it was “sound.”', ['Lind', 'Ann Roe']],
    ['Lind said the wheel was “a wreck,” and his deputy agreed, calling it “a ruin.”', ['Lind', 'his deputy']],
    [
      'Le maire a évoqué « un oubli », tandis que la meunière Anne Roux parlait d’« une honte ».',
      ['maire', 'Anne Roux'],
    ],
  ])('is told for each: %s', (text, speakers) => {
    expect(direct(text).map(([, speaker]) => speaker)).toEqual(speakers);
  });

  it('passes on the words of whom it quotes', () => {
    expect(found('“It turns,” Le Soir quoted the miller Ann Roe as saying.')).toMatchObject([
      { speaker: 'Ann Roe', via: 'Le Soir' },
    ]);
    expect(found('State broadcaster NTA quoted the miller as saying the wheel was “a wreck”.').at(-1)).toMatchObject({
      via: 'NTA',
    });
    expect(found('Kyodo quoted the miller as saying the wheel was “a wreck”.').at(-1)).toMatchObject({ via: 'Kyodo' });
  });

  it.each([
    [
      'According to the agency Harbour Wire, the grower Nils Orr said the harvest was “too small”.',
      'the harvest was “too small”',
      'Nils Orr',
    ],
    [
      'Laut der Agentur Hafenblick sagte Winzer Nils Orth, die Ernte sei „zu klein“.',
      'die Ernte sei „zu klein“',
      'Nils Orth',
    ],
    [
      'Laut der Agentur Hafenblick hat Winzer Nils Orth gesagt, dass die Ernte zu klein sei.',
      'dass die Ernte zu klein sei',
      'Nils Orth',
    ],
    ['ووفقاً لوكالة المرفأ للأنباء، أكد المزارع نزار عرب أن المحصول "قليل".', 'أن المحصول "قليل"', 'نزار عرب'],
  ])('leaves a report that a source relays to whoever speaks in it: %s', (text, words, speaker) => {
    const told = found(text).filter(({ kind }) => kind !== 'direct');
    expect(told).toMatchObject([{ words, speaker }]);
  });

  it('keeps the clause of a source that only names somebody', () => {
    expect(found('According to the agency Harbour Wire, the grower Nils Orr has sold the barn.')).toMatchObject([
      { words: 'the grower Nils Orr has sold the barn', speaker: 'Harbour Wire' },
    ]);
  });

  it('says the whole of a clause that opens with a moment', () => {
    expect(found('Dans dix ans, prévient Anne Roux, la roue aura disparu.')).toMatchObject([
      { words: 'Dans dix ans | la roue aura disparu', speaker: 'Anne Roux' },
    ]);
  });
});

describe('what stands in marks', () => {
  it('hold titles behind a German verb of writing', () => {
    expect(found('Nora Sander schrieb „Das Rad am Fluss“ und „Die letzte Müllerin“.')).toEqual([]);
  });

  it('hold a turn of one word, amid others, and what is not closed behind its report', () => {
    expect(direct('« Il tourne ? » demande Anne.\n\n« Toujours. »\n\n« Tant mieux », dit Paul.')).toHaveLength(3);
    expect(direct('„Es dreht sich“, sagte Rita Lind. „Noch.“')).toEqual([
      ['Es dreht sich', 'Rita Lind'],
      ['Noch.', 'Rita Lind'],
    ]);
    expect(direct('“We heard it,” Roe said. “Nobody came to look.')).toEqual([
      ['We heard it, | Nobody came to look.', 'Roe'],
    ]);
  });
});

describe('several pairs of marks of one report', () => {
  it.each([
    [
      'Ida Marsh said the mill “feeds the whole valley”, that the dams were “toys” and that the owner had been “greedy”.',
      ['feeds the whole valley', 'toys', 'greedy'],
      'Ida Marsh',
    ],
    ['Ida Marsh denounced “rotten” beams and “fake” permits.', ['rotten', 'fake'], 'Ida Marsh'],
    [
      'La meunière Ida Marais assure que le moulin « nourrit la vallée » et que les digues sont « ridicules ».',
      ['nourrit la vallée', 'ridicules'],
      'Ida Marais',
    ],
    ['Ida Marais dénonce des poutres « pourries » et des permis « bidon ».', ['pourries', 'bidon'], 'Ida Marais'],
    ['Ida Marais reproche au maire son « avarice » et sa « lenteur ».', ['avarice', 'lenteur'], 'Ida Marais'],
    ['Die Müllerin Ida Marsch warf dem Rat „Geiz“ und „große Eile“ vor.', ['Geiz', 'große Eile'], 'Ida Marsch'],
    ['Ida Marsch hat dem Rat „Geiz“ und „große Eile“ vorgeworfen.', ['Geiz', 'große Eile'], 'Ida Marsch'],
    ['Ida Marsch beschuldigte den Pächter der „Habsucht“.', ['Habsucht'], 'Ida Marsch'],
    [
      'وأكدت الطحانة رشا عوض أن الطاحونة "تطعم الوادي كله" وأن السدود "لعبة أطفال".',
      ['تطعم الوادي كله', 'لعبة أطفال'],
      'رشا عوض',
    ],
    ['واتهمت النائبة رشا عوض المجلس بـ"البخل" و"الكسل الفاضح".', ['البخل', 'الكسل الفاضح'], 'رشا عوض'],
  ])('are all of whoever it names: %s', (text, words, speaker) => {
    expect(direct(text)).toEqual(words.map((own) => [own, speaker]));
  });

  it.each([
    [
      'Ida Marsh said she was glad. The winter had been “a nightmare”, the mill “a cave”.',
      ['a nightmare', 'a cave'],
      'Ida Marsh',
    ],
    [
      'Ida Marais s’est dite soulagée. L’hiver avait été « une torture », le printemps « une fête ».',
      ['une torture', 'une fête'],
      'Ida Marais',
    ],
    [
      'Ida Marsch gab sich „erleichtert“. Der Winter sei „wie Blei“, die Helfer seien „Engel“ gewesen.',
      ['erleichtert', 'wie Blei', 'Engel'],
      'Ida Marsch',
    ],
    ['Ida Marsch fand den Damm „lächerlich“.', ['lächerlich'], 'Ida Marsch'],
    ['Ida Marais balaie des « rumeurs de comptoir ».', ['rumeurs de comptoir'], 'Ida Marais'],
    ['Ida Marsh hit out at “cowards in suits”.', ['cowards in suits'], 'Ida Marsh'],
    ['“That is nonsense,” shot back miller Ida Marsh.', ['That is nonsense,'], 'Ida Marsh'],
    ['واعتبر المدير سامي حداد السد "غربالا".', ['غربالا'], 'سامي حداد'],
  ])('are told of a thing, or of another, as whoever spoke sees it: %s', (text, words, speaker) => {
    expect(direct(text)).toEqual(words.map((own) => [own, speaker]));
  });

  it.each([
    [
      'Le préfet Luc Roux défend une digue « solide », tandis que la meunière Ida Marais la juge « ridicule ».',
      ['Luc Roux', 'Ida Marais'],
    ],
    ['ووصف الوزير سامي حداد السد بأنه "متين"، بينما اعتبرته الطحانة رشا عوض "مهيناً".', ['سامي حداد', 'رشا عوض']],
  ])('are another’s where a clause has its own subject: %s', (text, speakers) => {
    expect(direct(text).map(([, speaker]) => speaker)).toEqual(speakers);
  });
});

describe('whoever speaks, where more stands between', () => {
  it.each([
    ['The dam had been described by the millers’ chair, Ida Marsh, as “a toy”.', 'Ida Marsh'],
    ['Mira Stone opened the mill. “Julie Weber was here yesterday,” she said.', 'Mira Stone'],
    ['Anne Roux a ouvert le moulin. « Julie Weber est venue hier », dit-elle.', 'Anne Roux'],
    ['The plan was rejected as “a toy” by the millers’ chair, Ida Marsh.', 'Ida Marsh'],
    ['Der Damm war vom Vorsitzenden der Müller, Jan Marsch, als „ein Spielzeug“ bezeichnet worden.', 'Jan Marsch'],
    ['A miller with a seat on the council, speaking on condition of anonymity, said the dam was “a toy”.', 'miller'],
    ['« Nous restons », préviennent d’une même voix Ida Marais et Luc Roux.', 'Ida Marais et Luc Roux'],
    ['« Nous restons », glisse d’un ton sec Ida Marais.', 'Ida Marais'],
    ['« Nous restons », souffle Ida Marais.Le conseil se réunit lundi.', 'Ida Marais'],
    ['“We stay,” said Ida Marsh.It reopens on Monday.', 'Ida Marsh'],
    ['“We stay,” the Valley Post quoted miller Ida Marsh as saying.', 'Ida Marsh'],
    ['وقال محامي سامي حداد، تامر عوض، إن موكله "ليس لصا".', 'تامر عوض'],
    ['Ida Marsch wetterte gegen „Bosse ohne Gesicht“.', 'Ida Marsch'],
  ])('%s', (text, speaker) => {
    expect(direct(text).map(([, name]) => name)).toEqual([expect.stringContaining(speaker)]);
  });

  it.each([
    ['L’appel de la meunière Ida Marais à « une trêve » est resté sans écho.', 'une trêve', 'Ida Marais'],
    ['La promesse d’Ida Marais d’« un moulin neuf » a surpris.', 'un moulin neuf', 'Ida Marais'],
    ['ولقيت دعوة المديرة رشا عوض إلى "هدنة في الوادي" صدى واسعا.', 'هدنة في الوادي', 'رشا عوض'],
    ['وأثار تحذير الخبيرة رشا عوض من "شتاء قاس جدا" قلقا.', 'شتاء قاس جدا', 'رشا عوض'],
  ])('is the owner of a noun of saying: %s', (text, words, speaker) => {
    expect(direct(text)).toEqual([[words, speaker]]);
  });

  it.each([
    [
      'M. et Mme Marais tiennent le moulin. « On n’a rien vendu », dit-elle. « Rien », répète-t-il.',
      'Mme Marais',
      'M. Marais',
    ],
    [
      'Herr und Frau Marsch mahlen noch. „Wir verkaufen nie“, meint sie. „Niemals“, sagt er.',
      'Frau Marsch',
      'Herr Marsch',
    ],
    [
      'Mr and Mrs Mill have run the inn. “We sold nothing,” she said. “Nothing at all,” he added.',
      'Mrs Mill',
      'Mr Mill',
    ],
  ])('are two of one surname: %s', (text, she, he) => {
    expect(direct(text).map(([, name]) => name)).toEqual([she, he]);
  });

  it('has a name in marks that begins with an article', () => {
    expect(direct('Rocko “The Miller” Delgado has quit. “My hands hurt,” he said.')).toEqual([
      ['My hands hurt,', expect.stringContaining('Delgado')],
    ]);
  });
});
