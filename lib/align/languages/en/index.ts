import { cardinals, contractions, type Lexicon, money, set, turns, verbs } from '../../lexicon';
import { isCapitalName } from '../../names';
import { CONCEPTS } from './concepts';
import { context } from './context';
import { house } from './house';

export const en: Lexicon = {
  negations: new Set([
    ...set(
      "not no never none nobody nothing nowhere neither nor without cannot barely rarely seldom can't won't don't doesn't didn't isn't aren't wasn't weren't wouldn't shouldn't couldn't hasn't haven't hadn't mustn't needn't ain't shan't hardly scarcely impossible",
    ),
    ...turns('yet to / far from / anything but / nothing like'),
  ]),
  weakNegations: set(''),
  contrary: {
    prefix: /^(?:un|in|im|il|ir|dis|non-?)/,
    least: 4,
    but: set(
      'side come form vest port part press pact tend tent deed vent puts flammable valuable habit prove pose plant plants pair peach stall crease crease pulse tense',
    ),
  },
  numbers: set(
    'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions billion billions trillion dozen dozens half third quarter double twice first second third fourth fifth sixth seventh eighth ninth tenth',
  ),
  weakNumbers: set('one first second quarter'),
  money: money('dollar $ dollars $ euro € euros € pound £ pounds £'),
  units: set(
    'percent per-cent kilometre kilometres kilometer kilometers mile miles metre metres meter meters tonne tonnes ton tons acre acres dollar dollars euro euros pound pounds minute minutes hour hours day days week weeks month months year years decade decades century pm kg g mg km cm mm ml kilo kilos gram grams litre litres liter liters',
  ),
  cardinals: cardinals(
    '1 one / 2 two / 3 three / 4 four / 5 five / 6 six / 7 seven / 8 eight / 9 nine / 10 ten / 11 eleven / 12 twelve / 13 thirteen / 14 fourteen / 15 fifteen / 16 sixteen / 17 seventeen / 18 eighteen / 19 nineteen / 20 twenty / 30 thirty / 40 forty / 50 fifty / 60 sixty / 70 seventy / 80 eighty / 90 ninety / 100 hundred',
  ),
  numberLink: 'and',
  hedges: new Set([
    ...set(
      'may might could should would must can will shall apparent apparently alleged allegedly reportedly perhaps maybe probably possibly likely unlikely seems seem appears appear suspected about around nearly almost some clearly clear certainly definitely supposedly roughly approximately presumably seemingly arguably conceivably ostensibly purportedly sometimes often usually generally mostly partly partially largely potentially hopefully theoretically tentatively provisionally',
    ),
    ...turns('at least / at most / up to / more than / less than / fewer than / i guess'),
  ]),
  doubts: new Set([
    ...set(
      'may might could apparent apparently alleged allegedly reportedly perhaps maybe probably possibly likely unlikely seems seem appears appear suspected supposedly nearly almost about around roughly approximately some presumably seemingly arguably conceivably ostensibly purportedly sometimes often usually generally mostly partly partially largely potentially hopefully theoretically tentatively provisionally according',
    ),
    ...turns(
      'i hope / we hope / i think / we think / i believe / we believe / i guess / i suppose / i fear / we fear / i expect / we expect / i understand / we understand / it seems / they say / they insist / they claim / they argue / he claims / she claims / he insists / she insists / some say / is said / as far / in theory / on paper',
    ),
  ]),
  conditional: /^[,–—]\s(?:should|had|were)\s/iu,
  conditions: new Set([
    ...set(
      'if unless only provided providing until except excepting excluding whether barring besides permitting pending',
    ),
    ...turns('apart from / other than / aside from / save for / but for / in case / as long'),
  ]),
  functionWords: set(
    'the a an of to in on at by for with from and or but that this these those which who also then there so as',
  ),
  persons: set('i me my mine we us our ours you your yours he him his she her hers it its they them their theirs'),
  verbs: verbs(
    'be is are was were been being am / have has had having / do does did done doing / go goes went gone going / say says said saying / see sees saw seen / take takes took taken / come comes came coming / know knows knew known / think thinks thought / give gives gave given / find finds found / tell tells told / leave leaves left / make makes made making / get gets got / keep keeps kept / begin begins began begun / speak speaks spoke spoken / buy buys bought / sell sells sold / win wins won / lose loses lost / lead leads led / hold holds held / fight fights fought / pay pays paid / meet meets met / write writes wrote written / stand stands stood / send sends sent / build builds built / fall falls fell fallen / rise rises rose risen / grow grows grew grown / die dies died dying / choose chooses chose chosen / break breaks broke broken',
  ),
  verbEndings: /(?:ed|d|ing)$/,
  contractions: contractions(
    "bn = billion / mn = million / tn = trillion / can't = can not / cannot = can not / won't = will not / shan't = shall not / ain't = am not, is not, are not, has not, have not / don't = do not / doesn't = does not / didn't = did not / isn't = is not / aren't = are not / wasn't = was not / weren't = were not / wouldn't = would not / shouldn't = should not / couldn't = could not / hasn't = has not / haven't = have not / hadn't = had not / mustn't = must not / needn't = need not / mightn't = might not / let's = let us / gonna = going to / wanna = want to / gotta = got to / i'm = i am / i'll = i will, i shall / i've = i have / i'd = i would, i had / you're = you are / you'll = you will / you've = you have / you'd = you would, you had / he's = he is, he has / he'll = he will / he'd = he would, he had / she's = she is, she has / she'll = she will / she'd = she would, she had / it's = it is, it has / it'll = it will / it'd = it would, it had / we're = we are / we'll = we will, we shall / we've = we have / we'd = we would, we had / they're = they are / they'll = they will / they've = they have / they'd = they would, they had / that's = that is, that has / that'll = that will / there's = there is, there has / here's = here is / what's = what is, what has / who's = who is, who has / where's = where is / how's = how is / could've = could have / would've = would have / should've = should have / might've = might have / 'em = them / 'cause = because",
  ),
  saying: set(
    'said says say told tells added adds explained explains continued continues argued argues insisted insists noted notes recalled recalls replied replies answered answers warned warns stressed stresses concluded conclude concludes asked asks declared declares stated states remarked remarks admitted admits observed observes wrote writes tweeted claimed claims thinks believes',
  ),
  fillers: turns('uh / um / er / erm / ah / hmm / well / you know / i mean'),
  context,
  house,
  isName: isCapitalName,
  translated: {
    concepts: CONCEPTS,
    multipliers: [/^thousand$/, /^millions?$/, /^billions?$/],
    months: '',
    dayCapitals: true,
    countryEnd: /(?:ia|ie|ien|land|[aeiouy])$/,
    capitals: 'names',
    compounds: false,
    density: 1,
  },
};
