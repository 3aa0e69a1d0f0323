import { describe, expect, it } from 'vitest';
import { pressed } from './keys';

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
