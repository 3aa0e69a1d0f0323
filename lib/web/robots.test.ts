import { describe, expect, test } from 'vitest';
import { isWelcome } from './robots';

const AGENT = 'Isnad/0.1 (quotation checking)';
const may = (path: string, ...robots: string[]) => isWelcome(`https://paper.example${path}`, robots.join('\n'), AGENT);

describe('the list of what robots may read', () => {
  test('where there is none, all may', () => {
    expect(isWelcome('https://paper.example/a', undefined, AGENT)).toBe(true);
    expect(may('/a', '')).toBe(true);
  });

  test('the longest rule that fits decides, and of two as long the one that allows', () => {
    const robots = ['User-agent: *', 'Disallow: /news', 'Allow: /news/open'];
    expect(may('/news/1', ...robots)).toBe(false);
    expect(may('/news/open/1', ...robots)).toBe(true);
    expect(may('/other', ...robots)).toBe(true);
    expect(may('/a', 'user-agent: *', 'disallow: /a', 'allow: /a')).toBe(true);
    expect(may('/a', 'user-agent: *', 'allow: /a', 'disallow: /a')).toBe(true);
  });

  test('a group that calls us by name stands for those for all, and several names share a group', () => {
    const robots = [
      'User-agent: *',
      'Disallow: /',
      '',
      'User-agent: other',
      'User-agent: ISNAD/2',
      'Disallow: /private',
    ];
    expect(may('/news', ...robots)).toBe(true);
    expect(may('/private/1', ...robots)).toBe(false);
    expect(may('/news', 'User-agent: other', 'Disallow: /')).toBe(true);
    expect(may('/news', 'User-agent: *', 'Disallow: /', 'User-agent: isnad', 'Disallow:')).toBe(true);
  });

  test('stars stand for anything and a dollar for the end', () => {
    const robots = ['User-agent: * # all', 'Disallow: /*.pdf$ # no files', 'Disallow: /*/print/*/x'];
    expect(may('/a/b.pdf', ...robots)).toBe(false);
    expect(may('/a/b.pdf?page=2', ...robots)).toBe(true);
    expect(may('/a.pdf/b.pdf', ...robots)).toBe(false);
    expect(may('/a/print/1/x', ...robots)).toBe(false);
    expect(may('/a/print/x', ...robots)).toBe(true);
    expect(may('/aXa', 'User-agent: *', 'Disallow: /aX*Xa$')).toBe(true);
    expect(may('/only', 'User-agent: *', 'Disallow: /only$')).toBe(false);
    expect(may('/only/1', 'User-agent: *', 'Disallow: /only$')).toBe(true);
  });

  test('letters are the same whether they are written as such or as bytes', () => {
    const path = `/${encodeURIComponent('أخبار')}/1`;
    expect(may(path, 'User-agent: *', 'Disallow: /أخبار')).toBe(false);
    expect(may(path.toLowerCase(), 'User-agent: *', `Disallow: /${encodeURIComponent('أخبار')}`)).toBe(false);
  });

  test('a list of thousands of names for thousands of rules is read line by line', () => {
    const names = (n: number) => Array.from({ length: n }, () => 'user-agent:isnad');
    const rules = (n: number) => Array.from({ length: n }, (_, i) => `disallow:/${i}`);
    expect(may('/19999', ...names(20_000), ...rules(20_000))).toBe(false);
    expect(may('/x', ...names(20_000), ...rules(20_000))).toBe(true);
  });

  test('a rule of a hundred thousand stars is one star', () => {
    expect(may(`/${'a'.repeat(2000)}`, 'user-agent: *', `disallow: /${'*'.repeat(100_000)}b`)).toBe(true);
    expect(may(`/${'a'.repeat(2000)}b`, 'user-agent: *', `disallow: /${'*'.repeat(100_000)}b`)).toBe(false);
  });
});
