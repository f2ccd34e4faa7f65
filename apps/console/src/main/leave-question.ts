import { dialog, type BrowserWindow } from 'electron';

const BUTTONS = ['Stay here', 'Leave, lose the changes'];
const STAY = 0;
const LEAVE = 1;

/**
 * A page that keeps unsaved edits holds its window back. A browser asks the person; the desktop asks nothing by itself and the window
 * would only seem not to close. The question's words stay English, as those of the menu.
 */
export function askBeforeLeaving(window: BrowserWindow): void {
  window.webContents.on('will-prevent-unload', (event) => {
    const answer = dialog.showMessageBoxSync(window, {
      type: 'question',
      message: 'Leave without saving?',
      detail: 'What you changed here is not saved yet.',
      buttons: BUTTONS,
      defaultId: STAY,
      cancelId: STAY,
      noLink: true,
    });
    // To prevent the event is to let the page go all the same.
    if (answer === LEAVE) event.preventDefault();
  });
}
