import { HostError, itemNotFound, notImplemented } from "./host-error";
import { HostCollection, HostObject, memberOf } from "./host-object";
import { ACTION, PATH, type Action, type ArgumentInfo, type BatchRequest, type BatchResponse, type ObjectPath } from "./message";
import { answerQuery } from "./query";

/** Methods that look at what cells hold: earlier actions of the batch must have been calculated. */
const NEEDS_CALCULATED_CELLS = /^(?:Apply|Autofit|ConvertToRange|CopyFrom|Find|GetExtendedRange|GetRangeEdge|GetSpecialCells|GetSpill|GetSurroundingRegion|GetUsedRange|MoveTo|Reapply|RemoveDuplicates|ReplaceAll)/;

export interface Session {
  readonly root: () => HostObject;
  readonly byReference: (id: string) => HostObject | undefined;
  /** Cells up to date before they are read. */
  readonly settle: () => Promise<void>;
}

/** One context.sync(): the actions in order, the rest left undone after the first error, as Excel does. */
export class Batch {
  readonly #objects = new Map<number, HostObject | null>();

  constructor(
    readonly session: Session,
    readonly request: BatchRequest,
  ) {}

  async run(): Promise<BatchResponse> {
    const results: { ActionId: number; Value: unknown }[] = [];
    const reached: number[] = [];
    for (const [index, action] of this.request.Actions.entries()) {
      try {
        const isMark = action.ActionType === ACTION.trace;
        if (isMark) reached.push(action.Id);
        results.push({ ActionId: action.Id, Value: isMark ? null : await this.#perform(action) });
      } catch (error) {
        const { code, message } = error instanceof HostError ? error : { code: "GeneralException", message: `The stand-in for Excel failed: ${String(error)}` };
        return { Results: results, TraceIds: reached, Error: { Code: code, Message: message, Location: "", ActionIndex: index } };
      }
    }
    await this.session.settle();
    return { Results: results, TraceIds: reached };
  }

  async #perform(action: Action): Promise<unknown> {
    const object = await this.#object(action.ObjectPathId);
    if (object === null) return null;
    switch (action.ActionType) {
      case ACTION.instantiate:
        return object.identity();
      case ACTION.query:
        await this.session.settle();
        return answerQuery(object, action.QueryInfo);
      case ACTION.method:
        return this.#plain(await this.#call(object, action.Name, await this.#arguments(action.ArgumentInfo)));
      case ACTION.set:
        this.#set(object, action.Name, (await this.#arguments(action.ArgumentInfo))[0]);
        return null;
      default:
        throw notImplemented(`Action ${action.ActionType} on ${object.className}`);
    }
  }

  #plain(result: unknown): unknown {
    if (result instanceof HostObject) return result.identity();
    return result === undefined ? null : result;
  }

  async #object(id: number): Promise<HostObject | null> {
    const known = this.#objects.get(id);
    if (known !== undefined) return known;
    const path = this.request.ObjectPaths[id];
    if (!path) throw itemNotFound();
    const found = await this.#resolve(path);
    this.#objects.set(id, found);
    return found;
  }

  async #resolve(path: ObjectPath): Promise<HostObject | null> {
    if (path.ObjectPathType === PATH.root) return this.session.root();
    if (path.ObjectPathType === PATH.nullObject) return null;
    if (path.ObjectPathType === PATH.reference) {
      const kept = this.session.byReference(path.Name);
      if (!kept) throw itemNotFound();
      return kept;
    }
    if (path.ParentObjectPathId === undefined) throw notImplemented(path.Name);
    const parent = await this.#object(path.ParentObjectPathId);
    if (parent === null) return null;
    const args = await this.#arguments(path.ArgumentInfo);
    const found = path.ObjectPathType === PATH.indexer ? this.#indexed(parent, args[0]) : path.ObjectPathType === PATH.property ? this.#get(parent, path.Name) : await this.#call(parent, path.Name, args);
    if (found !== null && !(found instanceof HostObject)) throw notImplemented(`${parent.className}.${path.Name}`);
    return found;
  }

  #indexed(parent: HostObject, key: unknown): HostObject {
    if (!(parent instanceof HostCollection)) throw notImplemented(`${parent.className}.GetItem`);
    return parent.GetItem(key);
  }

  #get(object: HostObject, name: string): unknown {
    if (!memberOf(object, name)?.get) throw notImplemented(`${object.className}.${name}`);
    return Reflect.get(object, name);
  }

  #set(object: HostObject, name: string, value: unknown): void {
    if (!memberOf(object, name)?.set) throw notImplemented(`Setting ${object.className}.${name}`);
    Reflect.set(object, name, value);
  }

  async #call(object: HostObject, name: string, args: readonly unknown[]): Promise<unknown> {
    if (object.events.some((event) => name === `_Register${event}` || name === `_Unregister${event}`)) return null;
    if (NEEDS_CALCULATED_CELLS.test(name)) await this.session.settle();
    const member: unknown = memberOf(object, name)?.value;
    if (typeof member !== "function") throw notImplemented(`${object.className}.${name}`);
    return (await Reflect.apply(member, object, args)) as unknown;
  }

  async #arguments(info: ArgumentInfo | undefined): Promise<unknown[]> {
    const given = info?.Arguments ?? [];
    const references = info?.ReferencedObjectPathIds ?? [];
    const args: unknown[] = [];
    for (let i = 0; i < given.length; i++) args.push(await this.#argument(given[i], references[i]));
    return args;
  }

  /** An argument may be an object, or a list holding objects, or a record with an object somewhere in it. */
  async #argument(value: unknown, reference: unknown): Promise<unknown> {
    if (Array.isArray(reference) && Array.isArray(value)) {
      const list: unknown[] = [];
      for (let i = 0; i < value.length; i++) list.push(await this.#argument(value[i], reference[i]));
      return list;
    }
    return typeof reference === "number" && reference > 0 ? this.#object(reference) : this.#withObjects(value);
  }

  async #withObjects(value: unknown): Promise<unknown> {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
    const { _ObjectPathId: id } = value as { readonly _ObjectPathId?: unknown };
    if (typeof id === "number") return this.#object(id);
    const entries = Object.entries(value).map(async ([key, part]) => [key, await this.#withObjects(part)] as const);
    return Object.fromEntries(await Promise.all(entries));
  }
}
