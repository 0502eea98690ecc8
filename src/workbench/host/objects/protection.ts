import type { Book } from '../book';
import { accessDenied, OfficeError } from '../officeError';
import type { Worksheet } from './worksheet';

/** Passwords are kept as given: the workbench guards nothing, it answers as Excel would. */
const passwords = new WeakMap<object, string>();

export class WorksheetProtection {
  readonly scalars = ['Protected', 'Options'];
  constructor(private readonly sheet: Worksheet) {}

  private get state() {
    return this.sheet.book.state(this.sheet.Id);
  }
  get Protected() {
    return this.state.protected;
  }
  get Options() {
    return this.state.protectionOptions;
  }
  Protect(options?: object | null, password?: string | null) {
    if (this.Protected) throw new OfficeError('InvalidOperation', 'The worksheet is already protected.');
    this.state.protected = true;
    this.state.protectionOptions = options ?? {};
    if (password) passwords.set(this.state, password);
  }
  Unprotect(password?: string | null) {
    const secret = passwords.get(this.state);
    if (secret !== undefined && secret !== password) throw accessDenied('the password is not correct');
    passwords.delete(this.state);
    this.state.protected = false;
  }
}

/** Protects the structure: no sheet may be added, deleted, renamed, moved or hidden. */
export class WorkbookProtection {
  readonly scalars = ['Protected'];
  constructor(private readonly book: Book) {}

  get Protected() {
    return this.book.structureProtected;
  }
  Protect(password?: string | null) {
    this.book.structureProtected = true;
    if (password) passwords.set(this.book, password);
  }
  Unprotect(password?: string | null) {
    const secret = passwords.get(this.book);
    if (secret !== undefined && secret !== password) throw accessDenied('the password is not correct');
    passwords.delete(this.book);
    this.book.structureProtected = false;
  }
}
