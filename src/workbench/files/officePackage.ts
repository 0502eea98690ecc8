import { strFromU8, unzipSync } from 'fflate';
import { relationshipsPath } from './packageXml';
import type { XmlElement } from './xml';
import { findAll, parseXml } from './xml';

const MAX_EXPANDED_BYTES = 200 * 1024 * 1024;
const OLE_HEADER = [0xd0, 0xcf, 0x11, 0xe0];
const ZIP_HEADER = [0x50, 0x4b];

export interface Relationship {
  readonly id: string;
  /** Last word of the type: "worksheet", "customXml". */
  readonly kind: string;
  /** Path of the part it leads to. */
  readonly target: string;
}

/** The parts of an office file, by path. */
export class OfficePackage {
  private constructor(private readonly parts: ReadonlyMap<string, Uint8Array>) {}

  /** @throws Error with what to do, when the bytes are no office file that can be opened. */
  static open(bytes: Uint8Array): OfficePackage {
    const startsWith = (header: readonly number[]) => header.every((byte, index) => bytes[index] === byte);
    if (startsWith(OLE_HEADER))
      throw new Error(
        'The file is protected with a password, or is an old .xls file. Open it in Excel, remove the password (File, Info, Protect Workbook) and save it as .xlsx.',
      );
    if (!startsWith(ZIP_HEADER))
      throw new Error(
        'The file is no .xlsx workbook. Open it in the program that made it and save it as .xlsx.',
      );
    let expanded = 0;
    let files: Record<string, Uint8Array>;
    try {
      files = unzipSync(bytes, {
        // The sizes are declared by the archive; each part is cut off at its own, so that a lie gains nothing.
        filter: ({ originalSize }) => (expanded += originalSize) <= MAX_EXPANDED_BYTES,
      });
    } catch {
      throw new Error(
        'The .xlsx file is incomplete or damaged. Copy or download it again, then open it again.',
      );
    }
    if (expanded > MAX_EXPANDED_BYTES)
      throw new Error(
        'The .xlsx file expands to more than 200 MB. Delete what is not needed (pictures, copied formats on empty rows) and save it again.',
      );
    return new OfficePackage(
      new Map(Object.entries(files).map(([path, part]) => [path.replace(/^\//, ''), part])),
    );
  }

  text(path: string): string | undefined {
    const part = this.parts.get(path);
    if (!part) return undefined;
    const isUtf16 = (part[0] === 0xff && part[1] === 0xfe) || (part[0] === 0xfe && part[1] === 0xff);
    return isUtf16
      ? new TextDecoder(part[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(part)
      : strFromU8(part);
  }

  xml(path: string): XmlElement | undefined {
    const text = this.text(path);
    if (text === undefined) return undefined;
    try {
      return parseXml(text);
    } catch (error) {
      throw new Error(
        `The .xlsx file is damaged in ${path} (${(error as Error).message}). Open it in Excel, let Excel repair it, and save it again.`,
      );
    }
  }

  /** The relationships of a part ('' is the package itself) to other parts of the file. */
  relationships(path: string): Relationship[] {
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    return findAll(this.xml(relationshipsPath(path)), 'Relationship')
      .filter(({ attributes }) => attributes.TargetMode !== 'External')
      .map(({ attributes: { Id, Type, Target } }) => ({
        id: Id,
        kind: Type.slice(Type.lastIndexOf('/') + 1),
        target: resolve(folder, Target),
      }));
  }
}

/** "../drawings/drawing1.xml" seen from "xl/worksheets/" is "xl/drawings/drawing1.xml". */
function resolve(folder: string, target: string): string {
  const steps = target.startsWith('/') ? target.slice(1) : folder + target;
  const path: string[] = [];
  for (const step of steps.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.') path.push(step);
  }
  return path.join('/');
}
