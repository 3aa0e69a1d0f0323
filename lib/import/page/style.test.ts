import { expect, it } from 'vitest';
import { unseenBy } from './style';

it.each<[string, string, string[]]>([
  ['by class and by id', '.a{display:none} #b { color: red; display : none }', ['.a', '#b']],
  ['several at once', '.a, .b{visibility:hidden}', ['.a', '.b']],
  ['not on some screens alone', '@media print{.a{display:none}.b{display:none}} .c{display:none}', ['.c']],
  ['not what stands in something else', '.a .b{display:none} .a > p{display:none} .c:hover{display:none}', []],
  ['not what is shown', '.a{display:block}', []],
  ['nor what is cut off', '.a{display:none', []],
])('a style sheet hides %s', (_, sheet, unseen) => {
  expect(unseenBy(sheet)).toEqual(unseen);
});
