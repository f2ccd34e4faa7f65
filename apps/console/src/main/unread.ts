import { app, Menu, nativeImage, Tray, type BrowserWindow } from 'electron';
import { TRAY_ICON } from './tray-icon.ts';

/** The count of orders nobody has looked at, on the tray and the dock, and a flashing task bar while there are any. */
export class Unread {
  private readonly tray: Tray;
  private readonly window: BrowserWindow;

  constructor(window: BrowserWindow, open: () => void) {
    this.window = window;
    this.tray = new Tray(nativeImage.createFromDataURL(TRAY_ICON));
    this.tray.setContextMenu(Menu.buildFromTemplate([{ label: `Open ${app.name}`, click: open }, { role: 'quit' }]));
    this.tray.on('click', open);
    this.show(0);
  }

  show(count: number): void {
    app.setBadgeCount(count);
    this.tray.setToolTip(count === 0 ? app.name : `${app.name} (${count})`);
    this.window.flashFrame(count > 0 && !this.window.isFocused());
  }
}
