import { after, type ContextPatterns, clause, depending, next, turning } from '../../context';

const before = turning('and|or|because|so');

const LYING =
  "(?:would|d|'d|we'd|i'd|it'd|you'd) be (?:lying|a lie|wrong|false|absurd|foolish|dishonest|untrue|mad|crazy|naive|a mistake|ridiculous|nonsense|misleading)(?: if i| if we| if anyone| to)?(?: ever)? (?:said|say|claim|claimed|think|thought|pretend|pretended|tell|told|believe|suggest|suggested)|(?:it is|it's|it was|it would be) (?:false|untrue|a lie|a myth|nonsense|wrong|not true|not the case|absurd|ridiculous|impossible)(?: that| to)?|(?:nobody|no one|i never|we never|who) (?:said|says|claimed|told|ever said)|the last thing";

const SAY =
  'say|says|said|saying|claim|claimed|think|thinks|thought|believe|believes|believed|argue|argued|suggest|suggested|suggesting|pretend|imagine|accept|admit|mean|meant|promised?|agreed?|convinced|sure|true|the case|argument|view|notion|line|opinion';

/** Only a fool would say so; whoever thinks so is one. */
const FOOLS =
  "(?:only|takes)(?: a| an)? (?:fool|liar|madman|idiot|cynic)s?(?: would| could| can| to)?(?: [a-z]+)?|(?:have|has|need|got|'d) to be (?:a |an )?(?:blind|mad|crazy|stupid|naive|fool|idiot|deaf|insane)(?: to)?(?: [a-z]+)?|far be it from (?:me|us) to(?: [a-z]+)?|(?:premature|too early|too soon|hard|difficult|unfair|unjust|reckless|irresponsible|tempting|dangerous|easy|simplistic|wrong|naive|silly|stupid|insulting|misleading|dishonest|absurd) to (?:say|conclude|think|claim|believe|suggest|argue|assume|pretend|imply)";

export const context: ContextPatterns = {
  before: [
    before('negation', LYING, 4, true),
    before('negation', FOOLS, 3, true),
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
      'negation',
      `(?:not|never|nobody|no one|none|neither|[a-z]+n't)(?! only| just)(?: (?!(?:and|or|but|because) )[^ ,:]+){0,8} (?:${SAY})`,
      3,
      true,
    ),
    before(
      'condition',
      'if|unless|provided(?: that)?|providing|assuming|suppos(?:e|ing)|as long as|in case|whether|until|as though|imagine|wish',
      4,
    ),
    before(
      'condition',
      "assume|let's (?:say|assume|suppose|imagine)|let us (?:say|assume|suppose|imagine)|what if|say for a moment",
      4,
      true,
    ),
    clause('condition', '(?<!even )(?:if|unless)|^(?:had|were|should)'),
    before(
      'claim',
      '(?:used|liked?|loved?) to (?:say|tell|claim|think|believe|insist)|(?<!(?:^|[ ,:])(?:i|we)(?: [a-z]{1,9})? )(?:always|often|once) (?:says?|said|told|tells|claim(?:s|ed)|insist(?:s|ed))|(?:i|we|they|you) (?:was|were|am|are|had been|have been) (?:told|assured|promised)|(?:anyone|anybody|those|people|everyone) who (?:says?|thinks?|believes?|claims?)|whoever (?:says|thinks|believes|claims)|according to (?:them|him|her|critics|rumou?rs?)',
      2,
      true,
    ),
    before(
      'claim',
      '(?:idea|notion|myth|lie|argument|story|suggestion|theory|rumou?r|claim|allegation|accusation|impression|belief|legend)(?: [^ ,:]+){0,4} that',
      2,
    ),
    before(
      'claim',
      '(?:they|people|some|critics|opponents|rivals|others|many|those|enemies|nobody|everyone|somebody|someone)(?: [a-z]+){0,3} (?:say|says|said|think|thinks|thought|believe|believes|believed|argue|argues|argued|tell|told|ask|asks)',
      3,
    ),
    before(
      'claim',
      'claim(?:s|ed|ing)?|alleg(?:e|es|ed|edly|ation|ations)|pretend(?:s|ed|ing)?|supposedly|rumou?rs?|so called|accus(?:e|es|ed|ation|ations)|(?:idea|notion|myth|lie|story|suggestion|theory) that|(?:want|wants|wanted|would have|would like|expects?|lead|led) (?:you|us|me|people|voters|everyone|readers)|(?:convince|persuade|fool|trick) (?:you|us|me|people|voters|everyone|readers)|^(?:but |and )?(?:to (?:say|suggest|claim|argue|imply|pretend|think|believe|assert|insist|conclude)|saying|suggesting|claiming|pretending|implying)',
      4,
    ),
  ],
  across: [
    depending("without|but for|were it not for|if it (?:were not|weren't|hadn't been) for", 'would|could|might'),
  ],
  after: [
    after(
      'negation',
      "(?:is|are|was|were)(?: simply| just| plainly)? (?:mistaken|lying|joking|kidding|dreaming|deluded|a fool|an idiot|an insult|insulting|offensive|outrageous|unfair|a slander|slander)|yeah right|pigs (?:might|can|will) fly|and (?:i'm|i am|my [a-z]+ is) (?:the|a|an)? ?(?:queen|king|pope|emperor|napoleon|cleopatra|chinaman|dutchman)",
      2,
    ),
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
    next(
      'negation',
      '(?:that|it|this) (?:was|is)(?: just| only| of course| obviously| meant as)* (?:a joke|sarcasm|irony|ironic|sarcastic)|(?:yeah right|as if|in (?:their|your|his|her) dreams|dream on|what (?:nonsense|rubbish|a joke|a lie))',
    ),
    next(
      'negation',
      '(?:prov(?:e|ed|en|ing)) (?:him|her|them|us|me|it|that) (?:wrong|false)|(?:was|am|were|are) (?:only |just )?(?:joking|kidding)',
      10,
    ),
    next(
      'claim',
      "(?:that|this)(?: is|'s| was) what (?:they|he|she|people|critics|others|some|everyone|everybody) |so they (?:say|said|claim)|or so (?:they|he|she)",
    ),
    next('contrast', 'but|however|yet|nevertheless|that said|on the other hand|still|then again'),
  ],
};
