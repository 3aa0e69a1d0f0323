import { after, type ContextPatterns, next, turning } from '../../context';

const before = turning('and|or|because|so');

const LYING =
  "(?:would|d|'d|we'd|i'd|it'd|you'd) be (?:lying|a lie|wrong|false|absurd|foolish|dishonest|untrue|mad|crazy|naive|a mistake|ridiculous|nonsense|misleading)(?: if i| if we| if anyone| to)?(?: ever)? (?:said|say|claim|claimed|think|thought|pretend|pretended|tell|told|believe|suggest|suggested)|(?:it is|it's|it was|it would be) (?:false|untrue|a lie|a myth|nonsense|wrong|not true|not the case|absurd|ridiculous|impossible)(?: that| to)?|(?:nobody|no one|i never|we never|who) (?:said|says|claimed|told|ever said)|the last thing";

export const context: ContextPatterns = {
  before: [
    before('negation', LYING, 4, true),
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
};
