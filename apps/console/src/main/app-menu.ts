import { app, Menu, type MenuItemConstructorOptions } from 'electron';
import type { MenuCommand } from '../shared/ipc.ts';

interface MenuOptions {
  readonly ask: (command: MenuCommand) => void;
  readonly toggleKiosk: () => void;
}

/** The menu with its shortcuts. Words of the menu are the system's habit, not the page's: they stay English with the platform's roles. */
export function setAppMenu({ ask, toggleKiosk }: MenuOptions): void {
  const command = (label: string, name: MenuCommand, accelerator: string): MenuItemConstructorOptions => ({
    label,
    accelerator,
    click: () => ask(name),
  });
  const template: MenuItemConstructorOptions[] = [
    {
      label: app.name,
      submenu: [
        { role: 'about' },
        command('Settings', 'settings', 'CommandOrControl+,'),
        { type: 'separator' },
        { label: 'Kiosk mode', accelerator: 'F11', click: toggleKiosk },
        { role: 'quit' },
      ],
    },
    {
      label: 'Orders',
      submenu: [
        command('Board', 'board', 'CommandOrControl+1'),
        command('Find an order', 'search', 'CommandOrControl+F'),
        command('Silence the bell', 'silence', 'CommandOrControl+M'),
        command('Undo the last step', 'undo', 'CommandOrControl+Shift+Z'),
        command('Print the ticket', 'print', 'CommandOrControl+P'),
      ],
    },
    {
      label: 'Menu',
      submenu: [command('Cakes', 'cakes', 'CommandOrControl+2'), command('Options', 'options', 'CommandOrControl+3')],
    },
    { role: 'editMenu' },
    {
      label: 'View',
      submenu: [{ role: 'reload' }, { role: 'resetZoom' }, { role: 'zoomIn' }, { role: 'zoomOut' }],
    },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
