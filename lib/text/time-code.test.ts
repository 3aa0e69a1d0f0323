import { describe, expect, it } from 'vitest';
import { clockOf, numberTyped, secondsTyped } from './time-code';

describe('what a person types', () => {
  it.each([
    ['12:30', 750],
    [' 1:12:30 ', 4350],
    ['١٢:٣٠', 750],
    ['۱۲:۳۰', 750],
    ['90:05', 5405],
    ['12', undefined],
    ['12:75', undefined],
    ['1:2:3:4', undefined],
    ['', undefined],
  ])('%j is a time code of %s seconds', (typed, seconds) => {
    expect(secondsTyped(typed)).toBe(seconds);
  });

  it.each([
    ['12', 12],
    ['١٢', 12],
    ['007', 7],
    ['0', undefined],
    ['-3', undefined],
    ['12a', undefined],
    ['123456', undefined],
  ])('%j is the number %s', (typed, number) => {
    expect(numberTyped(typed)).toBe(number);
  });
});

it.each([
  [750.5, '00:12:30'],
  [0, '00:00:00'],
  [360_000, '100:00:00'],
])('%d seconds are %s on the clock of a recording', (seconds, clock) => {
  expect(clockOf(seconds)).toBe(clock);
});
