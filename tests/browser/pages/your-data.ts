import type { Locator, Page } from '@playwright/test';
import { words } from '../words.ts';
import { fileChooser } from '../world/file-chooser.ts';

/** What a person chooses in the browser's dialog. */
export interface Chosen {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

/** The part of the options in which data is saved, brought in and erased. */
export class YourData {
  readonly page: Page;
  readonly bringIn: Locator;
  readonly alert: Locator;
  readonly packs: Locator;

  constructor(page: Page) {
    this.page = page;
    this.bringIn = page.getByRole('region', { name: words('bringIn.title') });
    this.alert = this.bringIn.getByRole('alert');
    this.packs = page.getByRole('region', { name: words('packs.title') });
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  /** Chooses a file with this in it, as with "Choose a file". */
  async choose(content: string | Buffer, button = words('bringIn.choose')): Promise<void> {
    const chooser = await fileChooser(this.page, () => this.button(button).click());
    await chooser.setFiles(fileWith(content));
  }

  /** What the browser is given to save. */
  async save(button: string): Promise<string> {
    const saved = this.page.waitForEvent('download');
    await this.button(button).click();
    const chunks: Buffer[] = [];
    for await (const chunk of await (await saved).createReadStream()) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks).toString();
  }
}

export function fileWith(content: string | Buffer): Chosen {
  return { name: 'tend.json', mimeType: 'application/json', buffer: Buffer.from(content) };
}
