import { openExcel, type OpenExcel } from "./open-excel";

describe("comments", () => {
  let excel: OpenExcel;
  beforeEach(async () => {
    excel = await openExcel();
  });
  afterEach(() => {
    excel.emulator.dispose();
  });

  it("belong to a cell, with author, replies and a state", async () => {
    const seen = await excel.run(async (context, sheet) => {
      const comment = context.workbook.comments.add("Sheet1!A2", "look at this");
      comment.replies.add("seen");
      comment.resolved = true;
      await context.sync();
      const found = sheet.comments.getItemByCell("A2");
      found.load("content,resolved,authorName,creationDate,contentType");
      found.replies.load("items/content,items/resolved");
      const place = found.getLocation().load("address");
      await context.sync();
      return [found.content, found.resolved, found.authorName !== "", found.creationDate instanceof Date || typeof found.creationDate, found.replies.items.map((reply) => [reply.content, reply.resolved]), place.address];
    });
    expect([seen[0], seen[1], seen[2], seen[4], seen[5]]).toEqual(["look at this", true, true, [["seen", true]], "Sheet1!A2"]);
    expect(excel.emulator.snapshot().comments).toEqual([{ sheet: "Sheet1", address: "A2", content: "look at this", resolved: true, replies: ["seen"] }]);
  });

  it("are edited and deleted, replies one by one and a thread whole", async () => {
    const left = await excel.run(async (context, sheet) => {
      const comment = sheet.comments.add("B1", "first");
      comment.content = "second";
      comment.replies.add("one");
      comment.replies.add("two");
      await context.sync();
      comment.replies.getItemAt(0).delete();
      comment.replies.load("items/content");
      comment.load("content");
      await context.sync();
      const before = [comment.content, ...comment.replies.items.map((reply) => reply.content)];
      comment.delete();
      const count = context.workbook.comments.getCount();
      await context.sync();
      return [before, count.value];
    });
    expect(left).toEqual([["second", "two"], 0]);
  });

  it("mention people", async () => {
    const seen = await excel.run(async (context, sheet) => {
      const mention = { email: "kate@example.com", id: 0, name: "Kate" };
      const comment = sheet.comments.add("A1", { mentions: [mention], richContent: '<at id="0">Kate</at>, look' }, "Mention");
      comment.load("content,contentType,mentions");
      await context.sync();
      return [comment.content, comment.contentType, comment.mentions[0]?.email];
    });
    expect(seen).toEqual(["@Kate, look", "Mention", "kate@example.com"]);
  });

  it("refuse several cells, a second comment in a cell, and a cell without one", async () => {
    expect([
      await excel.codeOf(async (context, sheet) => { sheet.comments.add("A1:A2", "x"); await context.sync(); }),
      await excel.codeOf(async (context, sheet) => { sheet.comments.add("A1", "x"); sheet.comments.add("A1", "y"); await context.sync(); }),
      await excel.codeOf(async (context, sheet) => { sheet.comments.getItemByCell("C9").load("content"); await context.sync(); }),
    ]).toEqual(["InvalidArgument", "InvalidArgument", "ItemNotFound"]);
  });

  it("move with their cell and go with it", async () => {
    await excel.run(async (context, sheet) => {
      sheet.comments.add("A2", "moves");
      sheet.comments.add("A5", "goes");
      sheet.getRange("5:5").delete("Up");
      sheet.getRange("1:1").insert("Down");
      await context.sync();
    });
    expect(excel.emulator.snapshot().comments?.map(({ address, content }) => [address, content])).toEqual([["A3", "moves"]]);
  });

  it("tell who listens what happened to which comment", async () => {
    const heard: unknown[] = [];
    await excel.run(async (context, sheet) => {
      context.workbook.comments.onAdded.add(async (event) => { heard.push(event.type); });
      context.workbook.comments.onChanged.add(async (event) => { heard.push(event.changeType); });
      await context.sync();
      const comment = sheet.comments.add("A1", "x");
      comment.replies.add("y");
      await context.sync();
    });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(heard).toEqual(["CommentAdded", "ReplyAdded"]);
  });

  it("writes notes, sizes and shows them, finds them by cell, and moves them with it", async () => {
    const seen = await excel.run(async (context, sheet) => {
      const first = context.workbook.notes.add(sheet.getRange("A1"), "one");
      sheet.notes.add("B2", "two").visible = true;
      await context.sync();
      first.content = "first";
      first.set({ width: 200, height: 80 });
      sheet.getRange("1:1").insert("Down");
      await context.sync();
      sheet.notes.load("items/content,items/visible");
      const found = sheet.notes.getItem("A2").load();
      const [place, none, count] = [found.getLocation().load("address"), sheet.notes.getItemOrNullObject("A1"), context.workbook.notes.getCount()];
      await context.sync();
      sheet.notes.getItem("B3").delete();
      await context.sync();
      return [sheet.notes.items.map(({ content, visible }) => [content, visible]), found.toJSON(), place.address, none.isNullObject, count.value];
    });
    const { author } = excel.emulator.engine.document;
    expect(seen).toEqual([[["first", false], ["two", true]], { authorName: author.name, content: "first", height: 80, visible: false, width: 200 }, "Sheet1!A2", true, 2]);
    expect(excel.emulator.snapshot()).toMatchObject({ notes: [{ sheet: "Sheet1", address: "A2", content: "first", visible: false, width: 200, height: 80 }] });
    const codes = [];
    for (const [cells, text] of [["A1:A2", "many"], ["A2", "again"]] as const) {
      codes.push(await excel.codeOf(async (context, sheet) => {
        sheet.notes.add(cells, text);
        await context.sync();
      }));
    }
    codes.push(await excel.codeOf(async (context, sheet) => {
      sheet.notes.getItem("C9").load("content");
      await context.sync();
    }));
    expect(codes).toEqual(["InvalidCellAddress", "InvalidArgument", "ItemNotFound"]);
  });
});
