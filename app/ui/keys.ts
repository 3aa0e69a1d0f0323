const SWITCH = 'isnad-single-keys';

/** Whether the person keeps single keys on (WCAG 2.1.4); kept on the device. */
export const singleKeysEnabled = (): boolean => localStorage.getItem(SWITCH) !== 'off';

export const setSingleKeys = (on: boolean): void => localStorage.setItem(SWITCH, on ? 'on' : 'off');

/** Whether this key press is a single-key command: no typing, no dialog, no other modifier than Shift. */
export function singleKeysOn(event: KeyboardEvent): boolean {
  if (
    event.ctrlKey ||
    event.metaKey ||
    event.altKey ||
    event.isComposing ||
    event.defaultPrevented ||
    !singleKeysEnabled()
  )
    return false;
  const target = event.target as HTMLElement;
  if (
    target.isContentEditable ||
    target.closest('input:not([type="checkbox"]), textarea, select, [role="dialog"], [role="listbox"], [role="menu"]')
  )
    return false;
  return document.querySelector('[role="dialog"]') === null;
}
