import { after, before, next } from '../context';
import { cardinals, contractions, type Lexicon, set, verbs } from '../lexicon';

const LYING_EN =
  "(?:would|d|'d|we'd|i'd|it'd|you'd) be (?:lying|a lie|wrong|false|absurd|foolish|dishonest|untrue|mad|crazy|naive|a mistake|ridiculous|nonsense|misleading)(?: if i| if we| if anyone| to)?(?: ever)? (?:said|say|claim|claimed|think|thought|pretend|pretended|tell|told|believe|suggest|suggested)|(?:it is|it's|it was|it would be) (?:false|untrue|a lie|a myth|nonsense|wrong|not true|not the case|absurd|ridiculous|impossible)(?: that| to)?|(?:nobody|no one|i never|we never|who) (?:said|says|claimed|told|ever said)|the last thing";

export const en: Lexicon = {
  negations: set(
    "not no never none nobody nothing nowhere neither nor without cannot can't won't don't doesn't didn't isn't aren't wasn't weren't wouldn't shouldn't couldn't hasn't haven't hadn't mustn't needn't ain't shan't hardly scarcely",
  ),
  weakNegations: set(''),
  numbers: set(
    'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions billion billions trillion dozen dozens half third quarter double twice',
  ),
  units: set(
    'percent per-cent kilometre kilometres kilometer kilometers mile miles metre metres meter meters tonne tonnes ton tons acre acres dollar dollars euro euros pound pounds minute minutes hour hours day days week weeks month months year years decade decades century',
  ),
  cardinals: cardinals(
    '2 two / 3 three / 4 four / 5 five / 6 six / 7 seven / 8 eight / 9 nine / 10 ten / 11 eleven / 12 twelve / 13 thirteen / 14 fourteen / 15 fifteen / 16 sixteen / 17 seventeen / 18 eighteen / 19 nineteen / 20 twenty / 30 thirty / 40 forty / 50 fifty / 60 sixty / 70 seventy / 80 eighty / 90 ninety / 100 hundred',
  ),
  hedges: set(
    'may might could should would must can will shall apparent apparently alleged allegedly reportedly perhaps maybe probably possibly likely unlikely seems seem appears appear suspected about around nearly almost some clearly clear certainly definitely supposedly roughly approximately',
  ),
  doubts: set(
    'may might could apparent apparently alleged allegedly reportedly perhaps maybe probably possibly likely unlikely seems seem appears appear suspected supposedly nearly almost about around roughly approximately some',
  ),
  conditions: set('if unless only provided providing until except whether'),
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
  context: {
    before: [
      before('negation', LYING_EN, 4, true),
      before(
        'negation',
        "not(?! only| just| merely| simply| least)|never|no(?! doubt| question| wonder)|nobody|no one|none|neither|nor|nothing(?! but)|without|cannot|hardly|scarcely|far from|[a-z]+n't(?! only| just)",
        3,
      ),
      before(
        'negation',
        'den(?:y|ies|ied|ying)|refus(?:e|es|ed|ing) to|fail(?:s|ed)? to|stop(?:ped)? short of|reject(?:s|ed)?|dispute[sd]?',
        3,
      ),
      before(
        'condition',
        'if|unless|provided(?: that)?|providing|assuming|suppos(?:e|ing)|as long as|in case|whether|until|as though|imagine|wish',
        4,
      ),
      before(
        'claim',
        '(?:they|people|some|critics|opponents|rivals|others|many|those|enemies|nobody|everyone|somebody|someone)(?: [a-z]+){0,3} (?:say|says|said|think|thinks|thought|believe|believes|believed|argue|argues|argued|tell|told|ask|asks)',
        3,
      ),
      before(
        'claim',
        'claim(?:s|ed|ing)?|alleg(?:e|es|ed|edly|ation|ations)|pretend(?:s|ed|ing)?|supposedly|rumou?rs?|so called|accus(?:e|es|ed|ation|ations)|(?:idea|notion|myth|lie|story|suggestion|theory) that|(?:want|wants|would have) (?:you|us|me|people)',
        4,
      ),
    ],
    after: [
      after(
        'condition',
        '(?:and |but )?(?:only |even |except )?(?:if|unless|provided|providing|as long as|on condition|in case|until)',
        0,
      ),
      after(
        'negation',
        '(?:is|was|would be|are|were)(?: just| simply| quite| plainly)? (?:a lie|lies|false|wrong|not true|untrue|nonsense|absurd|rubbish|a myth|ridiculous|fiction)',
        3,
      ),
      after('negation', 'not|never|no', 0),
      after('contrast', 'but|however|yet|though|although|except|nevertheless|or so|as if', 0),
    ],
    next: [
      next(
        'negation',
        "(?:that|this|it|all of that|none of that|none of this|which)(?: is|'s| was|s| would be)?(?: just| simply| of course| absolutely| completely| plainly)? ?(?:is not|isn't|wasn't|was not|not|never|false|a lie|lies|wrong|untrue|nonsense|rubbish|absurd|what they)",
      ),
      next(
        'negation',
        "(?:no|of course not|not true|wrong|nonsense|rubbish|false|i (?:don't|do not|never|did not|didn't) (?:believe|agree|think|say|said)|i (?:was|am) (?:joking|kidding)|just kidding|only joking|not so|not at all|except that|they are wrong|he is wrong|she is wrong|we disagree|i disagree)",
      ),
      next('contrast', 'but|however|yet|nevertheless|that said|on the other hand|still|then again'),
    ],
  },
};
