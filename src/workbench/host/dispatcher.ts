import { apiNotFound, OfficeError } from './officeError';

/**
 * Executes rich-API batches ({ObjectPaths, Actions}) of Office.js against plain host objects.
 *
 * A host object has PascalCase members, named as Office.js names them on the wire: accessors are properties,
 * methods are methods, `GetItem(key)` is also the indexer, and `Items()` makes it a collection. Lower-case
 * members are the host's own and cannot be reached from the wire.
 */
export interface HostObject {
  /** What load() without names, or "*", answers. */
  readonly scalars?: readonly string[];
  /** What Office.js needs to address the object again in a later batch. */
  identify?(): object;
  /** Set on objects that live by reference (ranges): Office.js holds the id, the dispatcher the object. */
  referenceId?: string;
  readonly tracked?: boolean;
}

interface ArgumentInfo {
  Arguments?: unknown[];
  ReferencedObjectPathIds?: (number | null)[];
}
interface ObjectPath {
  Id: number;
  ObjectPathType: number;
  Name: string;
  ParentObjectPathId: number;
  ArgumentInfo?: ArgumentInfo;
}
interface QueryInfo {
  Select?: string[];
  Expand?: string[];
  Top?: number;
  Skip?: number;
}
export interface Action {
  Id: number;
  ActionType: number;
  Name: string;
  ObjectPathId: number;
  ArgumentInfo?: ArgumentInfo;
  QueryInfo?: QueryInfo;
  ObjectState?: Record<string, unknown>;
}
export interface RequestBody {
  Actions: Action[];
  ObjectPaths: Record<string, ObjectPath>;
}
export interface ResponseError {
  Code: string;
  Message: string;
  ActionIndex: number;
  Location: string;
  HttpStatusCode: number;
}
export interface ResponseBody {
  Results: { ActionId: number; Value: unknown }[];
  TraceIds: number[];
  Error?: ResponseError;
}
/** An error to raise instead of executing the action with this index. */
export interface PlannedError {
  readonly action: number;
  readonly error: OfficeError;
}

const PathType = {
  Global: 1,
  NewObject: 2,
  Method: 3,
  Property: 4,
  Indexer: 5,
  ReferenceId: 6,
  NullObject: 7,
} as const;
const ActionType = { Instantiate: 1, Query: 2, Method: 3, SetProperty: 4, Trace: 5, Update: 9 } as const;

/** Members whose value exists only when the calculation is done. */
const CALCULATED = new Set(['Values', 'Text', 'ValueTypes', 'Value', 'Address', '*', '$all']);

const pascal = (name: string) => (name.startsWith('_') ? name : name[0].toUpperCase() + name.slice(1));

type Members = Record<string, unknown>;
type Objects = Map<number, HostObject | null>;

export class Dispatcher {
  private readonly references = new Map<string, HostObject>();
  private nextReference = 1;

  /** `roots` maps a service's name ("" is the workbook) to its object; `settle` waits for the calculation. */
  constructor(
    private readonly roots: Readonly<Record<string, object>>,
    private readonly settle: () => Promise<void>,
  ) {}

  async execute(body: RequestBody, planned?: PlannedError): Promise<ResponseBody> {
    const objects: Objects = new Map();
    const response: ResponseBody = { Results: [], TraceIds: [] };
    for (const [index, action] of body.Actions.entries()) {
      try {
        if (planned?.action === index) throw planned.error;
        response.Results.push({ ActionId: action.Id, Value: await this.perform(action, body, objects) });
        // Traces must be answered: they carry the callbacks that finish event registration.
        if (action.ActionType === ActionType.Trace) response.TraceIds.push(action.Id);
      } catch (error) {
        return { ...response, Error: responseError(error, index, action, body) };
      }
    }
    return response;
  }

  release(referenceId: string) {
    const object = this.references.get(referenceId);
    if (object) object.referenceId = undefined;
    this.references.delete(referenceId);
  }

  /** Objects that the add-in still refers to. */
  referenced(): Iterable<HostObject> {
    return this.references.values();
  }

  private async perform(action: Action, body: RequestBody, objects: Objects): Promise<unknown> {
    if (action.ActionType === ActionType.Trace) return null;
    const target = await this.resolve(action.ObjectPathId, body, objects);
    if (target === null) return null; // a null object swallows reads, writes and calls
    switch (action.ActionType) {
      case ActionType.Instantiate:
        return this.identify(target);
      case ActionType.Query:
        return this.answerQuery(target, action.QueryInfo ?? {});
      case ActionType.Method: {
        if (action.Name === '_KeepReference') return null;
        const result = await call(target, action.Name, await this.args(action.ArgumentInfo, body, objects));
        return result ?? null;
      }
      case ActionType.SetProperty: {
        const [value] = await this.args(action.ArgumentInfo, body, objects);
        assign(target, action.Name, value);
        return null;
      }
      case ActionType.Update:
        for (const [name, value] of Object.entries(action.ObjectState ?? {}))
          assign(target, pascal(name), value);
        return null;
      default:
        throw new OfficeError('NotImplemented', `Action type ${action.ActionType} is not supported.`);
    }
  }

  private async resolve(id: number, body: RequestBody, objects: Objects): Promise<HostObject | null> {
    const known = objects.get(id);
    if (known !== undefined) return known;
    const path = body.ObjectPaths[id];
    if (!path) throw new OfficeError('InvalidObjectPath', `Unknown object path ${id}.`);
    const object = ((await this.follow(path, body, objects)) ?? null) as HostObject | null;
    objects.set(id, object);
    return object;
  }

  private async follow(path: ObjectPath, body: RequestBody, objects: Objects): Promise<unknown> {
    switch (path.ObjectPathType) {
      case PathType.NullObject:
        return null;
      case PathType.Global:
        return this.roots[''];
      case PathType.NewObject: {
        const root = this.roots[path.Name];
        if (!root) throw apiNotFound(`service ${path.Name}`);
        return root;
      }
      case PathType.ReferenceId: {
        const object = this.references.get(path.Name);
        if (!object) throw new OfficeError('InvalidReference', 'This reference is not valid any more.');
        return object;
      }
    }
    const parent = await this.resolve(path.ParentObjectPathId, body, objects);
    if (parent === null) return null;
    if (path.ObjectPathType === PathType.Property) return member(parent, path.Name);
    const method = path.ObjectPathType === PathType.Indexer ? 'GetItem' : path.Name;
    if (method.startsWith('GetUsedRange')) await this.settle(); // spilled cells count as used
    return call(parent, method, await this.args(path.ArgumentInfo, body, objects));
  }

  private async args(info: ArgumentInfo | undefined, body: RequestBody, objects: Objects) {
    const values = [...(info?.Arguments ?? [])];
    const references = info?.ReferencedObjectPathIds;
    if (!Array.isArray(references)) return values;
    for (const [index, reference] of references.entries()) {
      if (reference) values[index] = await this.resolve(reference, body, objects);
    }
    return values;
  }

  private identify(object: HostObject): object {
    if (!object.tracked) return object.identify?.() ?? {};
    object.referenceId ??= `ref${this.nextReference++}`;
    this.references.set(object.referenceId, object);
    return { _ReferenceId: object.referenceId };
  }

  private async answerQuery(object: HostObject, info: QueryInfo): Promise<unknown> {
    const select = [...(info.Select ?? []), ...(info.Expand ?? [])];
    const waits = select.some((name) => CALCULATED.has(pascal(name.split('/').pop()!)));
    if (waits || !select.length) await this.settle();
    return this.query(object, select, info);
  }

  private query(object: HostObject, select: string[], info: QueryInfo = {}): unknown {
    const items = (object as Members).Items;
    if (typeof items !== 'function') return this.pick(object, select);
    // Office.js sends one list for the collection and its items: "count" beside "name".
    const own = select.filter((name) => object.scalars?.includes(pascal(name)));
    const ofItems = select.filter((name) => !own.includes(name));
    const start = info.Skip ?? 0;
    const all = items.call(object) as HostObject[];
    const page = all.slice(start, info.Top ? start + info.Top : undefined);
    const values = own.length ? this.pick(object, own) : this.identify(object);
    return { ...values, _Items: page.map((item) => this.pick(item, ofItems)) };
  }

  private pick(object: HostObject, select: string[]): Members {
    const out: Members = { ...this.identify(object) };
    for (const name of select.length ? select : ['*']) {
      if (name === '*' || name === '$all') {
        for (const scalar of object.scalars ?? []) out[scalar] = member(object, scalar);
        continue;
      }
      const [head, ...rest] = name.split('/');
      const key = pascal(head);
      const value = member(object, key);
      if (isHostObject(value)) {
        const nested = this.query(value, rest.length ? [rest.join('/')] : []) as Members;
        out[key] = isRecord(out[key]) ? merge(out[key], nested) : nested;
      } else {
        out[key] = value;
      }
    }
    return out;
  }
}

const isRecord = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isHostObject = (value: unknown): value is HostObject =>
  isRecord(value) && ('scalars' in value || 'Items' in value);

function merge(a: Members, b: Members): Members {
  const out = { ...a };
  for (const [key, value] of Object.entries(b)) {
    const old = out[key];
    out[key] = isRecord(old) && isRecord(value) ? merge(old, value) : value;
  }
  return out;
}

/** "Range.Values"; a bundler may have put the module's name before the class's: "range_Range". */
const nameOf = (object: object, name: string) => `${object.constructor.name.replace(/^.*_/, '')}.${name}`;
const onWire = (object: object, name: string) => /^[A-Z_]/.test(name) && name in object;

function member(object: HostObject, name: string): unknown {
  if (name === 'IsNullObject') return false; // a null object never comes so far
  if (!onWire(object, name)) throw apiNotFound(nameOf(object, name));
  return (object as Members)[name];
}

function call(object: HostObject, name: string, args: unknown[]): unknown {
  const method = onWire(object, name) ? (object as Members)[name] : undefined;
  if (typeof method !== 'function') throw apiNotFound(nameOf(object, `${name}()`));
  return method.apply(object, args);
}

function assign(object: HostObject, name: string, value: unknown) {
  if (!onWire(object, name)) throw apiNotFound(nameOf(object, name));
  if (!isWritable(object, name))
    throw new OfficeError('AccessDenied', `${nameOf(object, name)} is read-only.`);
  (object as Members)[name] = value;
}

function isWritable(object: object, name: string): boolean {
  for (let owner: object | null = object; owner; owner = Object.getPrototypeOf(owner) as object | null) {
    const descriptor = Object.getOwnPropertyDescriptor(owner, name);
    if (descriptor) return descriptor.writable === true || descriptor.set !== undefined;
  }
  return false;
}

function responseError(error: unknown, index: number, action: Action, body: RequestBody): ResponseError {
  const known = error instanceof OfficeError;
  return {
    Code: known ? error.code : 'GeneralException',
    Message: error instanceof Error ? error.message : String(error),
    ActionIndex: index,
    Location: locationOf(action, body),
    HttpStatusCode: known ? 400 : 500,
  };
}

/** Whether an action may change the workbook; what only names or reads does not. */
export function mayWrite(
  { ActionType: type, ObjectPathId: id }: Action,
  { ObjectPaths }: RequestBody,
): boolean {
  if (type === ActionType.Instantiate) return ObjectPaths[id]?.Name.startsWith('Add') ?? false;
  return type === ActionType.Method || type === ActionType.SetProperty || type === ActionType.Update;
}

/** A statement as Excel spells it: "Worksheets.item.Range". */
export function locationOf(action: Action, body: RequestBody): string {
  const parts = [action.Name || (action.ActionType === ActionType.Query ? 'load' : '')];
  let path: ObjectPath | undefined = body.ObjectPaths[action.ObjectPathId];
  for (; path; path = body.ObjectPaths[path.ParentObjectPathId]) parts.unshift(path.Name || 'item');
  return parts.filter(Boolean).join('.');
}
