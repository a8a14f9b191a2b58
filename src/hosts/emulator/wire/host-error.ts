/** An error as Excel's host reports it: the client library turns it into an OfficeExtension.Error with this code. */
export class HostError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = "HostError";
  }
}

export const invalidArgument = (detail = ""): HostError =>
  new HostError("InvalidArgument", `The argument is invalid or missing or has an incorrect format.${detail === "" ? "" : ` ${detail}`}`);
export const itemNotFound = (): HostError => new HostError("ItemNotFound", "The requested resource doesn't exist.");
export const itemAlreadyExists = (name: string): HostError =>
  new HostError("ItemAlreadyExists", `A resource with the same name or identifier already exists: ${name}.`);
export const invalidReference = (): HostError => new HostError("InvalidReference", "This reference is not valid for the current operation.");
export const invalidOperation = (message: string): HostError => new HostError("InvalidOperation", message);
export const accessDenied = (): HostError => new HostError("AccessDenied", "You cannot perform the requested operation: the sheet is protected.");
export const notImplemented = (member: string): HostError =>
  new HostError("NotImplemented", `${member} is not part of the stand-in for Excel yet.`);
