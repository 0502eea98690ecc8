import type { Book } from '../book';
import { itemNotFound } from '../officeError';

export class Settings {
  constructor(private readonly book: Book) {}

  Items() {
    return [...this.book.settings.keys()].map((key) => new Setting(this.book, key));
  }
  Add(key: string, value: unknown) {
    this.book.settings.set(key, value);
    return new Setting(this.book, key);
  }
  GetItem(key: string) {
    const found = this.GetItemOrNullObject(key);
    if (!found) throw itemNotFound(`setting ${key}`);
    return found;
  }
  GetItemOrNullObject(key: string) {
    return this.book.settings.has(key) ? new Setting(this.book, key) : null;
  }
  GetCount() {
    return this.book.settings.size;
  }
}

class Setting {
  readonly scalars = ['Key', 'Value'];
  constructor(
    private readonly book: Book,
    readonly Key: string,
  ) {}
  identify() {
    return { _Id: this.Key };
  }
  get Value() {
    return this.book.settings.get(this.Key);
  }
  set Value(value: unknown) {
    this.book.settings.set(this.Key, value);
  }
  Delete() {
    this.book.settings.delete(this.Key);
  }
}
