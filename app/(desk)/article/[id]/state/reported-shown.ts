const SWITCH = 'isnad-reported';

/** Whether reported speech is shown beside quoted words: as the person chose on this device, else as the desk has it. */
export function reportedShown(byDesk: boolean): boolean {
  const chosen = localStorage.getItem(SWITCH);
  return chosen === null ? byDesk : chosen === 'on';
}

export const keepReportedShown = (shown: boolean): void => localStorage.setItem(SWITCH, shown ? 'on' : 'off');
