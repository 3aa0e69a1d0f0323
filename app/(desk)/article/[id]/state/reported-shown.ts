const SWITCH = 'isnad-reported';

/** Whether the person has reported speech shown beside quoted words: off until they ask for it; kept on the device. */
export const reportedShown = (): boolean => localStorage.getItem(SWITCH) === 'on';

export const keepReportedShown = (shown: boolean): void => localStorage.setItem(SWITCH, shown ? 'on' : 'off');
