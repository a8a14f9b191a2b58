/** The library's own maker of classes from tables, as far as it is used here. Members are in the order that it reads them in. */
interface ClassMaker {
  readonly LibraryBuilder: new (options: { readonly metadata: object; readonly targetNamespaceObject: object; readonly fullyInitialize: boolean }) => unknown;
  readonly BatchApiHelper: { readonly createPropertyObject: (type: unknown, parent: object, name: string, isCollection: boolean, flags: number) => object };
}

const COLLECTION = 1;
/** By toJSON, and unless it is read only set by `set`. */
const SHOWN = 1;
const READ_ONLY = 2;
const READS = 2;
const INDEXER = 16;
/** A call that changes nothing may be answered at any time. */
const ANY_TIME = 4;
const reads = (name: string, returns: string, parameters: number): readonly unknown[] => [name, returns, parameters, READS, 0, ANY_TIME];

/** Name, flags, properties, objects that hang below, methods that give values, methods that give objects, path, class of the items. */
const CLASSES = [
  ["Note", 0, [["authorName", SHOWN | READ_ONLY], ["content", SHOWN], ["height", SHOWN], ["visible", SHOWN], ["width", SHOWN]], 0, [["delete", 0]], [reads("getLocation", "Excel.Range", 0)]],
  [
    "NoteCollection", COLLECTION, 0, 0,
    [["getCount", 0, READS, 0, ANY_TIME]],
    [["add", "Excel.Note", 2], ["getItem", "Excel.Note", 1, INDEXER], reads("getItemAt", "Excel.Note", 1), reads("getItemOrNullObject", "Excel.Note", 1)],
    0, "Excel.Note",
  ],
] as const;

/** Notes came with ExcelApi 1.18, after the last library on npm: its own maker of classes adds them, from the reference. */
export function addNewerClasses(library: { readonly Excel: typeof Excel; readonly OfficeExtension: typeof OfficeExtension }): void {
  const { Excel, OfficeExtension } = library;
  if (Reflect.has(Excel, "NoteCollection")) return;
  const { LibraryBuilder, BatchApiHelper } = OfficeExtension as unknown as ClassMaker;
  new LibraryBuilder({ metadata: { name: "Excel", clientObjectTypes: structuredClone(CLASSES) }, targetNamespaceObject: Excel, fullyInitialize: true });
  for (const { prototype } of [Excel.Workbook, Excel.Worksheet]) {
    const made = new WeakMap<object, object>();
    Object.defineProperty(prototype, "notes", {
      configurable: true,
      get(this: object): object {
        const notes = made.get(this) ?? BatchApiHelper.createPropertyObject(Excel.NoteCollection, this, "Notes", true, ANY_TIME);
        made.set(this, notes);
        return notes;
      },
    });
  }
}
