import type { CommentThread, Reply } from "../engine/document-state";
import { formatRectangle } from "../engine/rectangle";
import { invalidArgument, itemNotFound } from "../wire/host-error";
import { asFlag, asOneOf, asRecord, asText, HostCollection, HostObject } from "../wire/host-object";
import { readArea } from "./addresses";
import type { HostContext, RangeTarget } from "./host-context";

const CONTENT_TYPES = ["Plain", "Mention"] as const;

interface Content {
  readonly content: string;
  readonly contentType: string;
  readonly richContent: string;
  readonly mentions: readonly unknown[];
}

/** Plain text, or text in which people are mentioned: "<at id=\"0\">Kate</at>, look" beside the list of them. */
function readContent(content: unknown, contentType: unknown): Content {
  const type = asOneOf(contentType ?? "Plain", CONTENT_TYPES);
  if (type === "Plain") {
    const text = asText(content);
    return { content: text, contentType: type, richContent: text, mentions: [] };
  }
  const { richContent, mentions } = asRecord(content);
  const rich = asText(richContent);
  if (!Array.isArray(mentions)) throw invalidArgument();
  return { content: rich.replace(/<at id="?\d+"?>(.*?)<\/at>/g, "@$1"), contentType: type, richContent: rich, mentions: mentions as readonly unknown[] };
}

/** What a comment and a reply have in common. */
abstract class WrittenObject extends HostObject {
  constructor(
    readonly host: HostContext,
    readonly id: string,
  ) {
    super();
  }
  abstract get written(): Reply;
  abstract get thread(): CommentThread;
  abstract edited(): void;

  override identity(): Record<string, unknown> {
    return { Id: this.id };
  }
  get Id(): string {
    return this.id;
  }
  get Content(): string {
    return this.written.content;
  }
  set Content(given: unknown) {
    Object.assign(this.written, readContent(given, "Plain"));
    this.edited();
  }
  get ContentType(): string {
    return this.written.contentType;
  }
  get RichContent(): string {
    return this.written.richContent;
  }
  get Mentions(): unknown {
    return this.written.mentions;
  }
  get AuthorName(): string {
    return this.host.engine.document.author.name;
  }
  get AuthorEmail(): string {
    return this.host.engine.document.author.email;
  }
  get CreationDate(): string {
    return "2024-01-01T00:00:00Z";
  }
  GetLocation(): RangeTarget {
    const { sheetId, row, column } = this.thread;
    return this.host.make.range(sheetId, { row, column, rows: 1, columns: 1 });
  }
  UpdateMentions(content: unknown): void {
    Object.assign(this.written, readContent(content, "Mention"));
    this.edited();
  }
}

function findThread(host: HostContext, id: string): CommentThread {
  const found = host.engine.document.comments.find((thread) => thread.id === id);
  if (!found) throw itemNotFound();
  return found;
}

function raise(host: HostContext, kind: "comment added" | "comment changed" | "comment deleted", thread: CommentThread, changeType?: string, replyIds: readonly string[] = []): void {
  host.engine.changes.raise({ kind, sheetId: thread.sheetId, commentId: thread.id, replyIds, ...(changeType === undefined ? {} : { changeType }) });
}

class CommentReplyObject extends WrittenObject {
  override readonly className = "CommentReply";
  constructor(
    host: HostContext,
    readonly threadId: string,
    id: string,
  ) {
    super(host, id);
  }
  override get thread(): CommentThread {
    return findThread(this.host, this.threadId);
  }
  override get written(): Reply {
    const found = this.thread.replies.find((reply) => reply.id === this.id);
    if (!found) throw itemNotFound();
    return found;
  }
  override edited(): void {
    raise(this.host, "comment changed", this.thread, "ReplyEdited", [this.id]);
  }
  get Resolved(): boolean {
    return this.thread.resolved;
  }
  GetParentComment(): HostObject {
    return new CommentObject(this.host, this.threadId);
  }
  Delete(): void {
    const { thread } = this;
    thread.replies = thread.replies.filter((reply) => reply !== this.written);
    raise(this.host, "comment changed", thread, "ReplyDeleted", [this.id]);
  }
}

class CommentReplyCollection extends HostCollection {
  override readonly className = "CommentReplyCollection";
  constructor(
    readonly host: HostContext,
    readonly threadId: string,
  ) {
    super();
  }
  override items(): HostObject[] {
    return findThread(this.host, this.threadId).replies.map((reply) => new CommentReplyObject(this.host, this.threadId, reply.id));
  }
  override find(key: unknown): HostObject | undefined {
    const reply = findThread(this.host, this.threadId).replies.find(({ id }) => id === key);
    return reply && new CommentReplyObject(this.host, this.threadId, reply.id);
  }
  Add(content: unknown, contentType: unknown): HostObject {
    const thread = findThread(this.host, this.threadId);
    const reply: Reply = { id: this.host.engine.document.newId(), ...readContent(content, contentType) };
    thread.replies = [...thread.replies, reply];
    raise(this.host, "comment changed", thread, "ReplyAdded", [reply.id]);
    return new CommentReplyObject(this.host, this.threadId, reply.id);
  }
}

class CommentObject extends WrittenObject {
  override readonly className = "Comment";
  override get thread(): CommentThread {
    return findThread(this.host, this.id);
  }
  override get written(): Reply {
    return this.thread;
  }
  override edited(): void {
    raise(this.host, "comment changed", this.thread, "CommentEdited");
  }
  get Resolved(): boolean {
    return this.thread.resolved;
  }
  set Resolved(given: unknown) {
    const resolved = asFlag(given);
    this.thread.resolved = resolved;
    raise(this.host, "comment changed", this.thread, resolved ? "CommentResolved" : "CommentReopened");
  }
  get Replies(): HostObject {
    return new CommentReplyCollection(this.host, this.id);
  }
  /** With all its replies. */
  Delete(): void {
    const { thread } = this;
    const { document } = this.host.engine;
    document.comments = document.comments.filter((other) => other !== thread);
    raise(this.host, "comment deleted", thread, undefined, thread.replies.map(({ id }) => id));
  }
}

/** The comments of the workbook, or of one sheet. */
export class CommentCollection extends HostCollection {
  override readonly className = "CommentCollection";
  override readonly events = ["AddedEvent", "ChangedEvent", "DeletedEvent"];
  constructor(
    readonly host: HostContext,
    readonly sheetId?: string,
  ) {
    super();
  }
  get #threads(): readonly CommentThread[] {
    const { document, spreadsheet } = this.host.engine;
    return document.comments.filter((thread) => spreadsheet.findSheet(thread.sheetId) && (this.sheetId === undefined || thread.sheetId === this.sheetId));
  }
  override items(): HostObject[] {
    return this.#threads.map((thread) => new CommentObject(this.host, thread.id));
  }
  override find(key: unknown): HostObject | undefined {
    const found = this.#threads.find((thread) => thread.id === key);
    return found && new CommentObject(this.host, found.id);
  }
  #cell(given: unknown): { readonly sheetId: string; readonly row: number; readonly column: number } {
    const { sheetId, area } = readArea(this.host, given, this.sheetId ?? this.host.engine.spreadsheet.activeSheetId());
    if (area.rows !== 1 || area.columns !== 1) throw invalidArgument("A comment belongs to a single cell.");
    return { sheetId, row: area.row, column: area.column };
  }
  #at(given: unknown): CommentThread | undefined {
    const cell = this.#cell(given);
    return this.#threads.find((thread) => thread.sheetId === cell.sheetId && thread.row === cell.row && thread.column === cell.column);
  }
  Add(cell: unknown, content: unknown, contentType: unknown): HostObject {
    const { document } = this.host.engine;
    const at = this.#cell(cell);
    if (this.#at(cell)) throw invalidArgument(`${formatRectangle({ ...at, rows: 1, columns: 1 })} has a comment already.`);
    const thread: CommentThread = { id: document.newId(), ...at, ...readContent(content, contentType), resolved: false, replies: [] };
    document.comments = [...document.comments, thread];
    raise(this.host, "comment added", thread);
    return new CommentObject(this.host, thread.id);
  }
  GetItemByCell(cell: unknown): HostObject {
    const found = this.#at(cell);
    if (!found) throw itemNotFound();
    return new CommentObject(this.host, found.id);
  }
  GetItemByReplyId(replyId: unknown): HostObject {
    const found = this.#threads.find((thread) => thread.replies.some(({ id }) => id === replyId));
    if (!found) throw itemNotFound();
    return new CommentObject(this.host, found.id);
  }
}
