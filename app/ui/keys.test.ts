import { parseHTML } from 'linkedom';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { pressed, singleKeysOn } from './keys';

describe('a key press', () => {
  it.each([
    ['a Latin letter', { key: 'j', code: 'KeyJ', shiftKey: false }, 'J'],
    ['with caps lock', { key: 'J', code: 'KeyJ', shiftKey: false }, 'J'],
    ['with Shift', { key: 'J', code: 'KeyJ', shiftKey: true }, 'Shift+J'],
    ['under an Arabic keyboard, by its place', { key: 'ت', code: 'KeyJ', shiftKey: false }, 'J'],
    ['of two letters, by its place', { key: 'لا', code: 'KeyB', shiftKey: false }, 'B'],
    ['AZERTY, by its letter', { key: 'a', code: 'KeyQ', shiftKey: false }, 'A'],
    ['QWERTZ, by its letter', { key: 'z', code: 'KeyY', shiftKey: false }, 'Z'],
    ['? on QWERTY', { key: '?', code: 'Slash', shiftKey: true }, '?'],
    ['? on AZERTY', { key: '?', code: 'KeyM', shiftKey: true }, '?'],
    ['؟', { key: '؟', code: 'Slash', shiftKey: true }, '?'],
    ['a key with a name', { key: 'Delete', code: 'Delete', shiftKey: false }, 'Delete'],
  ])('%s', (_, press, named) => {
    expect(pressed(press)).toBe(named);
  });
});

describe('a command of a single key', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it.each([
    ['a circle, which takes arrows alone', '<input type="radio">', true],
    ['a box', '<input type="checkbox">', true],
    ['a field', '<input>', false],
    ['a list', '<select></select>', false],
  ])('on %s', (_, html, isCommand) => {
    const { document } = parseHTML(`<html><body>${html}</body></html>`);
    vi.stubGlobal('document', document);
    const press = { target: document.body.firstElementChild } as unknown as KeyboardEvent;
    expect(singleKeysOn(press)).toBe(isCommand);
  });
});
