import { describe, expect, it, test } from 'vitest';
import { align } from './index';

/** The warnings of the words between ⟨ and ⟩ of a source, each with the words it shows. */
function warned(marked: string): string[] {
  const source = marked.replace(/[⟨⟩]/g, '');
  const quote = marked.slice(marked.indexOf('⟨') + 1, marked.indexOf('⟩'));
  return align(quote, source).warnings.map((w) => `${w.kind}: ${source.slice(...w.span)}`);
}

const TURNED: [string, string][] = [
  ['negation: not', 'It is not ⟨going to happen under my watch⟩, he told the radio.'],
  ['negation: never', 'I never ⟨said that we would sell the harbour⟩.'],
  ['negation: not', 'I do not think that ⟨we will ever sell the harbour⟩.'],
  ["negation: don't", "We don't believe that ⟨they will ever sell the harbour⟩."],
  ['negation: Nobody', 'Nobody here ⟨wants to sell the old harbour⟩.'],
  ['negation: would be lying if I said', 'I would be lying if I said that ⟨we are happy with the result⟩.'],
  ['negation: would be lying if I said', 'I would be lying if I said: ⟨we are happy with the result⟩.'],
  ['negation: denied', 'He denied that ⟨the city would sell the harbour⟩.'],
  ['negation: is a lie', 'That ⟨the city will sell the harbour⟩ is a lie.'],
  ['negation: That is not', '⟨The city will sell the harbour.⟩ That is not true.'],
  ['condition: If', 'If ⟨we sell the harbour this year⟩, nobody will forgive us.'],
  ['condition: only if', '⟨We will sell the harbour this year⟩ only if parliament agrees.'],
  ['condition: Wenn', 'Wenn das Parlament im Herbst zustimmt: ⟨Wir bauen die Schule⟩.'],
  ['condition: إذا', 'إذا وافق المجلس على القرار الجديد: ⟨سنبيع الميناء للشركة⟩.'],
  ['negation: ما', 'ما ⟨وافقنا على بيع الميناء⟩ أبدا.'],
  ['negation: sage nicht', 'Ich sage nicht, ⟨der Minister lügt in dieser Sache⟩.'],
  ['negation: nicht', 'Ich glaube nicht, ⟨dass die Mühle jemals wieder mahlt⟩.'],
  ['negation: wäre ein Lügner', 'Ich wäre ein Lügner, wenn ich sagte, ⟨wir sind zufrieden mit dem Hafen⟩.'],
  ['condition: If', 'If it rains, ⟨the harbour stays closed all night⟩.'],
  ['condition: If', 'If I listened to them, I would ⟨close every library in town⟩.'],
  ['condition: Had', 'Had the union not stepped in, ⟨we would have closed the yard⟩.'],
  ['condition: Without', 'Without the volunteers, ⟨we would have closed the yard⟩.'],
  ['negation: can’t bring myself to say', 'I can’t bring myself to say ⟨the old yard is worth it⟩.'],
  ['negation: has to be blind to think', 'One has to be blind to think that ⟨the yard can be saved⟩.'],
  ['negation: are kidding', '⟨I am leaving the yard on Friday.⟩ You know that we are kidding.'],
  ['negation: proved them wrong', '⟨The yard will never float a ship.⟩ Last year we proved them wrong.'],
  ['claim: To suggest', 'To suggest that ⟨our pilots are careless⟩ is an insult.'],
  ['negation: is an insult', 'To suggest that ⟨our pilots are careless⟩ is an insult.'],
  ['negation: too early to say', 'It is too early to say that ⟨the pilot is to blame⟩.'],
  ['claim: Dire', 'Dire que ⟨nos pilotes sont imprudents⟩ est une insulte.'],
  ['negation: prématuré de conclure', 'Il serait prématuré de conclure que ⟨le pilote est fautif⟩.'],
  ['condition: Admettons', 'Admettons un instant que ⟨le pilote soit fautif⟩.'],
  ['claim: Zu behaupten', 'Zu behaupten, ⟨unsere Lotsen seien leichtsinnig⟩, ist eine Beleidigung.'],
  ['condition: Nehmen wir einmal an', 'Nehmen wir einmal an, ⟨unsere Lotsen hätten geschlafen⟩.'],
  ['negation: keinerlei Hinweise', 'Es gibt keinerlei Hinweise darauf, dass ⟨unsere Lotsen geschlafen haben⟩.'],
  ['claim: القول', 'القول إن ⟨بحارتنا مهملون في عملهم⟩ إهانة.'],
  ['claim: يريدون إقناعنا', 'يريدون إقناعنا بأن ⟨بحارتنا مهملون في عملهم⟩.'],
  ['claim: used to say', 'My aunt used to say that ⟨boats bring bad luck to a town⟩.'],
  ['claim: myth in the yard that', 'There is a stubborn myth in the yard that ⟨boats bring bad luck⟩.'],
  ['claim: We were told', 'We were told: ⟨the yard will be open by May⟩.'],
  ['claim: claim', 'They claim:\n⟨the yard will be open by May⟩.'],
  ['condition: unless', '⟨We will sell the harbour this year⟩, unless parliament objects.'],
  ['claim: claims', 'He claims that ⟨we will sell the harbour this year⟩.'],
  ['claim: Some people say', 'Some people say ⟨we will sell the harbour this year⟩.'],
  ['claim: They say', 'They say: ⟨we will sell the harbour this year⟩.'],
  ['question: ?', 'So ⟨we will sell the harbour this year⟩?'],
  ['contrast: but', '⟨We will sell the harbour this year⟩, but not to our friends.'],
  ['contrast: However', '⟨We will sell the harbour this year.⟩ However, the council must agree.'],
  ["negation: n'est pas", "Ce n'est pas ⟨une question de moyens pour la ville⟩."],
  ['negation: n’ai jamais', 'Je n’ai jamais ⟨promis de vendre le vieux port⟩.'],
  ['negation: Je mentirais si', 'Je mentirais si je disais que ⟨tout va bien dans le port⟩.'],
  ['negation: dément', 'Le maire dément que ⟨la ville veuille vendre le port⟩.'],
  ['negation: c’est faux', '⟨La ville va vendre le vieux port⟩, c’est faux.'],
  ['negation: Ce n’est pas vrai', '⟨La ville va vendre le vieux port.⟩ Ce n’est pas vrai.'],
  ['condition: Si', 'Si je les écoutais, ⟨je fermerais le vieux port⟩.'],
  ['condition: Sans', 'Sans les bénévoles, ⟨j’aurais fermé le vieux port⟩.'],
  ['negation: faudrait être fou pour croire', 'Il faudrait être fou pour croire que ⟨le vieux port est sauvé⟩.'],
  ['negation: Loin de moi l’idée de dire', 'Loin de moi l’idée de dire que ⟨le vieux port est perdu⟩.'],
  ['negation: Je rigole', '⟨Je quitte le port vendredi.⟩ Je rigole.'],
  ['claim: me répétait', 'Dans mon village, ma tante me répétait que ⟨les bateaux portent malheur⟩ à tous.'],
  ['claim: mythe tenace veut que', 'Un mythe tenace veut que ⟨les bateaux portent malheur⟩.'],
  ['condition: Si', 'Si ⟨la ville vend le vieux port⟩, nous partirons.'],
  ['condition: à condition', '⟨La ville vendra le vieux port⟩ à condition que le conseil accepte.'],
  ['claim: Certains disent', 'Certains disent que ⟨la ville va vendre le port⟩.'],
  ['claim: prétend', 'Il prétend que ⟨la ville va vendre le port⟩.'],
  ['question: ?', 'Alors ⟨la ville va vendre le port⟩ ?'],
  ['contrast: Mais', '⟨La ville va vendre le port.⟩ Mais le conseil doit accepter.'],
  ['negation: nicht', 'Wir wollen nicht ⟨den Hafen der Stadt verkaufen⟩.'],
  ['negation: nicht', '⟨Wir verkaufen den Hafen der Stadt⟩ nicht.'],
  ['negation: nie', 'Ich habe nie ⟨gesagt, dass wir den Hafen verkaufen⟩.'],
  ['negation: würde lügen, wenn', 'Ich würde lügen, wenn ich sagte, dass ⟨alles gut im Hafen ist⟩.'],
  ['negation: bestreitet', 'Sie bestreitet, dass ⟨die Stadt den Hafen verkauft⟩.'],
  ['negation: ist falsch', 'Dass ⟨die Stadt den Hafen verkauft⟩, ist falsch.'],
  ['negation: Das stimmt nicht', '⟨Die Stadt verkauft den Hafen.⟩ Das stimmt nicht.'],
  ['condition: Wenn', 'Wenn der Rat zustimmt, ⟨bauen wir die alte Werft wieder auf⟩.'],
  ['condition: Ohne', 'Ohne die Helfer ⟨hätte ich die alte Werft geschlossen⟩.'],
  [
    'negation: müsste blind sein, um zu glauben',
    'Man müsste blind sein, um zu glauben, dass ⟨die Werft zu retten ist⟩.',
  ],
  ['negation: Das war nur ein Witz', '⟨Ich verlasse die Werft am Freitag.⟩ Das war nur ein Witz.'],
  ['negation: der irrt', 'Wer meint, ⟨die Werft sei gerettet⟩, der irrt.'],
  ['claim: Wer meint', 'Wer meint, ⟨die Werft sei gerettet⟩, der irrt.'],
  ['claim: Man hat uns gesagt', 'Man hat uns gesagt, ⟨die Werft öffne im Mai⟩.'],
  ['condition: Wenn', 'Wenn ⟨die Stadt den Hafen verkauft⟩, gehen wir.'],
  ['condition: nur, wenn', '⟨Die Stadt verkauft den Hafen⟩ nur, wenn der Rat zustimmt.'],
  ['claim: behauptet', 'Er behauptet, ⟨die Stadt verkaufe den Hafen⟩.'],
  ['claim: Manche sagen', 'Manche sagen, dass ⟨die Stadt den Hafen verkauft⟩.'],
  ['question: ?', 'Und ⟨die Stadt verkauft den Hafen⟩?'],
  ['contrast: Aber', '⟨Die Stadt verkauft den Hafen.⟩ Aber der Rat muss zustimmen.'],
  ['negation: لن', 'لن ⟨نبيع الميناء لأي شركة أجنبية⟩ ما دمنا هنا.'],
  ['negation: ليس', 'ليس من حقنا أن ⟨نبيع الميناء لشركة أجنبية⟩.'],
  ['negation: لم أقل', 'لم أقل إن ⟨الميناء سيباع لشركة أجنبية⟩.'],
  ['negation: سأكون كاذباً إن', 'سأكون كاذباً إن قلت إن ⟨كل شيء بخير في الميناء⟩.'],
  ['negation: نفى', 'نفى المحافظ أن ⟨الميناء سيباع لشركة أجنبية⟩.'],
  ['negation: هذا غير صحيح', '⟨الميناء سيباع لشركة أجنبية.⟩ هذا غير صحيح.'],
  ['condition: إذا', 'إذا وافق المجلس، ⟨سنبيع الميناء القديم للشركة⟩.'],
  ['negation: كنا نمزح', '⟨سأترك الميناء يوم الجمعة.⟩ كنا نمزح.'],
  ['negation: فهو مخطئ', 'من يظن أن ⟨الميناء أنقذ نهائياً⟩ فهو مخطئ.'],
  ['claim: من يظن أن', 'من يظن أن ⟨الميناء أنقذ نهائياً⟩ فهو مخطئ.'],
  ['claim: قيل لنا إن', 'قيل لنا إن ⟨الميناء سيفتح في أيار⟩.'],
  ['claim: شائعة تقول إننا', 'سرت شائعة تقول إننا ⟨سنبيع الميناء القديم⟩.'],
  ['condition: إذا', 'إذا ⟨بيع الميناء لشركة أجنبية⟩ فسنرحل.'],
  ['condition: بشرط', '⟨سنبيع الميناء هذا العام⟩ بشرط أن يوافق المجلس.'],
  ['claim: يزعم', 'يزعم أن ⟨الميناء سيباع لشركة أجنبية⟩.'],
  ['claim: البعض يقول', 'البعض يقول إن ⟨الميناء سيباع لشركة أجنبية⟩.'],
  ['question: ؟', 'فهل ⟨الميناء سيباع لشركة أجنبية⟩؟'],
  ['contrast: لكن', '⟨سنبيع الميناء هذا العام⟩، لكن المجلس لم يوافق.'],
];

describe('what turns words round in their source is shown', () => {
  test.each(TURNED)('%s in: %s', (warning, marked) => {
    expect(warned(marked)).toContain(warning);
  });
});

describe('what only stands nearby does not', () => {
  test.each([
    'We did not come today, and ⟨the harbour stays open all night⟩.',
    'It is not only that ⟨the harbour stays open all night⟩.',
    'There is no doubt that ⟨the harbour stays open all night⟩.',
    'Even if it rains, ⟨the harbour stays open all night⟩.',
    'Même s’il pleut, ⟨le port reste ouvert toute la nuit⟩.',
    'Auch wenn es regnet, ⟨bleibt der Hafen die Nacht offen⟩.',
    'Without hesitation, ⟨the harbour master opened the gates⟩.',
    'He urged us not to give up and said ⟨the harbour stays open all night⟩.',
    'I have always said that ⟨the harbour stays open all night⟩.',
    'The mayor said that ⟨the harbour stays open all night⟩.',
    'Nobody came. ⟨The harbour stays open all night.⟩ We are glad.',
    'Il ne fait aucun doute. ⟨Le port reste ouvert toute la nuit.⟩ C’est vrai.',
    'Wir kommen nicht, und ⟨der Hafen bleibt die Nacht offen⟩.',
    'Das ist nicht nur so: ⟨der Hafen bleibt die Nacht offen⟩.',
    'لا شك أن ⟨الميناء سيبقى مفتوحاً طوال الليل⟩.',
    'قال المحافظ إن ⟨الميناء سيبقى مفتوحاً طوال الليل⟩.',
  ])('%s', (marked) => {
    expect(warned(marked)).toEqual([]);
  });
});

it('nothing is warned of where nothing was found', () => {
  expect(align('some other words of a quotation', 'It is not the harbour.').warnings).toEqual([]);
});
