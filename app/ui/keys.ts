/** Whether the person keeps single keys on (WCAG 2.1.4), as the page came. */
export const singleKeysEnabled = (): boolean => document.documentElement.dataset.keys !== 'off';

/**
 * A key press as commands name it: `J`, `Shift+J`, `Delete`, `?`. By its letter where the layout writes Latin ones,
 * wherever that stands (AZERTY, QWERTZ), else by its place on the keyboard (Arabic).
 */
export function pressed({ key, code, shiftKey }: Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey'>): string {
  if (key === '?' || key === '؟') return '?';
  const place = /^Key[A-Z]$/.test(code) ? code.slice(3) : key;
  return `${shiftKey ? 'Shift+' : ''}${/^[a-z]$/i.test(key) ? key.toUpperCase() : place}`;
}

/** Whether this key press is a single-key command. */
export const singleKeysOn = (event: KeyboardEvent): boolean => singleKeysEnabled() && isToPage(event);

/** Whether a key press is meant for the page: no typing, no dialog, no other modifier than Shift. */
export function isToPage(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented) return false;
  const target = event.target as HTMLElement;
  if (target.isContentEditable || target.closest(`${TYPED}, dialog, [role="listbox"], [role="menu"]`)) return false;
  return document.querySelector('dialog') === null;
}

const FIELDS = 'input, textarea, select';
/** Where a key writes something, or chooses by it: boxes and circles take arrows and the space bar alone. */
const TYPED = 'input:not([type="checkbox"], [type="radio"]), textarea, select';

/** In any field: Escape leaves it, Ctrl+Enter sends the form that it stands in. In a dialog Escape is the dialog's. */
export function onFieldKey(event: KeyboardEvent): void {
  const field = (event.target as HTMLElement).closest<HTMLInputElement>(FIELDS);
  if (!field || event.isComposing || event.defaultPrevented) return;
  if (event.key === 'Escape' && !field.closest('dialog')) field.blur();
  else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && field.form) {
    event.preventDefault();
    field.form.requestSubmit();
  }
}
